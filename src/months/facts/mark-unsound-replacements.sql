-- mark-unsound-replacements: rows that replace a row which is neither stored (in the caller's scope) nor, over any number
-- of replacements, founded on one that is stored or stands in this chunk. A circle of rows is founded on nothing.
WITH RECURSIVE sound AS (
  SELECT r.ref_digest
  FROM {row} AS r
  WHERE r.fate IS NULL
    AND (r.replaced_digest IS NULL OR EXISTS (
      SELECT 1
      FROM months.source_key AS k
      JOIN platform.org_unit AS u ON u.id = k.outlet_id
      WHERE k.kind = '{kind}' AND k.ref_digest = r.replaced_digest))
  UNION
  SELECT r.ref_digest
  FROM sound AS s
  JOIN {row} AS r ON r.replaced_digest = s.ref_digest
  WHERE r.fate IS NULL
)
UPDATE {row} AS r
SET fate = 'replaced_row_unknown', fate_field = 'replaces'
WHERE r.fate IS NULL AND r.replaced_digest IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM sound AS s WHERE s.ref_digest = r.ref_digest)
