import type { House } from './house.js';
import { type PersonDraft, plantPerson } from './people.js';

/** Somebody who works in an outlet, as tests plant one: cleared, inducted and posted unless the test says otherwise. */
export interface StaffDraft extends Omit<PersonDraft, 'unitCode'> {
  outletCode: string;
  postCode?: string;
  postedFrom?: string;
  isCleared?: boolean;
  isInducted?: boolean;
}

/** Plants somebody who may be planned to work, past the doors of people, training and posts. */
export async function plantStaff(house: House, draft: StaffDraft): Promise<string> {
  const { outletCode, postCode = 'sales_associate', postedFrom = '2020-01-01', ...person } = draft;
  const id = await plantPerson(house, { ...person, unitCode: outletCode });
  await house.asOwner(async (client) => {
    await client.query(
      `INSERT INTO personnel.posting (person_id, person_no, slot, post_code, org_unit_id, outlet_id, is_deputy, valid_from, recorded_by)
       SELECT $1, $2, 'main', $3, u.id, u.id, false, $4, 0 FROM outlets.org_unit AS u WHERE u.code = $5`,
      [id, draft.personNo, postCode, postedFrom, outletCode],
    );
    if (draft.isCleared ?? true) {
      await client.query(
        `INSERT INTO personnel.clearance (person_id, kind, checked_on, result, reviewer, recorded_by)
         SELECT $1, k.kind, '2020-01-01', 'passed', 'HR', 0 FROM (VALUES ('background_check'), ('qualification_review')) AS k (kind)`,
        [id],
      );
    }
    if (draft.isInducted ?? true) await induct(client, id, outletCode);
  });
  return id;
}

async function induct(
  client: { query: (text: string, values: unknown[]) => Promise<unknown> },
  id: string,
  at: string,
) {
  await client.query(
    `WITH session AS (
       INSERT INTO personnel.training_session (org_unit_id, session_no, kind, topic_codes, held_on, hours, trainer, recorded_by)
       SELECT u.id, 'S-' || $1::bigint, 'induction', '{fire_safety}', '2024-01-02', 8, 'HR', 0 FROM outlets.org_unit AS u WHERE u.code = $2
       RETURNING id
     ), participation AS (
       INSERT INTO personnel.training_participation (person_id, session_id, kind, held_on, topic_codes, attended, recorded_by)
       SELECT $1, s.id, 'induction', '2024-01-02', '{fire_safety}', true, 0 FROM session AS s
     )
     INSERT INTO personnel.exam (person_id, subject, taken_on, score, pass_mark, validity_months, recorded_by)
     VALUES ($1, 'induction', '2024-01-03', 90, 60, 60, 0)`,
    [id, at],
  );
}
