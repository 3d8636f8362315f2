import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout, ReportAbout } from '../../platform/ledgers/index.js';
import { PERSON_ID, UNKNOWN_PERSON, personOfRows } from '../people/person-of-rows.js';
import {
  SeatCardResponse,
  SeatCardsQuery,
  SupervisionCardResponse,
  SupervisionCardRow,
  SupervisionCardsQuery,
} from './card.dto.js';
import { CardDiffersFromFile, UnknownCounterSeat } from './card.errors.js';

const TABLE = 'personnel.supervision_card';

/** The card before each seat: photograph, name, number and motto of who serves there. */
export const supervisionCardLedger: LedgerAbout<SupervisionCardRow> = {
  one: 'SupervisionCard',
  many: 'SupervisionCards',
  title: { en: 'supervision cards', zh: '服务监督卡' },
  says: {
    en: 'The card before a counter seat, equal to the personnel file when it is set up; isAsFile=false has become wrong since.',
    zh: '台席前的服务监督卡,登记时须与人员档案一致;isAsFile=false 为其后不一致的。',
  },
  tag: 'personnel',
  path: 'personnel/supervision-cards',
  read: 'personnel.person.read',
  write: 'personnel.training.write',
  rules: ['R-298'],
  row: SupervisionCardRow,
  item: SupervisionCardResponse,
  query: SupervisionCardsQuery,
  examples: [
    {
      ...{ outletCode: 'XA001', seatNo: 'S-01', personNo: 'XA-P0002', name: '李静', number: 'XA-P0002' },
      ...{ photo: 'photos/XA-P0002.jpg', motto: '用心服务每一位客户', validFrom: '2026-11-01' },
    },
  ],
  table: {
    name: TABLE,
    key: ['outlet_id', 'seat_no'],
    values: ['person_id', 'person_no', 'name', 'number', 'photo', 'motto'],
    isDated: true,
  },
  derived: [PERSON_ID],
  checks: [...personOfRows(TABLE), sqlFile(__dirname, 'check-supervision-cards.sql')],
  refusals: [
    UNKNOWN_PERSON,
    { refusal: UnknownCounterSeat, field: 'seatNo' },
    { refusal: CardDiffersFromFile, field: 'name' },
  ],
  gaps: [
    {
      name: { en: 'supervision cards that differ from the file', zh: '与档案不一致的监督卡' },
      filter: { isAsFile: 'false' },
    },
  ],
  shown: sqlFile(__dirname, 'shown-supervision-cards.sql'),
};

/** Which seat has a card. */
export const seatCards: ReportAbout = {
  many: 'SeatCards',
  title: { en: 'cards by seat', zh: '台席监督卡情况' },
  says: {
    en: 'The counter seats of each outlet and whose card stands before them; hasCard=false are seats without one.',
    zh: '各营业厅台席及其监督卡;hasCard=false 为缺监督卡的台席。',
  },
  tag: 'personnel',
  path: 'personnel/seat-cards',
  read: 'personnel.person.read',
  rules: ['R-298'],
  item: SeatCardResponse,
  query: SeatCardsQuery,
  gaps: [{ name: { en: 'seats without a supervision card', zh: '无监督卡台席' }, filter: { hasCard: 'false' } }],
  shown: sqlFile(__dirname, 'seat-cards.sql'),
};
