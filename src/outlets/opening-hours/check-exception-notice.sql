-- check-exception-notice: refuses other hours of a single day that customers were not told of in time (R-069).
-- Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_opening_exception AS s
SET refused_code = CASE s.change_kind
      WHEN 'emergency' THEN 'opening_emergency_without_reason'
      WHEN 'correction' THEN 'not_a_correction_of_hours'
      ELSE 'opening_change_not_announced' END,
    refused_about = jsonb_build_object('effectiveOn', s.day)
WHERE s.refused_code IS NULL
  AND NOT CASE s.change_kind
        WHEN 'emergency' THEN s.emergency_reason IS NOT NULL AND (s.emergency_reason <> 'other' OR s.note IS NOT NULL)
        WHEN 'correction' THEN s.day <= platform.today() AND s.note IS NOT NULL
        ELSE s.announced_on IS NOT NULL AND s.channel IS NOT NULL AND s.announced_on <= s.day - 3 END
