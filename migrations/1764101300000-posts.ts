import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { unitScoped } from './policies.js';

/** Posts, and who holds which where. */
export class Posts1764101300000 implements MigrationInterface {
  name = 'Posts1764101300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${ledgerTable({
        name: 'personnel.post',
        comment: 'One row is a post as a unit defines it: what its holder may do, and where it can be held.',
        columns: `
          post_code text COLLATE "C" NOT NULL,
          org_unit_id int NOT NULL CONSTRAINT post_unit_fkey REFERENCES outlets.org_unit,
          name text NOT NULL,
          place text COLLATE "C" NOT NULL CONSTRAINT post_place_ck CHECK (place IN ('outlet', 'unit', 'any')),
          is_customer_facing boolean NOT NULL,
          is_independent boolean NOT NULL,
          is_manager boolean NOT NULL`,
        key: ['post_code'],
        owner: 'org_unit_id',
        isDated: false,
      })}
      INSERT INTO personnel.post
        (post_code, org_unit_id, name, place, is_customer_facing, is_independent, is_manager, recorded_by)
      VALUES
        ('outlet_manager', 1, '营业厅经理', 'outlet', true, true, true, 0),
        ('duty_manager', 1, '值班经理', 'outlet', true, true, true, 0),
        ('sales_associate', 1, '营业员', 'outlet', true, true, false, 0),
        ('sales_trainee', 1, '见习营业员', 'outlet', true, false, false, 0),
        ('outlet_statistician', 1, '统计员', 'outlet', false, false, false, 0),
        ('safety_officer', 1, '安全员', 'any', false, false, false, 0),
        ('custodian', 1, '保管员', 'outlet', false, false, false, 0),
        ('account_manager', 1, '客户经理', 'unit', true, true, false, 0),
        ('account_manager_assistant', 1, '客户经理助理', 'unit', true, false, false, 0),
        ('department_director', 1, '部门主任', 'unit', false, false, true, 0);
      ${POST_SCOPE}
      ${ledgerTable({
        name: 'personnel.posting',
        comment:
          'One row is a person on a post at an outlet or unit over [valid_from, valid_to): the main one (slot main), or a deputy (slot: the post).',
        columns: `
          person_id bigint NOT NULL CONSTRAINT posting_person_fkey REFERENCES personnel.person,
          slot text COLLATE "C" NOT NULL,
          person_no text COLLATE "C" NOT NULL,
          post_code text COLLATE "C" NOT NULL CONSTRAINT posting_post_fkey REFERENCES personnel.post (post_code),
          org_unit_id int NOT NULL CONSTRAINT posting_unit_fkey REFERENCES outlets.org_unit,
          outlet_id int CONSTRAINT posting_outlet_fkey REFERENCES outlets.outlet,
          is_deputy boolean NOT NULL,
          channel text COLLATE "C",
          CONSTRAINT posting_outlet_ck CHECK (outlet_id = org_unit_id),
          CONSTRAINT posting_slot_ck CHECK (slot = CASE WHEN is_deputy THEN post_code ELSE 'main' END)`,
        key: ['person_id', 'slot'],
        owner: 'org_unit_id',
        isDated: true,
      })}
      COMMENT ON COLUMN personnel.posting.org_unit_id IS 'Where it is held: the outlet''s node of the tree, or the unit.';
      COMMENT ON COLUMN personnel.posting.person_no IS 'Kept here, because who has gone to another branch is out of sight of the old one.';
      CREATE INDEX posting_post_ix ON personnel.posting (org_unit_id, post_code);
      ${unitScoped('personnel.posting')}
      ${ELSEWHERE}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION personnel.posted_elsewhere(bigint, text, date, date);
      DROP TABLE personnel.posting;
      DROP TABLE personnel.post;
    `);
  }
}

/** What posts there are is no secret, and a code is one for the whole country; written downward only. */
const POST_SCOPE = `
  ALTER TABLE personnel.post ENABLE ROW LEVEL SECURITY;
  ALTER TABLE personnel.post FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner ON personnel.post TO CURRENT_USER USING (true) WITH CHECK (true);
  CREATE POLICY everybody ON personnel.post FOR SELECT USING (true);
  CREATE POLICY scope ON personnel.post
    USING (org_unit_id IN (SELECT u.id FROM outlets.org_unit AS u
      WHERE u.lineage && (SELECT NULLIF(current_setting('app.scopes', true), '')::int[])))
    WITH CHECK (org_unit_id IN (SELECT u.id FROM outlets.org_unit AS u
      WHERE u.lineage && (SELECT NULLIF(current_setting('app.scopes', true), '')::int[])));
`;

const ELSEWHERE = `
  CREATE FUNCTION personnel.posted_elsewhere(p_person bigint, p_slot text, p_from date, p_to date) RETURNS date
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT min(greatest(t.valid_from, p_from))
    FROM personnel.posting AS t
    JOIN outlets.org_unit AS u ON u.id = t.org_unit_id
    WHERE t.person_id = p_person AND t.slot = p_slot
      AND daterange(t.valid_from, t.valid_to) && daterange(p_from, p_to)
      AND NOT u.lineage && NULLIF(current_setting('app.scopes', true), '')::int[]
  $$;
  REVOKE ALL ON FUNCTION personnel.posted_elsewhere(bigint, text, date, date) FROM PUBLIC;
  COMMENT ON FUNCTION personnel.posted_elsewhere(bigint, text, date, date) IS
    'The first day within [from, to) on which a person holds a posting of the slot at a unit the caller does not see: with the rights of the owner, because one main posting at a time is a rule of the whole country.';
`;
