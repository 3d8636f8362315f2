-- plan-late-rows: what a decision on late rows depends on: which row each takes back, where that one counts, and the next open month.
-- A rejected row leaves what it would have taken back to its successor, over any number of rejections.
-- Grain: one row per late row. $1 ids. replaced_ref NULL: it takes nothing back; replaced_month NULL beside one: that one is late.
-- The next open month is one in which both halves of a pair count: the row's own, if only the replaced row's month is shut.
WITH RECURSIVE step AS (
  SELECT l.id, 1 AS depth, l.kind, l.source_system, l.payload ->> 'replaces' AS ref, l.payload ->> 'replaced_digest' AS digest
  FROM months.late_row AS l
  WHERE l.id = ANY ($1::bigint[])
  UNION ALL
  SELECT s.id, s.depth + 1, s.kind, s.source_system, x.payload ->> 'replaces', x.payload ->> 'replaced_digest'
  FROM step AS s
  JOIN months.late_row AS x ON x.kind = s.kind AND x.source_system = s.source_system AND x.source_ref = s.ref
  WHERE x.decision = 'reject'
), ground AS (
  SELECT DISTINCT ON (s.id) s.id, s.kind, s.ref, s.digest
  FROM step AS s
  ORDER BY s.id, s.depth DESC
)
SELECT l.id, r.ref AS replaced_ref, r.digest AS replaced_digest, k.outlet_id AS replaced_outlet_id,
       k.counted_month AS replaced_month,
       (SELECT min(g.month)
        FROM months.pub_outlet_month AS g
        WHERE g.outlet_id = l.outlet_id AND g.state = 'open' AND (g.month > l.month OR g.month = l.month AND k.counted_month < l.month)
          AND (k.outlet_id IS NULL OR k.outlet_id = l.outlet_id OR EXISTS (
            SELECT 1 FROM months.pub_outlet_month AS o
            WHERE o.outlet_id = k.outlet_id AND o.month = g.month AND o.state IN ('open', 'history')))) AS next_open_month
FROM ground AS r
JOIN months.late_row AS l ON l.id = r.id
LEFT JOIN months.source_key AS k ON k.kind = r.kind AND k.ref_digest = r.digest::bytea
ORDER BY l.id
