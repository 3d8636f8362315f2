-- fact_checks: what the rows behind a close have to say. Grain: one row per outlet of the list and finding.
-- link: where the rows are; {month} and {outlet} are filled in by the check list.
CREATE FUNCTION assessment.fact_checks(p_month date, p_outlets int[])
RETURNS TABLE (outlet_id int, code text, severity text, count bigint, owner_role text, link text) LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  WITH class AS MATERIALIZED (
    SELECT k.item FROM outlets.pub_cost_class(p_month) AS k
  )
  SELECT o.id, x.code, x.severity, x.count, x.owner_role, x.link
  FROM unnest(p_outlets) AS o (id)
  CROSS JOIN LATERAL (
    SELECT 'cost_unclassified' AS code, 'blocker' AS severity, sum(t.rows)::bigint AS count, 'outlet_management' AS owner_role, '/v1/outlets/cost-lines?month={month}&outletCode={outlet}' AS link
    FROM outlets.pub_cost_total AS t
    WHERE t.outlet_id = o.id AND t.counted_month = p_month AND t.cost_class = '-' AND t.amount_fen <> 0
      AND t.item NOT IN (SELECT k.item FROM class AS k)
    UNION ALL
    SELECT 'late_rows_pending', 'warning', nullif(count(*), 0), 'outlet_management', '/v1/months/{month}/late-rows?orgUnitCode={outlet}'
    FROM months.pub_late_row AS r WHERE r.outlet_id = o.id AND r.month = p_month AND r.decision IS NULL
    UNION ALL
    SELECT 'opening_base_differs', 'warning', abs(coalesce(b.opening, 0) - p.closing), 'information_centre', '/v1/sales/subscriber-bases?month={month}&outletCode={outlet}'
    FROM (SELECT sum(t.opening_subscribers)::bigint AS opening FROM sales.pub_base_total AS t WHERE t.outlet_id = o.id AND t.counted_month = p_month) AS b,
         (SELECT sum(t.subscribers)::bigint AS closing FROM assessment.subscriber_total AS t
          WHERE t.outlet_id = o.id AND t.counted_month = (p_month - interval '1 month')::date HAVING sum(t.rows) > 0) AS p
    WHERE b.opening IS DISTINCT FROM p.closing
  ) AS x
  WHERE x.count IS NOT NULL;
END
$$;
