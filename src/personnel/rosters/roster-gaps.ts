import { sqlFile } from '../../platform/db/index.js';
import type { ReportAbout } from '../../platform/ledgers/index.js';
import { RosterGapResponse, RosterGapsQuery } from './roster-gap.dto.js';

/** When outlets are open and nobody is there for the customers. */
export const rosterGapReport: ReportAbout = {
  many: 'RosterGaps',
  title: { en: 'gaps of the roster', zh: '无人在岗时段' },
  says: {
    en: 'Times of the day in which an outlet is open and nobody who works alone is planned, or all of them are at their meals. Outlets without recorded hours are not judged.',
    zh: '当日营业时间内无可独立上岗人员排班,或全部在用餐的时段;未登记营业时间的营业厅不作判断。',
  },
  tag: 'personnel',
  path: 'personnel/roster-gaps',
  read: 'personnel.roster.read',
  rules: ['R-248'],
  item: RosterGapResponse,
  query: RosterGapsQuery,
  shown: sqlFile(__dirname, 'shown-roster-gaps.sql'),
  words: {
    kind: {
      nobody_planned: { en: 'nobody planned', zh: '无人排班' },
      all_at_meals: { en: 'all at meals', zh: '全员用餐' },
    },
  },
};
