import { ledgerController, reportController } from '../../platform/ledgers/index.js';
import { circulationLedger, circulationSignatureLedger, unsignedCirculations } from './circulations.js';
import { SignaturesController } from './signatures.controller.js';
import { SignaturesService } from './signatures.service.js';

/** Wiring of what is circulated, read and signed. */
export const circulations = {
  controllers: [
    ledgerController(circulationLedger),
    SignaturesController,
    ledgerController(circulationSignatureLedger),
    reportController(unsignedCirculations),
  ],
  providers: [SignaturesService],
};
