import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { KIND_WORDS } from './training-words.js';
import { TrainingSessionResponse, TrainingSessionRow, TrainingSessionsQuery } from './training.dto.js';
import { UnknownTopic } from './training.errors.js';

/** The trainings that were held, and those that are still to come. */
export const trainingSessionLedger: LedgerAbout<TrainingSessionRow> = {
  one: 'TrainingSession',
  many: 'TrainingSessions',
  title: { en: 'training sessions', zh: '培训场次' },
  says: {
    en: 'A training that a unit holds on a day, with its topics, hours and trainer.',
    zh: '单元举办的一场培训:日期、主题、学时与讲师。',
  },
  tag: 'personnel',
  path: 'personnel/training-sessions',
  read: 'personnel.person.read',
  write: 'personnel.training.write',
  rules: ['R-034', 'R-200', 'R-217'],
  row: TrainingSessionRow,
  item: TrainingSessionResponse,
  query: TrainingSessionsQuery,
  examples: [
    {
      ...{ orgUnitCode: 'XA', sessionNo: 'T-90', kind: 'periodic', topics: 'safety_awareness;emergency_handling' },
      ...{ heldOn: '2026-10-05', hours: 2, trainer: '市公司安全部' },
    },
  ],
  table: {
    name: 'personnel.training_session',
    key: ['org_unit_id', 'session_no'],
    values: ['kind', 'topic_codes', 'held_on', 'hours', 'trainer'],
    isDated: false,
  },
  derived: [{ name: 'topic_codes', type: 'text[]' }],
  checks: [
    sqlFile(__dirname, 'topics-of-training-sessions.sql'),
    sqlFile(__dirname, 'known-topics-of-training-sessions.sql'),
  ],
  refusals: [{ refusal: UnknownTopic, field: 'topics' }],
  shown: sqlFile(__dirname, 'shown-training-sessions.sql'),
  isInherited: true,
  words: { kind: KIND_WORDS },
};
