import { ledgerController } from '../../platform/ledgers/index.js';
import { violationLedger } from './violations.js';

/** Wiring of the violations of own staff. */
export const violations = { controllers: [ledgerController(violationLedger)], providers: [] };
