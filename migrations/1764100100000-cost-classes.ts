import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The class of every cost item in a month, at once: a close that looks it up for each cost total spends half of its reading there. */
export class CostClasses1764100100000 implements MigrationInterface {
  name = 'CostClasses1764100100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION outlets.pub_cost_class(p_month date) RETURNS TABLE (item text, cost_class text) LANGUAGE sql STABLE AS $$
        SELECT DISTINCT ON (i.item) i.item, i.cost_class
        FROM outlets.cost_item AS i
        WHERE i.valid_from <= p_month
        ORDER BY i.item, i.valid_from DESC
      $$;

      CREATE OR REPLACE VIEW outlets.pub_classified_cost_total WITH (security_invoker = true) AS
        SELECT t.outlet_id, t.counted_month, t.item, t.rows, t.amount_fen,
               CASE WHEN t.cost_class <> '-' THEN t.cost_class ELSE k.cost_class END AS cost_class
        FROM outlets.cost_total AS t
        LEFT JOIN LATERAL outlets.pub_cost_class(t.counted_month) AS k ON k.item = t.item;
      COMMENT ON FUNCTION outlets.pub_cost_class(date) IS
        'Grain: one row per item that is classed in the month: the class of lines that name none themselves.';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW outlets.pub_classified_cost_total WITH (security_invoker = true) AS
        SELECT t.outlet_id, t.counted_month, t.item, t.rows, t.amount_fen,
               CASE WHEN t.cost_class <> '-' THEN t.cost_class ELSE (
                 SELECT i.cost_class FROM outlets.cost_item AS i
                 WHERE i.item = t.item AND i.valid_from <= t.counted_month ORDER BY i.valid_from DESC LIMIT 1) END AS cost_class
        FROM outlets.cost_total AS t;
      DROP FUNCTION outlets.pub_cost_class(date);`);
  }
}
