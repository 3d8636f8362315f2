import { ledgerController } from '../../platform/ledgers/index.js';
import { examLedger } from './exams.js';

/** Wiring of the exams. */
export const exams = { controllers: [ledgerController(examLedger)], providers: [] };
