import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import {
  AcceptanceDocumentResponse,
  AcceptanceDocumentRow,
  AcceptanceDocumentsQuery,
} from './acceptance-document.dto.js';
import { AcceptedInTheFuture } from './acceptance-document.errors.js';

/** The documents by which outlets were accepted as built to the safety standards; none, and an outlet does not open. */
export const acceptanceDocumentLedger: LedgerAbout<AcceptanceDocumentRow> = {
  one: 'AcceptanceDocument',
  many: 'AcceptanceDocuments',
  title: { en: 'acceptance documents', zh: '建设验收文件' },
  says: {
    en: 'The document by which an outlet was accepted as built to the safety standards; an outlet opens with one.',
    zh: '营业厅按安全标准建设的验收文件,开业前须具备。',
  },
  tag: 'outlets',
  path: 'outlets/acceptance-documents',
  read: 'outlets.premises.read',
  write: 'outlets.outlet.write',
  rules: ['R-174'],
  row: AcceptanceDocumentRow,
  item: AcceptanceDocumentResponse,
  query: AcceptanceDocumentsQuery,
  examples: [
    { outletCode: 'XA001', documentNo: 'YS-2026-001', acceptedOn: '2026-10-20', acceptedBy: '西安市住房和城乡建设局' },
    { outletCode: 'XA002', documentNo: 'YS-2026-002', acceptedOn: '2026-10-21', acceptedBy: '西安市住房和城乡建设局' },
  ],
  table: {
    name: 'outlets.acceptance_document',
    key: ['outlet_id', 'document_no'],
    values: ['accepted_on', 'accepted_by', 'file_reference'],
    isDated: false,
  },
  checks: [sqlFile(__dirname, 'check-acceptance-documents.sql')],
  refusals: [{ refusal: AcceptedInTheFuture, field: 'acceptedOn' }],
  shown: sqlFile(__dirname, 'shown-acceptance-documents.sql'),
};
