-- check-counter-seats: refuses seats in zones that the outlet does not have on the first day. Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_counter_seat AS s
SET refused_code = 'no_such_zone', refused_about = jsonb_build_object('zoneNo', s.zone_no, 'validFrom', s.valid_from)
WHERE s.refused_code IS NULL AND s.zone_no IS NOT NULL
  AND NOT EXISTS (
    SELECT FROM outlets.functional_zone AS z
    WHERE z.outlet_id = s.outlet_id AND z.zone_no = s.zone_no
      AND z.valid_from <= s.valid_from AND (z.valid_to IS NULL OR z.valid_to > s.valid_from))
