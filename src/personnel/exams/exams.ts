import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { PEOPLE_BELOW, PERSON_ID, personOfRows, UNKNOWN_PERSON } from '../people/person-of-rows.js';
import { ExamResponse, ExamRow, ExamsQuery } from './exam.dto.js';
import { ExamNotTakenYet, UnknownExamSubject } from './exam.errors.js';

const TABLE = 'personnel.exam';

/** What the people of the outlets were examined in, and how long it holds. */
export const examLedger: LedgerAbout<ExamRow> = {
  one: 'Exam',
  many: 'Exams',
  title: { en: 'exams', zh: '考试成绩' },
  says: {
    en: 'An exam a person took, of the induction or of a topic; from the pass mark on it is passed and holds some months.',
    zh: '人员参加的入职考试或主题考试;达到合格线为合格,并在有效期内有效。',
  },
  tag: 'personnel',
  path: 'personnel/exams',
  read: 'personnel.person.read',
  write: 'personnel.training.write',
  rules: ['R-108', 'R-200'],
  row: ExamRow,
  item: ExamResponse,
  query: ExamsQuery,
  examples: [
    {
      ...{ personNo: 'XA-P0002', subject: 'emergency_handling', takenOn: '2026-10-06' },
      ...{ score: 86, passMark: 60, validityMonths: 12 },
    },
  ],
  table: {
    name: TABLE,
    key: ['person_id', 'subject', 'taken_on'],
    values: ['score', 'pass_mark', 'validity_months'],
    isDated: false,
  },
  derived: [PERSON_ID],
  checks: [...personOfRows(TABLE), sqlFile(__dirname, 'check-exams.sql')],
  refusals: [
    UNKNOWN_PERSON,
    { refusal: UnknownExamSubject, field: 'subject' },
    { refusal: ExamNotTakenYet, field: 'takenOn' },
  ],
  after: [sqlFile(__dirname, 'outdate-exams.sql')],
  shown: sqlFile(__dirname, 'shown-exams.sql'),
  owners: PEOPLE_BELOW,
};
