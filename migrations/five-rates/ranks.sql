-- ranks: the place of each published outlet among those of the same scheme in its pinned city, best total first.
-- Grain: one row per published outlet of the month that the caller's scope takes. It sees the whole city and answers only numbers.
-- Equal totals share a rank and the next one is skipped; outlets without a result have none and are not counted.
CREATE FUNCTION assessment.ranks(p_month date) RETURNS TABLE (outlet_id int, rank bigint, rank_of bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH place AS (
    SELECT r.outlet_id, rank() OVER (PARTITION BY r.city_id, r.scheme_code ORDER BY r.total_score DESC) AS rank,
           count(*) OVER (PARTITION BY r.city_id, r.scheme_code) AS rank_of
    FROM assessment.score_revision AS r
    WHERE r.month = p_month AND r.state = 'published' AND r.total_score IS NOT NULL
  )
  SELECT p.outlet_id, p.rank, p.rank_of FROM place AS p
  WHERE current_setting('app.scopes', true) = '{1}' OR EXISTS (
    SELECT 1 FROM outlets.pub_org_unit AS u
    WHERE u.id = p.outlet_id AND u.lineage && NULLIF(current_setting('app.scopes', true), '')::int[])
$$;
REVOKE ALL ON FUNCTION assessment.ranks(date) FROM PUBLIC;
