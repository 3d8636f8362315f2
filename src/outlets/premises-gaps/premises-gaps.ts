import { sqlFile } from '../../platform/db/index.js';
import type { ReportAbout } from '../../platform/ledgers/index.js';
import { SIGN_WORDS } from '../signs/sign-findings.js';
import { PremisesGapResponse, PremisesGapsQuery } from './premises-gap.dto.js';

const word = (en: string, zh: string) => ({ en, zh });

/** What the places of outlets lack of hours, notices, plans, waiting areas and signs: one list to work off. */
export const premisesGapsReport: ReportAbout = {
  many: 'PremisesGaps',
  title: { en: 'gaps of premises', zh: '营业场所缺项' },
  says: {
    en: 'What the place of a self-owned outlet in business lacks: hours, their notice, floor plan, waiting area, signs.',
    zh: '在营自有营业厅缺少的营业时间、公示、平面图、等候区与标识。',
  },
  tag: 'outlets',
  path: 'outlets/premises-gaps',
  read: 'outlets.premises.read',
  rules: ['R-068', 'R-070', 'R-073', 'R-122', 'R-297'],
  item: PremisesGapResponse,
  query: PremisesGapsQuery,
  gaps: [{ name: { en: 'gaps of premises', zh: '营业场所缺项' }, filter: {} }],
  shown: sqlFile(__dirname, 'shown-premises-gaps.sql'),
  words: {
    gap: {
      opening_hours: word('opening hours', '营业时间'),
      floor_plan: word('floor plan', '平面图'),
      walking_route: word('walking route', '行进路线'),
      waiting_area: word('waiting area', '等候区域'),
      waiting_seats: word('waiting seats', '等候座椅'),
      ...SIGN_WORDS,
    },
  },
};
