import { sqlFile } from '../../platform/db/index.js';
import type { DerivedColumn, Owners, RowRefusal } from '../../platform/ledgers/index.js';
import { UnknownPerson } from './person.errors.js';

/** The column of a stage that holds the person a row names. */
export const PERSON_ID: DerivedColumn = { name: 'person_id', type: 'bigint' };

/** The refusal of a row that names a person who is absent or foreign. */
export const UNKNOWN_PERSON: RowRefusal = { refusal: UnknownPerson, field: 'personNo' };

/** `owners` of a ledger whose rows belong to people (`unit_id` is the person). */
export const PEOPLE_BELOW: Owners = {
  all: sqlFile(__dirname, 'people-below.sql'),
  next: sqlFile(__dirname, 'next-people-below.sql'),
};

/** The ledgers that say whether somebody is cleared and inducted: whoever asks keeps their writers waiting. */
export const GATES_OF_PEOPLE: readonly string[] = [
  'personnel.clearance',
  'personnel.exam',
  'personnel.training_participation',
];

/** The first checks of a ledger whose rows name a person by `personNo`: finds them in scope, refuses who is not there. */
export function personOfRows(table: string): readonly string[] {
  const stage = `pg_temp.stage_${table.replace('.', '_')}`;
  return [
    `UPDATE ${stage} AS s SET person_id = p.id FROM personnel.person AS p WHERE p.person_no = s.person_no`,
    `UPDATE ${stage} AS s SET refused_code = 'unknown_person', refused_about = jsonb_build_object('personNo', s.person_no)
     WHERE s.person_id IS NULL AND s.refused_code IS NULL`,
  ];
}
