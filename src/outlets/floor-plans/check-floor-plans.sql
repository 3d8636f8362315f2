-- check-floor-plans: refuses plans that are said to be drawn after today. Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_floor_plan AS s
SET refused_code = 'drawn_in_the_future', refused_about = jsonb_build_object('drawnOn', s.drawn_on)
WHERE s.refused_code IS NULL AND s.drawn_on > platform.today()
