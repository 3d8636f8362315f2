import { ledgerController } from '../../platform/ledgers/index.js';
import { acceptanceDocumentLedger } from './acceptance-documents.js';

/** Wiring of the documents of acceptance. */
export const acceptanceDocuments = { controllers: [ledgerController(acceptanceDocumentLedger)], providers: [] };
