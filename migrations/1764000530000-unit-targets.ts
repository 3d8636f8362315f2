import type { MigrationInterface, QueryRunner } from 'typeorm';
import { orgUnitScoped } from './policies.js';

/** Targets of cities, provinces and the whole: what is split below them, and the difference a split leaves. */
export class UnitTargets1764000530000 implements MigrationInterface {
  name = 'UnitTargets1764000530000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE assessment.unit_target (
        org_unit_id int NOT NULL CONSTRAINT unit_target_org_unit_fkey REFERENCES outlets.org_unit (id),
        month date NOT NULL,
        metric text NOT NULL,
        value bigint NOT NULL,
        reason text,
        version int NOT NULL DEFAULT 1,
        changed_at timestamptz NOT NULL DEFAULT platform.now(),
        changed_by int NOT NULL,
        CONSTRAINT unit_target_pkey PRIMARY KEY (org_unit_id, month, metric),
        CONSTRAINT unit_target_month_ck CHECK (date_part('day', month) = 1),
        CONSTRAINT unit_target_metric_ck CHECK (metric IN ('billed_revenue', 'new_subscribers')),
        CONSTRAINT unit_target_value_ck CHECK (value > 0)
      );
      COMMENT ON TABLE assessment.unit_target IS
        'One row is what a city, a province or the whole is to reach in a month, in fen or subscribers. Ratios are no sums, so they have none.';
      ${orgUnitScoped('assessment.unit_target')}

      CREATE FUNCTION assessment.target_split(p_month date, p_metric text, p_unit int)
      RETURNS TABLE (org_unit_id int, value bigint, issued boolean, settled boolean) LANGUAGE sql STABLE AS $$
        WITH RECURSIVE trading AS MATERIALIZED (
          SELECT m.outlet_id FROM outlets.pub_outlet_month(p_month) AS m WHERE m.operating_days > 0
        ), below AS (
          SELECT c.id AS child, c.id AS node, c.level
          FROM outlets.pub_org_unit AS c WHERE c.parent_id = p_unit
          UNION ALL
          SELECT b.child, c.id, c.level
          FROM below AS b
          JOIN outlets.pub_org_unit AS c ON c.parent_id = b.node
          WHERE NOT EXISTS (SELECT 1 FROM assessment.unit_target AS u
                            WHERE u.org_unit_id = b.node AND u.month = p_month AND u.metric = p_metric)
        )
        SELECT b.child, sum(coalesce(u.value, t.value))::bigint,
               coalesce(bool_or(b.node = b.child AND coalesce(u.value, t.value) IS NOT NULL), false),
               sum(coalesce(u.value, t.value)) IS NOT NULL OR bool_or(b.node = b.child AND t.outlet_id IS NOT NULL)
        FROM below AS b
        LEFT JOIN assessment.unit_target AS u ON u.org_unit_id = b.node AND u.month = p_month AND u.metric = p_metric
        LEFT JOIN assessment.target AS t ON t.outlet_id = b.node AND t.month = p_month AND t.metric = p_metric
        WHERE b.level <> 'outlet' OR b.node IN (SELECT o.outlet_id FROM trading AS o)
        GROUP BY b.child
      $$;
      COMMENT ON FUNCTION assessment.target_split(date, text, int) IS
        'Grain: one row per direct child of a unit, outlets only where they trade in the month. value: its own target (issued), else the sum of what was issued below it, NULL where nothing was. settled: it has a figure, or is exempt.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION assessment.target_split(date, text, int);
      DROP TABLE assessment.unit_target;
    `);
  }
}
