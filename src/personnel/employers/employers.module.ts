import { ledgerController } from '../../platform/ledgers/index.js';
import { employerLedger } from './employers.js';

/** Wiring of the employers. */
export const employers = { controllers: [ledgerController(employerLedger)], providers: [] };
