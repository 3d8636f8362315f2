import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCOPES = `(SELECT NULLIF(current_setting('app.scopes', true), '')::int[])`;
const LINES = `(SELECT NULLIF(current_setting('app.lines', true), '')::int[])::int[]`;

/**
 * What lists over the whole tree stand on: the units below others on another day, and a policy whose scope the planner can
 * see. Behind a sub-select it takes the overlap of lineages for rare, and reads and sorts all outlets of the country for one
 * page instead of walking along their codes; the tree is small enough to ask for the setting once a row.
 */
export class Ledgers1764100600000 implements MigrationInterface {
  name = 'Ledgers1764100600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY scope ON outlets.org_unit
        USING (lineage && NULLIF(current_setting('app.scopes', true), '')::int[] OR id = ANY (${LINES}))
        WITH CHECK (lineage && ${SCOPES});
      CREATE INDEX org_unit_parent_parent_ix ON outlets.org_unit_parent (parent_id);
      CREATE FUNCTION platform.units_below(p_units int[], p_day date) RETURNS TABLE (org_unit_id int)
      LANGUAGE sql STABLE AS $$
        WITH RECURSIVE below AS (
          SELECT u.id AS org_unit_id FROM unnest(p_units) AS u (id)
          UNION
          SELECT p.org_unit_id
          FROM below AS b
          JOIN outlets.org_unit_parent AS p ON p.parent_id = b.org_unit_id
          WHERE p.valid_from <= p_day AND (p.valid_to IS NULL OR p.valid_to > p_day)
        )
        SELECT b.org_unit_id FROM below AS b
      $$;
      COMMENT ON FUNCTION platform.units_below(int[], date) IS
        'Grain: one row per unit that stood below one of the given units on that day, those included; in numbers, names come from org_unit and so from the scope of the caller.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION platform.units_below(int[], date);
      DROP INDEX outlets.org_unit_parent_parent_ix;
      ALTER POLICY scope ON outlets.org_unit
        USING (lineage && ${SCOPES} OR id = ANY (${LINES}))
        WITH CHECK (lineage && ${SCOPES});
    `);
  }
}
