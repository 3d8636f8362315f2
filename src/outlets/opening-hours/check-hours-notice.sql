-- check-hours-notice: refuses changes of hours that customers were not told of in time (R-069). A change is a row that says
-- other times than those recorded before it, or than it said itself once it had begun; the first record of a weekday is none.
-- Grain: one row per refused row.
WITH before AS (
  SELECT s.row_no,
         (SELECT e.spans
          FROM (SELECT t.valid_from, t.spans, 0 AS row_no
                FROM outlets.opening_hours AS t
                WHERE t.outlet_id = s.outlet_id AND t.weekday = s.weekday
                UNION ALL
                SELECT n.valid_from, n.spans, n.row_no
                FROM pg_temp.stage_outlets_opening_hours AS n
                WHERE n.outlet_id = s.outlet_id AND n.weekday = s.weekday AND n.row_no <> s.row_no
                  AND n.refused_code IS NULL) AS e
          WHERE e.valid_from < s.valid_from
          ORDER BY e.valid_from DESC, e.row_no DESC
          LIMIT 1) AS spans,
         (SELECT t.spans
          FROM outlets.opening_hours AS t
          WHERE t.outlet_id = s.outlet_id AND t.weekday = s.weekday AND t.valid_from = s.valid_from
            AND t.valid_from <= platform.today()) AS replaced
  FROM pg_temp.stage_outlets_opening_hours AS s
), judged AS (
  SELECT s.row_no,
         CASE WHEN b.replaced <> s.spans THEN greatest(s.valid_from, platform.today()) ELSE s.valid_from END AS effective_on
  FROM pg_temp.stage_outlets_opening_hours AS s
  JOIN before AS b ON b.row_no = s.row_no
  WHERE s.refused_code IS NULL AND (b.replaced <> s.spans OR b.replaced IS NULL AND b.spans <> s.spans)
)
UPDATE pg_temp.stage_outlets_opening_hours AS s
SET refused_code = CASE s.change_kind
      WHEN 'emergency' THEN 'opening_emergency_without_reason'
      WHEN 'correction' THEN 'not_a_correction_of_hours'
      ELSE 'opening_change_not_announced' END,
    refused_about = jsonb_build_object('effectiveOn', j.effective_on)
FROM judged AS j
WHERE j.row_no = s.row_no
  AND NOT CASE s.change_kind
        WHEN 'emergency' THEN s.emergency_reason IS NOT NULL AND (s.emergency_reason <> 'other' OR s.note IS NOT NULL)
        WHEN 'correction' THEN s.valid_from <= platform.today() AND s.note IS NOT NULL
        ELSE s.announced_on IS NOT NULL AND s.channel IS NOT NULL AND s.announced_on <= j.effective_on - 3 END
