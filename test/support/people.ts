import type { House } from './house.js';
import type { Session } from './session.js';

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

/** Passes both checks of R-107 for somebody, as the owner. */
export async function clearPerson(house: House, personNo: string, checkedOn = '2020-01-01'): Promise<void> {
  await house.asOwner((client) =>
    client.query(
      `INSERT INTO personnel.clearance (person_id, kind, checked_on, result, reviewer, recorded_by)
       SELECT p.id, k.kind, $2::date, 'passed', 'planted', 0
       FROM personnel.person AS p
       CROSS JOIN unnest(ARRAY['background_check', 'qualification_review']) AS k (kind)
       WHERE p.person_no = $1`,
      [personNo, checkedOn],
    ),
  );
}

/** Passes the induction of R-108 for somebody, as the owner: attended with safety content, examined, valid for five years. */
export async function inductPerson(house: House, personNo: string, on = '2026-01-01'): Promise<void> {
  await house.asOwner(async (client) => {
    await client.query(
      `WITH topics AS (
         SELECT array_agg(t.code) AS codes FROM personnel.training_topic AS t WHERE t.is_safety
       ), session AS (
         INSERT INTO personnel.training_session (org_unit_id, session_no, kind, topic_codes, held_on, hours, trainer, recorded_by)
         SELECT p.org_unit_id, 'INDUCT-' || $1, 'induction', c.codes, $2::date, 8, 'planted', 0
         FROM personnel.person AS p CROSS JOIN topics AS c WHERE p.person_no = $1
         RETURNING id, kind, held_on, topic_codes
       ), participation AS (
         INSERT INTO personnel.training_participation (person_id, session_id, kind, held_on, topic_codes, attended, recorded_by)
         SELECT p.id, s.id, s.kind, s.held_on, s.topic_codes, true, 0
         FROM personnel.person AS p CROSS JOIN session AS s WHERE p.person_no = $1
       )
       INSERT INTO personnel.exam (person_id, subject, taken_on, score, pass_mark, validity_months, recorded_by)
       SELECT p.id, 'induction', $2::date, 95, 80, 60, 0 FROM personnel.person AS p WHERE p.person_no = $1`,
      [personNo, on],
    );
  });
}

/** Posts somebody, as the owner. */
export async function plantPosting(
  house: House,
  posting: { personNo: string; unitCode: string; postCode?: string; validFrom?: string },
): Promise<void> {
  const { personNo, unitCode, postCode = 'sales_associate', validFrom = '2020-01-01' } = posting;
  await house.asOwner((client) =>
    client.query(
      `INSERT INTO personnel.posting (person_id, slot, person_no, post_code, org_unit_id, outlet_id, is_deputy, valid_from,
         recorded_by)
       SELECT p.id, 'main', p.person_no, $3, u.id, CASE WHEN u.level = 'outlet' THEN u.id END, false, $4, 0
       FROM personnel.person AS p, outlets.org_unit AS u
       WHERE p.person_no = $1 AND u.code = $2`,
      [personNo, unitCode, postCode, validFrom],
    ),
  );
}

/** Somebody who may work: the file, both checks, interview and test where they are asked for, and the first day. */
export async function hire(house: House, more: object = {}): Promise<string> {
  const recorder = await house.as('outlet_management');
  const admin = await house.asAdmin();
  const file = person(more);
  await recorder.post('/v1/personnel/people', file).expect(201);
  await clear(admin, file.personNo, file.hiredOn);
  if (file.origin === 'own_hire') await select(admin, file.personNo, file.hiredOn);
  const path = `/v1/personnel/people/${file.personNo}/activation`;
  await admin.post(path, { activatedOn: file.hiredOn }).expect(200);
  return file.personNo;
}

/** Both checks passed on a day; `failed` names one that is not. */
export async function clear(who: Session, personNo: string, checkedOn: string, failed?: string): Promise<void> {
  const rows = ['background_check', 'qualification_review'].map((kind) => ({
    ...{ personNo, kind, checkedOn, result: kind === failed ? 'failed' : 'passed', reviewer: '赵敏' },
  }));
  await who.post('/v1/personnel/clearances/batch?mode=atomic', { rows }).expect(200);
}

/** Interview and test passed on a day. */
export async function select(who: Session, personNo: string, heldOn: string): Promise<void> {
  const rows = ['interview', 'test'].map((kind) => ({ personNo, kind, heldOn, result: 'passed', assessor: '赵敏' }));
  await who.post('/v1/personnel/selections/batch?mode=atomic', { rows }).expect(200);
}
