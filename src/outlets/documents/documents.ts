import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout, ReportAbout } from '../../platform/ledgers/index.js';
import {
  DocumentInForceResponse,
  DocumentResponse,
  DocumentRow,
  DocumentsInForceQuery,
  DocumentsQuery,
} from './document.dto.js';
import { DOCUMENT_KIND_WORDS } from './document.js';

/** What the company issues for its outlets, version by version: the newest in force prevails. */
export const documentLedger: LedgerAbout<DocumentRow> = {
  one: 'Document',
  many: 'Documents',
  title: { en: 'documents', zh: '文档版本' },
  says: {
    en: 'A version of a document that a unit issues for the outlets below it; the next version of its code follows it.',
    zh: '各级单位向所辖营业厅发布的文档版本,同一编码的新版本自生效日起取代旧版本。',
  },
  tag: 'outlets',
  path: 'outlets/documents',
  read: 'outlets.standard.read',
  write: 'outlets.standard.write',
  rules: ['R-295', 'R-077'],
  row: DocumentRow,
  item: DocumentResponse,
  query: DocumentsQuery,
  examples: [
    {
      ...{ orgUnitCode: 'XA', documentCode: 'TARIFF-XA', kind: 'basic_tariffs', title: '西安市基础电信业务资费' },
      ...{ documentVersion: '2026-11', issuedOn: '2026-10-20', validFrom: '2026-11-01' },
    },
    {
      ...{ orgUnitCode: 'XA001', documentCode: 'PROMISE', kind: 'outlet_commitment', title: '营业厅服务承诺' },
      ...{ documentVersion: '3', issuedOn: '2026-10-20', validFrom: '2026-11-01', sha256: 'ab'.repeat(32) },
    },
  ],
  isInherited: true,
  table: {
    name: 'outlets.document',
    key: ['org_unit_id', 'document_code'],
    values: ['kind', 'title', 'document_version', 'issued_on', 'file_reference', 'sha256'],
    isDated: true,
  },
  checks: [],
  refusals: [],
  shown: sqlFile(__dirname, 'shown-documents.sql'),
  words: { kind: DOCUMENT_KIND_WORDS },
};

/** The version of each document that holds in each outlet. */
export const documentsInForce: ReportAbout = {
  many: 'DocumentsInForce',
  title: { en: 'documents in force', zh: '营业厅现行文档' },
  says: {
    en: 'The version of each document in force in each outlet: that of the nearest unit up its line on that day.',
    zh: '各营业厅当日现行的文档版本,以最近一级发布单位为准。',
  },
  tag: 'outlets',
  path: 'outlets/documents-in-force',
  read: 'outlets.standard.read',
  rules: ['R-295'],
  item: DocumentInForceResponse,
  query: DocumentsInForceQuery,
  shown: sqlFile(__dirname, 'documents-in-force.sql'),
  words: { kind: DOCUMENT_KIND_WORDS },
};
