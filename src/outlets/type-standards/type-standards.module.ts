import { ledgerController } from '../../platform/ledgers/index.js';
import { typeStandardLedger } from './type-standards.js';
import { OutletStandardsController } from './type-standards.controller.js';
import { TypeStandardsReads } from './type-standards.reads.js';

/** Wiring of the standards by outlet type. */
export const typeStandards = {
  controllers: [ledgerController(typeStandardLedger), OutletStandardsController],
  providers: [TypeStandardsReads],
};
