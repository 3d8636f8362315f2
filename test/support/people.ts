import type { House } from './house.js';

/** A person as tests plant one: whoever asks for less than the whole file gets a plain one. */
export interface PersonDraft {
  personNo: string;
  /** Outlet or unit where the person is. */
  unitCode: string;
  name?: string;
  /** Code of an employer that is there. */
  employerCode?: string;
  employmentType?: string;
  origin?: string;
  hiredOn?: string;
  leftOn?: string | null;
  accountId?: number | null;
}

/** Plants somebody as the owner, past the doors: a test that is not about hiring needs people all the same. */
export async function plantPerson(house: House, draft: PersonDraft): Promise<string> {
  const {
    personNo,
    unitCode,
    name = `Person ${personNo}`,
    employerCode = 'UNICOM',
    employmentType = 'contract',
  } = draft;
  const { origin = 'own_hire', hiredOn = '2020-01-01', leftOn = null, accountId = null } = draft;
  return house.asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO personnel.person (person_no, name, hiring_unit_id, org_unit_id, employer_id, employment_type, origin, identity_kind,
         identity_sealed, identity_hash, identity_masked, hired_on, left_on, account_id, recorded_by)
       SELECT $1, $2, u.id, u.id, e.id, $5, $6, 'passport', 'sealed', sha256(convert_to($1, 'UTF8')), '****', $7, $8, $9, 0
       FROM outlets.org_unit AS u, personnel.employer AS e
       WHERE u.code = $3 AND e.employer_code = $4
       RETURNING id`,
      [personNo, name, unitCode, employerCode, employmentType, origin, hiredOn, leftOn, accountId],
    );
    const [row] = rows;
    if (!row) throw new Error(`no unit ${unitCode} or no employer ${employerCode}`);
    return row.id;
  });
}

let made = 0;

/** A passport number that nobody has yet. */
export function passport(): string {
  return `E${String(10_000_000 + ++made)}`;
}

/** A file of somebody whom outlet F1 hires, as the API takes it; a test states only what it is about. */
export function person(more: object = {}) {
  const identityNumber = passport();
  return {
    ...{ personNo: `N${identityNumber}`, name: `Person ${identityNumber}`, orgUnitCode: 'F1', employerCode: 'UNICOM' },
    ...{ employmentType: 'contract', origin: 'own_hire', identityKind: 'passport', identityNumber },
    ...{ hiredOn: '2026-11-01', ...more },
  };
}
