import { sqlFile } from '../../platform/db/index.js';
import { type LedgerAbout, type ReportAbout, NotYetHappened } from '../../platform/ledgers/index.js';
import { DOCUMENT_KIND_WORDS } from '../documents/document.js';
import * as dto from './content.dto.js';
import { CONTENT_STATE_WORDS, DISPLAY_PLACE_WORDS } from './content.js';

/** What hangs, lies and stands in outlets, as found: an old version is a finding and never refused. */
export const displayedDocumentLedger: LedgerAbout<dto.DisplayedDocumentRow> = {
  one: 'DisplayedDocument',
  many: 'DisplayedDocuments',
  title: { en: 'displayed documents', zh: '展示内容' },
  says: {
    en: 'What a look at an outlet found displayed, whatever its age, compared with the version in force there.',
    zh: '在营业厅实际发现的展示内容,无论新旧如实登记,并与现行版本比对。',
  },
  tag: 'outlets',
  path: 'outlets/displayed-documents',
  read: 'outlets.premises.read',
  write: 'outlets.premises.write',
  rules: ['R-077', 'R-295', 'R-299', 'R-300', 'R-301', 'R-303'],
  row: dto.DisplayedDocumentRow,
  item: dto.DisplayedDocumentResponse,
  query: dto.DisplayedDocumentsQuery,
  examples: [
    {
      ...{ outletCode: 'XA001', place: 'wall', kind: 'basic_tariffs', documentCode: 'TARIFF-XA', isDisplayed: true },
      ...{ versionFound: '2026-10', foundOn: '2026-10-12', note: '资费栏右下角破损' },
    },
    { outletCode: 'XA001', place: 'wall', kind: 'service_standards', isDisplayed: false, foundOn: '2026-10-12' },
  ],
  table: {
    name: 'outlets.displayed_document',
    key: ['outlet_id', 'place', 'kind', 'document_key'],
    values: ['is_displayed', 'version_found', 'note', 'photo_reference'],
    isDated: true,
  },
  derived: [
    { name: 'document_key', type: 'text COLLATE "C"' },
    { name: 'valid_from', type: 'date' },
    { name: 'valid_to', type: 'date' },
  ],
  derive: ({ documentCode, foundOn }) => ({ document_key: documentCode ?? '', valid_from: foundOn, valid_to: null }),
  checks: [sqlFile(__dirname, 'check-displayed-documents.sql')],
  refusals: [{ refusal: NotYetHappened, field: 'foundOn' }],
  shown: sqlFile(__dirname, 'shown-displayed-documents.sql'),
  words: { kind: DOCUMENT_KIND_WORDS, place: DISPLAY_PLACE_WORDS },
};

const WALL_ITEMS = ['businessItems', 'serviceStandards', 'companyCommitment', 'outletCommitment'] as const;
const MORE_WALL_ITEMS = ['basicTariffs', 'supervisionBoard', 'coverageMap'] as const;

/** Outlet by outlet, what of the mandatory wall content hangs there. */
export const wallContents: ReportAbout = {
  many: 'WallContents',
  title: { en: 'wall content', zh: '上墙内容检查' },
  says: {
    en: 'Whether the mandatory wall items hang in each self-owned outlet, and in which version; the coverage map is optional.',
    zh: '各自有营业厅须统一上墙内容是否齐全及版本是否现行,网络覆盖示意图为可选项。',
  },
  tag: 'outlets',
  path: 'outlets/wall-contents',
  read: 'outlets.premises.read',
  rules: ['R-299', 'R-300', 'R-301', 'R-303'],
  item: dto.WallContentResponse,
  query: dto.WallContentsQuery,
  gaps: [
    { name: { en: 'walls that lack a mandatory item', zh: '上墙内容不全' }, filter: { isComplete: 'false' } },
    { name: { en: 'walls with an old version', zh: '上墙内容过期' }, filter: { isAnyStale: 'true' } },
  ],
  shown: sqlFile(__dirname, 'wall-contents.sql'),
  words: Object.fromEntries([...WALL_ITEMS, ...MORE_WALL_ITEMS].map((name) => [name, CONTENT_STATE_WORDS])),
};

/** Outlet by outlet and kind by kind, the version displayed beside the one in force: old VI, old handbooks. */
export const displayedContents: ReportAbout = {
  many: 'DisplayedContents',
  title: { en: 'displayed versions', zh: '展示版本比对' },
  says: {
    en: 'The version of each kind of content that each outlet displays or is decorated by, beside the one in force.',
    zh: '各营业厅各类展示内容及VI、装修所用版本与现行版本的比对。',
  },
  tag: 'outlets',
  path: 'outlets/displayed-contents',
  read: 'outlets.premises.read',
  rules: ['R-077', 'R-295', 'R-301'],
  item: dto.DisplayedContentResponse,
  query: dto.DisplayedContentsQuery,
  shown: sqlFile(__dirname, 'displayed-contents.sql'),
  words: { kind: DOCUMENT_KIND_WORDS, state: CONTENT_STATE_WORDS },
};
