import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { personScoped } from './policies.js';

/** The background check and the qualification review of each person, and the one question every gate asks of them. */
export class Clearances1764101200000 implements MigrationInterface {
  name = 'Clearances1764101200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${ledgerTable({
        name: 'personnel.clearance',
        comment: 'One row is what a background check or a qualification review of a person found on a day.',
        columns: `
          person_id bigint NOT NULL CONSTRAINT clearance_person_fkey REFERENCES personnel.person,
          kind text COLLATE "C" NOT NULL
            CONSTRAINT clearance_kind_ck CHECK (kind IN ('background_check', 'qualification_review')),
          checked_on date NOT NULL,
          result text COLLATE "C" NOT NULL CONSTRAINT clearance_result_ck CHECK (result IN ('passed', 'failed')),
          reviewer text NOT NULL,
          valid_to date,
          CONSTRAINT clearance_period_ck CHECK (valid_to > checked_on)`,
        key: ['person_id', 'kind', 'checked_on'],
        isDated: false,
      })}
      COMMENT ON COLUMN personnel.clearance.valid_to IS 'First day the result no longer holds; NULL for good, until the next one.';
      ${personScoped('personnel.clearance')}

      CREATE FUNCTION personnel.clearance_on(p_person bigint, p_kind text, p_day date) RETURNS text LANGUAGE sql STABLE
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT coalesce((
          SELECT CASE WHEN c.result = 'passed' AND c.valid_to <= p_day THEN 'expired' ELSE c.result END
          FROM personnel.clearance AS c
          JOIN personnel.person AS p ON p.id = c.person_id
          JOIN outlets.org_unit AS u ON u.id = p.org_unit_id
          WHERE c.person_id = p_person AND c.kind = p_kind AND c.checked_on <= p_day
            AND u.lineage && nullif(current_setting('app.scopes', true), '')::int[]
          ORDER BY c.checked_on DESC
          LIMIT 1), 'missing')
      $$;
      COMMENT ON FUNCTION personnel.clearance_on(bigint, text, date) IS
        'passed, failed, expired or missing: the last result up to the day decides. As the owner, because the scope of the person is judged once here instead of for every row of clearances.';

      CREATE FUNCTION personnel.is_cleared(p_person bigint, p_day date) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT personnel.clearance_on(p_person, 'background_check', p_day) = 'passed'
           AND personnel.clearance_on(p_person, 'qualification_review', p_day) = 'passed'
      $$;
      COMMENT ON FUNCTION personnel.is_cleared(bigint, date) IS 'R-107: both checks passed and in force on the day. Every gate asks this.';
      REVOKE EXECUTE ON FUNCTION personnel.clearance_on(bigint, text, date), personnel.is_cleared(bigint, date) FROM PUBLIC;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION personnel.is_cleared(bigint, date);
      DROP FUNCTION personnel.clearance_on(bigint, text, date);
      DROP TABLE personnel.clearance`);
  }
}
