-- check-identities: refuses a document that somebody else anywhere is employed with in that time. Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_person AS s
SET refused_code = 'identity_taken'
WHERE s.refused_code IS NULL
  AND personnel.is_identity_held(s.identity_hashes, s.hired_on, s.left_on, s.person_no)
