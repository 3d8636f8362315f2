import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OUTLET_IN_SCOPE } from './policies.js';

const SCOPES = `(SELECT NULLIF(current_setting('app.scopes', true), '')::int[])`;
const LINES = `(SELECT NULLIF(current_setting('app.lines', true), '')::int[])::int[]`;

const SUSPENSIONS_OF_ALL = `LEFT JOIN (
      SELECT x.outlet_id, bool_or(x.from_on <= p_day AND x.to_on > p_day) AS is_suspended,
             jsonb_agg(jsonb_build_object('from', x.from_on, 'to', x.to_on) ORDER BY x.from_on) AS suspensions
      FROM outlets.outlet_suspension AS x
      GROUP BY x.outlet_id
    ) AS s ON s.outlet_id = o.outlet_id`;
const SUSPENSIONS_OF_ONE = `LEFT JOIN LATERAL (
      SELECT bool_or(x.from_on <= p_day AND x.to_on > p_day) AS is_suspended,
             jsonb_agg(jsonb_build_object('from', x.from_on, 'to', x.to_on) ORDER BY x.from_on) AS suspensions
      FROM outlets.outlet_suspension AS x
      WHERE x.outlet_id = o.outlet_id
    ) AS s ON true`;
/** As the registry made it; the forward step looks the suspensions up outlet by outlet. */
const OUTLET_ON = `
  CREATE OR REPLACE FUNCTION outlets.outlet_on(p_day date)
  RETURNS TABLE (outlet_id int, code text, name text, city_code text, division_code text, division_name text, type text,
                 area text, ownership text, tenure text, operating_mode text, opened_on date, closed_on date,
                 suspensions jsonb, status text, registered_at timestamptz, version int, lineage int[])
  LANGUAGE sql STABLE AS $$
    SELECT o.outlet_id, u.code, u.name, city.code, o.division_code, d.full_name, v.type,
           v.area, v.ownership, v.tenure, v.operating_mode, o.opened_on, o.closed_on,
           coalesce(s.suspensions, '[]'),
           CASE WHEN p_day < o.opened_on THEN 'planned' WHEN p_day >= o.closed_on THEN 'closed'
                WHEN s.is_suspended THEN 'suspended' ELSE 'trading' END,
           o.registered_at, o.version, ARRAY[1, p.parent_id, c.parent_id, o.outlet_id]
    FROM outlets.outlet AS o
    JOIN outlets.org_unit AS u ON u.id = o.outlet_id
    JOIN outlets.division AS d ON d.code = o.division_code
    JOIN outlets.outlet_version AS v ON v.outlet_id = o.outlet_id
      AND v.valid_from <= p_day AND (v.valid_to IS NULL OR v.valid_to > p_day)
    JOIN outlets.org_unit_parent AS c ON c.org_unit_id = o.outlet_id
      AND c.valid_from <= p_day AND (c.valid_to IS NULL OR c.valid_to > p_day)
    JOIN outlets.org_unit_parent AS p ON p.org_unit_id = c.parent_id
      AND p.valid_from <= p_day AND (p.valid_to IS NULL OR p.valid_to > p_day)
    LEFT JOIN outlets.org_unit AS city ON city.id = c.parent_id
    ${SUSPENSIONS_OF_ALL}
  $$;`;

const RECORDS = ['outlets.outlet', 'outlets.outlet_version', 'outlets.outlet_suspension'];
const IN_SCOPE_BEFORE = `(SELECT NULLIF(current_setting('app.scopes', true), '') = '{1}')
  OR outlet_id IN (SELECT u.id FROM outlets.org_unit AS u WHERE u.lineage && ${SCOPES})`;

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
      ${RECORDS.map((table) => `ALTER POLICY scope ON ${table} USING (${OUTLET_IN_SCOPE}) WITH CHECK (${OUTLET_IN_SCOPE});`).join('\n')}
      CREATE INDEX org_unit_province_ix ON outlets.org_unit ((lineage[2]), (id + 0));
      CREATE INDEX org_unit_city_ix ON outlets.org_unit ((lineage[3]), (id + 0));
      COMMENT ON INDEX outlets.org_unit_province_ix IS
        'The units below a province in the order of ids, for platform.next_units_below; + 0, or the planner walks the primary key through the country.';
      COMMENT ON INDEX outlets.org_unit_city_ix IS 'As org_unit_province_ix, for cities.';
      CREATE INDEX org_unit_name_ix ON outlets.org_unit (name COLLATE "C", code);
      CREATE INDEX org_unit_outlet_ix ON outlets.org_unit (id) WHERE level = 'outlet';
      CREATE INDEX org_unit_branch_ix ON outlets.org_unit (code) WHERE level <> 'outlet';
      CREATE INDEX outlet_opened_ix ON outlets.outlet (opened_on, outlet_id);
      CREATE INDEX org_unit_parent_parent_ix ON outlets.org_unit_parent (parent_id);
      ${OUTLET_ON.replace(SUSPENSIONS_OF_ALL, SUSPENSIONS_OF_ONE)}
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

      CREATE FUNCTION platform.next_units_below(p_units int[], p_from int, p_rows int, p_outlets_only boolean)
      RETURNS TABLE (org_unit_id int)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT b.id
        FROM outlets.org_unit AS t
        CROSS JOIN LATERAL (
          (SELECT u.id FROM outlets.org_unit AS u
           WHERE u.lineage[2] = t.id AND u.id + 0 >= p_from AND (u.level = 'outlet' OR NOT p_outlets_only)
           ORDER BY u.id + 0 LIMIT p_rows)
          UNION ALL
          (SELECT u.id FROM outlets.org_unit AS u
           WHERE u.lineage[3] = t.id AND u.id + 0 >= p_from AND (u.level = 'outlet' OR NOT p_outlets_only)
           ORDER BY u.id + 0 LIMIT p_rows)
          UNION ALL
          SELECT t.id WHERE t.level = 'outlet' AND t.id >= p_from
        ) AS b
        WHERE t.id = ANY (p_units) AND t.lineage && nullif(current_setting('app.scopes', true), '')::int[]
      $$;
      COMMENT ON FUNCTION platform.next_units_below(int[], int, int, boolean) IS
        'Grain: one row per unit and given unit above it, in no order: the next units of those in the caller''s scope. As the owner, because the scope is judged once for the unit above: asked of each unit below, it hides from the planner that an index has them in order.';
      REVOKE EXECUTE ON FUNCTION platform.next_units_below(int[], int, int, boolean) FROM PUBLIC;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${OUTLET_ON}
      DROP FUNCTION platform.next_units_below(int[], int, int, boolean);
      DROP FUNCTION platform.units_below(int[], date);
      DROP INDEX outlets.org_unit_parent_parent_ix;
      DROP INDEX outlets.outlet_opened_ix;
      DROP INDEX outlets.org_unit_branch_ix;
      DROP INDEX outlets.org_unit_outlet_ix;
      DROP INDEX outlets.org_unit_name_ix;
      DROP INDEX outlets.org_unit_city_ix;
      DROP INDEX outlets.org_unit_province_ix;
      ${RECORDS.map((table) => `ALTER POLICY scope ON ${table} USING (${IN_SCOPE_BEFORE}) WITH CHECK (${IN_SCOPE_BEFORE});`).join('\n')}
      ALTER POLICY scope ON outlets.org_unit
        USING (lineage && ${SCOPES} OR id = ANY (${LINES}))
        WITH CHECK (lineage && ${SCOPES});
    `);
  }
}
