import { ledgerController } from '../../platform/ledgers/index.js';
import { clearanceLedger } from './clearances.js';

/** Wiring of the background checks and qualification reviews. */
export const clearances = { controllers: [ledgerController(clearanceLedger)], providers: [] };
