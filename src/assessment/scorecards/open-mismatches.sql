-- open-mismatches: revisions whose last recount did not give their published figures. Grain: one row, their count.
-- A revision that recounts again is no mismatch any more.
SELECT count(DISTINCT (v.outlet_id, v.month, v.revision)) AS count
FROM assessment.verification AS v
WHERE NOT v.match
  AND NOT EXISTS (
    SELECT 1 FROM assessment.verification AS l
    WHERE l.outlet_id = v.outlet_id AND l.month = v.month AND l.revision = v.revision AND l.id > v.id AND l.match)
