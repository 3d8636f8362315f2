-- verify: recounts a revision from its rows and keeps what came out. Grain: one row, or none where there is no such revision.
-- $1 outlet code, $2 first day of the month, $3 revision, $4 account.
INSERT INTO assessment.verification (outlet_id, month, revision, match, result_hash, account_id)
SELECT r.outlet_id, r.month, r.revision, c.result_hash = r.result_hash AND c.input_hash = r.input_hash, c.result_hash, $4::int
FROM assessment.score_revision AS r
JOIN outlets.pub_outlet AS o ON o.outlet_id = r.outlet_id
CROSS JOIN LATERAL assessment.recomputed(r.outlet_id, r.month, r.revision) AS c
WHERE o.code = $1 AND r.month = $2::date AND r.revision = $3::int
RETURNING match, result_hash
