import { ledgerController } from '../../platform/ledgers/index.js';
import { postLedger } from './posts.js';

/** Wiring of the posts. */
export const posts = { controllers: [ledgerController(postLedger)], providers: [] };
