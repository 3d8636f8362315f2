import { ledgerController } from '../../platform/ledgers/index.js';
import { evaluationLedger } from './evaluations.js';

/** Wiring of the evaluations. */
export const evaluations = { controllers: [ledgerController(evaluationLedger)], providers: [] };
