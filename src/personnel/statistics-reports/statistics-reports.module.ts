import { ledgerController } from '../../platform/ledgers/index.js';
import { statisticsReportLedger } from './statistics-reports.js';

/** Wiring of the reports of statisticians. */
export const statisticsReports = { controllers: [ledgerController(statisticsReportLedger)], providers: [] };
