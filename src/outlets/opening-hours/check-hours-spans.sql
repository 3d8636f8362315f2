-- check-hours-spans: refuses times of a weekday that end before they begin, overlap or are out of order.
-- Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_opening_hours AS s
SET refused_code = 'opening_spans_contradict', refused_about = jsonb_build_object('spans', s.spans)
WHERE s.refused_code IS NULL AND EXISTS (
  SELECT
  FROM (
    SELECT split_part(p.span, '-', 1) AS opens, split_part(p.span, '-', 2) AS closes,
           lag(split_part(p.span, '-', 2)) OVER (ORDER BY p.place) AS closed_before
    FROM string_to_table(s.spans, ';') WITH ORDINALITY AS p (span, place)
    WHERE p.span <> 'closed'
  ) AS x
  WHERE x.closes <= x.opens OR x.opens < x.closed_before)
