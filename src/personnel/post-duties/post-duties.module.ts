import { ledgerController } from '../../platform/ledgers/index.js';
import { postDutyLedger } from './post-duties.js';

/** Wiring of the duties of posts. */
export const postDuties = { controllers: [ledgerController(postDutyLedger)], providers: [] };
