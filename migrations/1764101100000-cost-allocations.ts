import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { orgUnitRecords } from './policies.js';

/** How costs are shared by the business lines. */
export class CostAllocations1764101100000 implements MigrationInterface {
  name = 'CostAllocations1764101100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(SPLIT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION outlets.cost_split(int, date);
      DROP TABLE outlets.cost_allocation;
      DROP VIEW outlets.business_line`);
  }
}

/**
 * Everybody may read every share: one that held for an outlet in an old month may be of a city that its reader of today
 * cannot see, and the split of that month must not depend on who asks.
 */
const TABLE = `
  CREATE VIEW outlets.business_line WITH (security_invoker = true) AS
    SELECT b.code, b.name_en, b.name_zh, b.valid_from, b.valid_to FROM sales.business_line AS b;
  COMMENT ON VIEW outlets.business_line IS 'Lines of business as the modules below sales may know them; the sales module owns them.';
  ${ledgerTable({
    name: 'outlets.cost_allocation',
    comment:
      'One row is the share of a cost item that a business line bears below a unit over [valid_from, valid_to); the rows of a unit, item and valid_from are one set, 1 together, and the next set ends all of them.',
    columns: `
      org_unit_id int NOT NULL CONSTRAINT cost_allocation_unit_fkey REFERENCES outlets.org_unit,
      item text COLLATE "C" NOT NULL,
      business_line text COLLATE "C" NOT NULL,
      share numeric NOT NULL CONSTRAINT cost_allocation_share_ck CHECK (share > 0 AND share <= 1)`,
    key: ['org_unit_id', 'item', 'business_line'],
    isDated: true,
  })}
  ${orgUnitRecords('outlets.cost_allocation')}
  CREATE POLICY everybody ON outlets.cost_allocation FOR SELECT USING (true);
`;

/** Parts are cut towards zero, and what is left goes fen by fen to the largest rests; of equal rests the first code. */
const SPLIT = `
  CREATE FUNCTION outlets.cost_split(p_outlet int, p_month date)
  RETURNS TABLE (item text, cost_class text, cost_fen bigint, org_unit_id int, business_line text, share numeric,
                 amount_fen bigint)
  LANGUAGE sql STABLE AS $$
    WITH days AS (
      SELECT (p_month + interval '1 month' - interval '1 day')::date AS last_day
    ), line AS (
      SELECT l.unit_id, l.distance, d.last_day
      FROM days AS d
      JOIN outlets.org_unit_parent AS c ON c.org_unit_id = p_outlet
        AND c.valid_from <= d.last_day AND (c.valid_to IS NULL OR c.valid_to > d.last_day)
      JOIN outlets.org_unit_parent AS p ON p.org_unit_id = c.parent_id
        AND p.valid_from <= d.last_day AND (p.valid_to IS NULL OR p.valid_to > d.last_day)
      CROSS JOIN LATERAL (VALUES (p_outlet, 1), (c.parent_id, 2), (p.parent_id, 3), (1, 4)) AS l (unit_id, distance)
    ), cost AS (
      SELECT t.item, t.cost_class, sum(t.amount_fen)::bigint AS cost_fen
      FROM outlets.pub_classified_cost_total AS t
      WHERE t.outlet_id = p_outlet AND t.counted_month = p_month
      GROUP BY t.item, t.cost_class
    ), allocated AS (
      SELECT a.item, a.org_unit_id, a.business_line, a.share,
             rank() OVER (PARTITION BY a.item ORDER BY l.distance) AS nearness
      FROM line AS l
      JOIN outlets.cost_allocation AS a ON a.org_unit_id = l.unit_id
        AND a.valid_from <= l.last_day AND (a.valid_to IS NULL OR a.valid_to > l.last_day)
    ), cut AS (
      SELECT c.item, c.cost_class, c.cost_fen, a.org_unit_id, a.business_line, a.share,
             trunc(c.cost_fen * a.share)::bigint AS fen,
             row_number() OVER (PARTITION BY c.item, c.cost_class
               ORDER BY abs(c.cost_fen * a.share - trunc(c.cost_fen * a.share)) DESC, a.business_line) AS place,
             abs(c.cost_fen) - sum(trunc(abs(c.cost_fen) * a.share)) OVER (PARTITION BY c.item, c.cost_class) AS rest
      FROM cost AS c
      LEFT JOIN allocated AS a ON a.item = c.item AND a.nearness = 1
    )
    SELECT x.item, x.cost_class, x.cost_fen, x.org_unit_id, x.business_line, x.share,
           x.fen + CASE WHEN x.place <= x.rest THEN sign(x.cost_fen)::bigint ELSE 0 END
    FROM cut AS x
  $$;
  COMMENT ON FUNCTION outlets.cost_split(int, date) IS
    'Grain: one row per class, item and business line of an outlet-month, with the shares of the nearest unit on its last day; business_line NULL where no unit allocates the item. Parts of an item sum to its cost.';
`;
