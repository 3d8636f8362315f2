import { ledgerController, reportController } from '../../platform/ledgers/index.js';
import { documentLedger, documentsInForce } from './documents.js';

/** Wiring of the documents. */
export const documents = {
  controllers: [ledgerController(documentLedger), reportController(documentsInForce)],
  providers: [],
};
