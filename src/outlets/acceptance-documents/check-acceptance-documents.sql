-- check-acceptance-documents: refuses documents of an acceptance that lies ahead (R-174). Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_acceptance_document AS s
SET refused_code = 'accepted_in_the_future', refused_about = jsonb_build_object('acceptedOn', s.accepted_on)
WHERE s.refused_code IS NULL AND s.accepted_on > platform.today()
