import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout, ReportAbout } from '../../platform/ledgers/index.js';
import { PEOPLE_BELOW, PERSON_ID, personOfRows, UNKNOWN_PERSON } from '../people/person-of-rows.js';
import {
  ConductAverageResponse,
  ConductAveragesQuery,
  ConductRatingResponse,
  ConductRatingRow,
  ConductRatingsQuery,
} from './conduct-rating.dto.js';
import { RatedInFuture } from './conduct-rating.errors.js';

const TABLE = 'personnel.conduct_rating';

/** How people received customers, rating by rating. */
export const conductRatingLedger: LedgerAbout<ConductRatingRow> = {
  one: 'ConductRating',
  many: 'ConductRatings',
  title: { en: 'conduct ratings', zh: '服务评价' },
  says: {
    en: 'A rating of how a person received a customer: warm, polite, efficient, from 1 to 5, of a keypad, an inspection, a mystery visit or a customer.',
    zh: '对人员接待服务(热情、礼貌、高效)的评价,1-5 分,来源为评价器、检查、暗访或客户。',
  },
  tag: 'personnel',
  path: 'personnel/conduct-ratings',
  read: 'personnel.conduct.read',
  write: 'personnel.conduct.write',
  rules: ['R-075'],
  row: ConductRatingRow,
  item: ConductRatingResponse,
  query: ConductRatingsQuery,
  examples: [
    {
      ...{ personNo: 'XA-P0002', ratedOn: '2026-10-12', source: 'keypad', reference: 'K-90' },
      ...{ item: 'polite', score: 5 },
    },
  ],
  table: {
    name: TABLE,
    key: ['person_id', 'rated_on', 'source', 'reference', 'item'],
    values: ['score'],
    isDated: false,
  },
  derived: [PERSON_ID],
  checks: [...personOfRows(TABLE), sqlFile(__dirname, 'check-conduct-ratings.sql')],
  refusals: [UNKNOWN_PERSON, { refusal: RatedInFuture, field: 'ratedOn' }],
  shown: sqlFile(__dirname, 'shown-conduct-ratings.sql'),
  owners: PEOPLE_BELOW,
  words: {
    source: {
      keypad: { en: 'Keypad', zh: '评价器' },
      inspection: { en: 'Inspection', zh: '检查' },
      mystery: { en: 'Mystery visit', zh: '暗访' },
      customer: { en: 'Customer', zh: '客户' },
    },
    item: {
      warm: { en: 'Warm', zh: '热情' },
      polite: { en: 'Polite', zh: '礼貌' },
      efficient: { en: 'Efficient', zh: '高效' },
    },
  },
};

/** The same by person and month. */
export const conductAverages: ReportAbout = {
  many: 'ConductAverages',
  title: { en: 'conduct averages', zh: '服务评价月均分' },
  says: {
    en: 'The ratings of a person in a month: their sum, their number and the average.',
    zh: '人员当月服务评价:得分合计、次数与平均分。',
  },
  tag: 'personnel',
  path: 'personnel/conduct-averages',
  read: 'personnel.conduct.read',
  rules: ['R-075'],
  item: ConductAverageResponse,
  query: ConductAveragesQuery,
  shown: sqlFile(__dirname, 'conduct-averages.sql'),
  owners: PEOPLE_BELOW,
};
