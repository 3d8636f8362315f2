import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { PEOPLE_BELOW, PERSON_ID, UNKNOWN_PERSON, personOfRows } from '../people/person-of-rows.js';
import { BadgeResponse, BadgeRow, BadgesQuery } from './card.dto.js';
import { CardDiffersFromFile } from './card.errors.js';

const TABLE = 'personnel.badge';

/** The work badges people wear. */
export const badgeLedger: LedgerAbout<BadgeRow> = {
  one: 'Badge',
  many: 'Badges',
  title: { en: 'badges', zh: '工作证件' },
  says: {
    en: 'A work badge, whose it is, and whether it says what the personnel file says.',
    zh: '工作证件、持证人及是否与人员档案一致。',
  },
  tag: 'personnel',
  path: 'personnel/badges',
  read: 'personnel.person.read',
  write: 'personnel.training.write',
  rules: ['R-298'],
  row: BadgeRow,
  item: BadgeResponse,
  query: BadgesQuery,
  examples: [
    { personNo: 'XA-P0002', badgeNo: 'B-00102', name: '李静', photo: 'photos/XA-P0002.jpg', validFrom: '2026-10-01' },
  ],
  table: { name: TABLE, key: ['person_id', 'badge_no'], values: ['name', 'photo'], isDated: true },
  derived: [PERSON_ID],
  checks: [...personOfRows(TABLE), sqlFile(__dirname, 'check-badges.sql')],
  refusals: [UNKNOWN_PERSON, { refusal: CardDiffersFromFile, field: 'name' }],
  gaps: [{ name: { en: 'badges that differ from the file', zh: '与档案不一致的证件' }, filter: { isAsFile: 'false' } }],
  shown: sqlFile(__dirname, 'shown-badges.sql'),
  owners: PEOPLE_BELOW,
};
