-- check-hours-notice: refuses changes of hours that customers were not told of in time (R-069). A change is a row that says
-- other times than those before it, or than it said itself once it had begun or been announced: taking back what customers
-- were told is a change too, and so is what makes one of a row to come. The first record of a weekday is none.
-- Grain: one row per refused row.
WITH beside AS (
  SELECT s.row_no, s.valid_from, s.spans, s.change_kind,
         (SELECT t.spans
          FROM outlets.opening_hours AS t
          WHERE t.outlet_id = s.outlet_id AND t.weekday = s.weekday AND t.valid_from < s.valid_from
          ORDER BY t.valid_from DESC
          LIMIT 1) AS before,
         (SELECT t.spans
          FROM outlets.opening_hours AS t
          WHERE t.outlet_id = s.outlet_id AND t.weekday = s.weekday AND t.valid_from = s.valid_from
            AND (t.valid_from <= platform.today() OR t.announced_on <= platform.today())) AS replaced,
         n.valid_from AS next_from, n.is_told AS is_next_told, n.spans AS next_spans
  FROM pg_temp.stage_outlets_opening_hours AS s
  LEFT JOIN LATERAL (
    SELECT t.valid_from, t.spans, t.change_kind <> 'planned' OR t.announced_on <= t.valid_from - 3 AS is_told
    FROM outlets.opening_hours AS t
    WHERE t.outlet_id = s.outlet_id AND t.weekday = s.weekday AND t.valid_from > s.valid_from
    ORDER BY t.valid_from
    LIMIT 1) AS n ON true
  WHERE s.refused_code IS NULL
), judged AS (
  SELECT b.row_no, CASE WHEN b.replaced <> b.spans THEN greatest(b.valid_from, platform.today()) ELSE b.valid_from END
                     AS effective_on, false AS is_next
  FROM beside AS b
  WHERE b.replaced <> b.spans
     OR (b.replaced IS NULL OR b.replaced = b.spans AND b.valid_from > platform.today()) AND b.before <> b.spans
  UNION ALL
  SELECT b.row_no, b.next_from, true
  FROM beside AS b
  WHERE b.change_kind = 'planned' AND b.replaced IS DISTINCT FROM b.spans AND b.next_from > platform.today()
    AND b.next_spans <> b.spans AND b.is_next_told IS NOT TRUE
)
UPDATE pg_temp.stage_outlets_opening_hours AS s
SET refused_code = CASE s.change_kind
      WHEN 'emergency' THEN 'opening_emergency_without_reason'
      WHEN 'correction' THEN 'not_a_correction_of_hours'
      ELSE 'opening_change_not_announced' END,
    refused_about = jsonb_build_object('effectiveOn', j.effective_on)
FROM judged AS j
WHERE j.row_no = s.row_no
  AND (j.is_next OR NOT CASE s.change_kind
        WHEN 'emergency' THEN s.emergency_reason IS NOT NULL AND (s.emergency_reason <> 'other' OR s.note IS NOT NULL)
        WHEN 'correction' THEN s.valid_from <= platform.today() AND s.note IS NOT NULL
        ELSE s.announced_on IS NOT NULL AND s.channel IS NOT NULL AND s.announced_on <= j.effective_on - 3 END)
