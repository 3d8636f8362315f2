import { ledgerController } from '../../platform/ledgers/index.js';
import { responsibilityLedger } from './responsibilities.js';

/** Wiring of who answers for what. */
export const responsibilities = { controllers: [ledgerController(responsibilityLedger)], providers: [] };
