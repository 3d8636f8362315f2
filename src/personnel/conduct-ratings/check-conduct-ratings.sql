-- check-conduct-ratings: refuses ratings of a day to come. Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_conduct_rating AS s
SET refused_code = 'rated_in_future', refused_about = jsonb_build_object('ratedOn', s.rated_on)
WHERE s.refused_code IS NULL AND s.rated_on > platform.today()
