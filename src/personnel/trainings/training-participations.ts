import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { PEOPLE_BELOW, PERSON_ID, personOfRows, UNKNOWN_PERSON } from '../people/person-of-rows.js';
import { KIND_WORDS } from './training-words.js';
import {
  TrainingParticipationResponse,
  TrainingParticipationRow,
  TrainingParticipationsQuery,
} from './training.dto.js';
import { SessionNotHeldYet, UnknownSession } from './training.errors.js';

const TABLE = 'personnel.training_participation';

/** Who attended which training, and who was expected and did not come. */
export const trainingParticipationLedger: LedgerAbout<TrainingParticipationRow> = {
  one: 'TrainingParticipation',
  many: 'TrainingParticipations',
  title: { en: 'training attendance', zh: '培训签到' },
  says: {
    en: 'A person and a training session, and whether they attended; it goes where the person goes.',
    zh: '人员参加某场培训的出席情况,随人员调动。',
  },
  tag: 'personnel',
  path: 'personnel/training-participations',
  read: 'personnel.person.read',
  write: 'personnel.training.write',
  rules: ['R-034', 'R-200', 'R-217', 'R-108'],
  row: TrainingParticipationRow,
  item: TrainingParticipationResponse,
  query: TrainingParticipationsQuery,
  examples: [{ personNo: 'XA-P0002', sessionUnitCode: 'XA', sessionNo: 'T-90', attended: true }],
  table: {
    name: TABLE,
    key: ['person_id', 'session_id'],
    values: ['kind', 'held_on', 'topic_codes', 'attended'],
    isDated: false,
  },
  derived: [
    PERSON_ID,
    { name: 'session_id', type: 'bigint' },
    { name: 'kind', type: 'text COLLATE "C"' },
    { name: 'held_on', type: 'date' },
    { name: 'topic_codes', type: 'text[]' },
  ],
  checks: [
    ...personOfRows(TABLE),
    sqlFile(__dirname, 'session-of-participations.sql'),
    sqlFile(__dirname, 'check-participations.sql'),
  ],
  refusals: [
    UNKNOWN_PERSON,
    { refusal: UnknownSession, field: 'sessionNo' },
    { refusal: SessionNotHeldYet, field: 'attended' },
  ],
  shown: sqlFile(__dirname, 'shown-participations.sql'),
  owners: PEOPLE_BELOW,
  words: { kind: KIND_WORDS },
};
