import { ledgerController } from '../../platform/ledgers/index.js';
import { selectionLedger } from './selections.js';

/** Wiring of the interviews and tests. */
export const selections = { controllers: [ledgerController(selectionLedger)], providers: [] };
