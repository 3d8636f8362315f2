import { ledgerController } from '../../platform/ledgers/index.js';
import { PostingsJob } from './postings.job.js';
import { postingLedger } from './postings.js';

/** Wiring of the postings. */
export const postings = { controllers: [ledgerController(postingLedger)], providers: [PostingsJob] };
