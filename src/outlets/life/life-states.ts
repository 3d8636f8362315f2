import { sqlFile } from '../../platform/db/index.js';
import type { ReportAbout } from '../../platform/ledgers/index.js';
import { LifeStateResponse, LifeStatesQuery } from './life.dto.js';
import { OUTLET_TYPE_WORDS, OWNERSHIP_WORDS } from '../outlets/outlet-words.js';
import { LIFE_STATE_WORDS } from './life.js';

/** All outlets with their state and what each lacks: also those registered as open, which nobody refused. */
export const lifeStateReport: ReportAbout = {
  many: 'LifeStates',
  title: { en: 'states of outlets', zh: '营业厅状态与缺项' },
  says: {
    en: 'Each outlet with its state and what it lacks of what one opens with, whatever its type and ownership.',
    zh: '各类型、各归属营业厅的状态,以及开业条件缺项。',
  },
  tag: 'outlets',
  path: 'outlets/life-states',
  read: 'outlets.premises.read',
  rules: ['R-024', 'R-174', 'R-277'],
  item: LifeStateResponse,
  query: LifeStatesQuery,
  gaps: [{ name: { en: 'outlets without what one opens with', zh: '开业条件缺项' }, filter: { isMissing: 'true' } }],
  shown: sqlFile(__dirname, 'shown-life-states.sql'),
  words: { state: LIFE_STATE_WORDS, type: OUTLET_TYPE_WORDS, ownership: OWNERSHIP_WORDS },
};
