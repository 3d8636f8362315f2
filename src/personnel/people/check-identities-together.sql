-- check-identities-together: refuses a document that an earlier row of the call is employed with in that time.
-- Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_person AS s
SET refused_code = 'identity_taken'
FROM pg_temp.stage_personnel_person AS x
WHERE x.identity_hash = s.identity_hash
  AND x.row_no < s.row_no
  AND x.person_no <> s.person_no
  AND x.refused_code IS NULL
  AND s.refused_code IS NULL
  AND daterange(x.hired_on, x.left_on) && daterange(s.hired_on, s.left_on)
