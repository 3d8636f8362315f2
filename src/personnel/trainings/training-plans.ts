import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { TrainingPlanResponse, TrainingPlanRow, TrainingPlansQuery } from './training.dto.js';
import { InductionWithoutSafety, PeriodicWithoutPeriod, UnknownTopic } from './training.errors.js';
import { KIND_WORDS } from './training-words.js';

/** What each unit trains its people in, on joining and again and again. */
export const trainingPlanLedger: LedgerAbout<TrainingPlanRow> = {
  one: 'TrainingPlan',
  many: 'TrainingPlans',
  title: { en: 'training plans', zh: '培训计划' },
  says: {
    en: 'What a unit trains the people below it in: on joining (with safety content), or again after some months.',
    zh: '单元对其下人员的培训计划:入职培训(含安全内容)或按周期的定期培训。',
  },
  tag: 'personnel',
  path: 'personnel/training-plans',
  read: 'personnel.person.read',
  write: 'personnel.training.write',
  rules: ['R-108', 'R-217', 'R-200'],
  row: TrainingPlanRow,
  item: TrainingPlanResponse,
  query: TrainingPlansQuery,
  examples: [
    {
      ...{ orgUnitCode: 'XA', planCode: 'IND-90', kind: 'induction', title: '新员工入职培训' },
      ...{ topics: 'safety_awareness;product_knowledge;service_skill', validFrom: '2026-11-01' },
    },
    {
      ...{ orgUnitCode: 'XA', planCode: 'PER-90', kind: 'periodic', title: '季度应急演练' },
      ...{ topics: 'emergency_handling', periodMonths: 3, validFrom: '2026-11-01' },
    },
  ],
  table: {
    name: 'personnel.training_plan',
    key: ['org_unit_id', 'plan_code'],
    values: ['kind', 'title', 'topic_codes', 'period_months'],
    isDated: true,
  },
  derived: [{ name: 'topic_codes', type: 'text[]' }],
  checks: [
    sqlFile(__dirname, 'topics-of-training-plans.sql'),
    sqlFile(__dirname, 'known-topics-of-training-plans.sql'),
    sqlFile(__dirname, 'check-training-plans.sql'),
  ],
  refusals: [
    { refusal: UnknownTopic, field: 'topics' },
    { refusal: InductionWithoutSafety, field: 'topics' },
    { refusal: PeriodicWithoutPeriod, field: 'periodMonths' },
  ],
  shown: sqlFile(__dirname, 'shown-training-plans.sql'),
  isInherited: true,
  words: { kind: KIND_WORDS },
};
