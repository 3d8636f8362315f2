-- find-claims: under which reference a replacement is noted. That of the replaced row, or, where its successor was late and
-- rejected, that of the successor, over any number of rejections: whoever takes its place is again the only one.
-- Grain: updates each replacing row once.
WITH RECURSIVE step AS (
  SELECT r.row_no, r.source_system, r.replaced_digest AS digest, 0 AS depth
  FROM {row} AS r
  WHERE r.fate IS NULL AND r.replaced_digest IS NOT NULL
  UNION ALL
  SELECT s.row_no, s.source_system, p.successor_digest, s.depth + 1
  FROM step AS s
  JOIN months.replacement AS p ON p.kind = '{kind}' AND p.replaced_digest = s.digest
  JOIN months.late_row AS l ON l.kind = '{kind}' AND l.source_system = s.source_system AND l.source_ref = p.successor_ref
  WHERE l.decision = 'reject'
)
UPDATE {row} AS r
SET claim_digest = c.digest
FROM (SELECT DISTINCT ON (s.row_no) s.row_no, s.digest FROM step AS s ORDER BY s.row_no, s.depth DESC) AS c
WHERE r.row_no = c.row_no
