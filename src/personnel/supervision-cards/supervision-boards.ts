import { sqlFile } from '../../platform/db/index.js';
import { type LedgerAbout, NotYetHappened, notYetHappened, type ReportAbout } from '../../platform/ledgers/index.js';
import {
  BoardEntriesQuery,
  BoardEntryResponse,
  SupervisionBoardFindingResponse,
  SupervisionBoardFindingRow,
  SupervisionBoardFindingsQuery,
  SupervisionBoardResponse,
  SupervisionBoardsQuery,
  SupervisionPhoneResponse,
  SupervisionPhoneRow,
  SupervisionPhonesQuery,
} from './board.dto.js';

const COMMON = { tag: 'personnel', read: 'personnel.person.read', rules: ['R-302'] } as const;

/** The phone under which customers reach whoever supervises; the nearest unit up the line says which. */
export const supervisionPhoneLedger: LedgerAbout<SupervisionPhoneRow> = {
  ...COMMON,
  one: 'SupervisionPhone',
  many: 'SupervisionPhones',
  title: { en: 'supervision phones', zh: '监督电话' },
  says: {
    en: 'The supervision phone that the outlets below a unit hang; the nearest unit up the line wins.',
    zh: '下属营业厅上墙的监督电话,以最近上级的为准。',
  },
  path: 'personnel/supervision-phones',
  write: 'personnel.post.write',
  row: SupervisionPhoneRow,
  item: SupervisionPhoneResponse,
  query: SupervisionPhonesQuery,
  examples: [{ orgUnitCode: 'XA', phone: '10010', validFrom: '2026-10-01' }],
  table: { name: 'personnel.supervision_phone', key: ['org_unit_id'], values: ['phone'], isDated: true },
  checks: [],
  refusals: [],
  shown: sqlFile(__dirname, 'shown-phones.sql'),
  isInherited: true,
};

/** What hung on a board: recorded as found, and not before; never refused for being wrong. */
export const supervisionBoardFindingLedger: LedgerAbout<SupervisionBoardFindingRow> = {
  ...COMMON,
  one: 'SupervisionBoardFinding',
  many: 'SupervisionBoardFindings',
  title: { en: 'what boards showed', zh: '监督栏查看记录' },
  says: {
    en: 'What hung on the supervision board of an outlet when somebody looked, as found; nothing is refused for being wrong.',
    zh: '查看服务监督栏时的实际内容,如实登记,不因不符而拒绝。',
  },
  path: 'personnel/supervision-board-findings',
  write: 'personnel.training.write',
  row: SupervisionBoardFindingRow,
  item: SupervisionBoardFindingResponse,
  query: SupervisionBoardFindingsQuery,
  examples: [
    {
      outletCode: 'XA001',
      foundOn: '2026-10-20',
      numbers: 'XA-P0001;XA-P0002',
      withoutPhoto: 'XA-P0002',
      phone: '10010',
    },
  ],
  table: {
    name: 'personnel.supervision_board_finding',
    key: ['outlet_id', 'found_on'],
    values: ['numbers', 'without_photo', 'phone'],
    isDated: false,
  },
  check: ({ foundOn }, { today }) => notYetHappened('foundOn', foundOn, today),
  checks: [],
  refusals: [{ refusal: NotYetHappened, field: 'foundOn' }],
  shown: sqlFile(__dirname, 'shown-board-findings.sql'),
};

/** Who must hang there. */
export const boardEntries: ReportAbout = {
  ...COMMON,
  many: 'SupervisionBoardEntries',
  title: { en: 'who must be on boards', zh: '监督栏应上墙人员' },
  says: {
    en: 'Photograph, number and phone for everybody who serves customers in an outlet that day, by postings and roster.',
    zh: '按任职和排班列出当日前台人员的照片、工号及监督电话。',
  },
  path: 'personnel/supervision-board-entries',
  item: BoardEntryResponse,
  query: BoardEntriesQuery,
  shown: sqlFile(__dirname, 'board-entries.sql'),
};

/** Whether it did. */
export const supervisionBoards: ReportAbout = {
  ...COMMON,
  many: 'SupervisionBoards',
  title: { en: 'supervision boards', zh: '服务监督栏核对' },
  says: {
    en: 'What hung on each board when somebody looked last, against what had to hang that day; isMatching=false are differences.',
    zh: '各厅服务监督栏最近一次查看结果与当日应上墙内容的差异;isMatching=false 为不一致。',
  },
  path: 'personnel/supervision-boards',
  item: SupervisionBoardResponse,
  query: SupervisionBoardsQuery,
  gaps: [{ name: { en: 'supervision boards that differ', zh: '内容不符的监督栏' }, filter: { isMatching: 'false' } }],
  shown: sqlFile(__dirname, 'supervision-boards.sql'),
};
