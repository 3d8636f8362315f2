import { ledgerController } from '../../platform/ledgers/index.js';
import { signFindingLedger } from './sign-findings.js';

/** Wiring of what an outlet shows at its door and counters. */
export const signs = { controllers: [ledgerController(signFindingLedger)], providers: [] };
