import { ledgerController } from '../../platform/ledgers/index.js';
import { openingExceptionLedger, openingHoursLedger } from './opening-hours.js';
import { OutletOpeningHoursController } from './opening-hours.controller.js';
import { OpeningHoursReads } from './opening-hours.reads.js';

/** Wiring of the opening hours. */
export const openingHours = {
  controllers: [
    ...[ledgerController(openingHoursLedger), ledgerController(openingExceptionLedger)],
    OutletOpeningHoursController,
  ],
  providers: [OpeningHoursReads],
};
