-- take-build-mode: an outlet that opens is built and used as its opening was approved, unless that is on record already.
-- Grain: one row or none. $1 outlet id; $2 day it opens; $3 account.
INSERT INTO outlets.build_mode (outlet_id, build_mode, users, valid_from, recorded_by)
SELECT a.org_unit_id, a.build_mode, a.users, $2::date, $3::int
FROM outlets.approval_request AS a
WHERE a.org_unit_id = $1::int AND a.kind = 'opening' AND a.state = 'approved'
  AND NOT EXISTS (SELECT FROM outlets.build_mode AS b WHERE b.outlet_id = $1::int)
ORDER BY a.decided_at DESC, a.id DESC
LIMIT 1
