-- publish-version: makes a draft the rule. Grain: one row. $1 scheme, $2 version, $3 account.
-- Retroactive is what reaches into a month that has begun.
UPDATE assessment.scheme_version AS v
SET state = 'published', published_at = platform.now(), published_by = $3::int, row_version = v.row_version + 1,
    retroactive = v.valid_from <= platform.today()
WHERE v.scheme_code = $1 AND v.version = $2::int
RETURNING v.version
