-- earlier_open: months since go-live that a close of the month would leave behind. Grain: one row per outlet of the list and such
-- month. A month in which the outlet did not exist yet, or that no scheme took it in, is never closed and blocks nothing.
CREATE FUNCTION assessment.earlier_open(p_month date, p_outlets int[]) RETURNS TABLE (outlet_id int, month date)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  WITH behind AS MATERIALIZED ( -- Counted first: where every month is published, as usual, none is looked at one by one.
    SELECT g.outlet_id, g.go_live
    FROM months.pub_outlet AS g
    WHERE g.outlet_id = ANY (p_outlets) AND g.go_live < p_month
      AND (SELECT count(*) FROM months.pub_outlet_month AS m
           WHERE m.outlet_id = g.outlet_id AND m.month >= g.go_live AND m.month < p_month AND m.published_revision IS NOT NULL)
          < 12 * (date_part('year', p_month) - date_part('year', g.go_live)) + date_part('month', p_month) - date_part('month', g.go_live)
  ), unpublished AS (
    SELECT b.outlet_id, e.month::date AS month
    FROM behind AS b
    CROSS JOIN generate_series(b.go_live::timestamp, p_month - interval '1 month', interval '1 month') AS e (month)
    WHERE NOT EXISTS (SELECT 1 FROM months.pub_outlet_month AS m
                      WHERE m.outlet_id = b.outlet_id AND m.month = e.month::date AND m.published_revision IS NOT NULL)
  )
  SELECT s.outlet_id, s.month
  FROM (SELECT u.month, array_agg(u.outlet_id) AS outlets FROM unpublished AS u GROUP BY u.month) AS m
  CROSS JOIN LATERAL assessment.standings(m.month, m.outlets) AS s
  WHERE s.standing IN ('scored', 'no_scheme');
END
$$;
