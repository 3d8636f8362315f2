-- plan-late-rows: what a decision on late rows depends on: where the replaced row counts, and the next open month.
-- Grain: one row per late row. $1 ids. replaced_month NULL with a replaced row: that one is late itself, or was rejected.
SELECT l.id, k.outlet_id AS replaced_outlet_id, k.counted_month AS replaced_month,
       coalesce(x.decision = 'reject', false) AS is_replaced_rejected,
       (SELECT min(g.month) FROM months.pub_outlet_month AS g
        WHERE g.outlet_id = l.outlet_id AND g.month > l.month AND g.state = 'open') AS next_open_month
FROM months.late_row AS l
LEFT JOIN months.source_key AS k ON k.kind = l.kind AND k.ref_digest = (l.payload ->> 'replaced_digest')::bytea
LEFT JOIN months.late_row AS x ON x.kind = l.kind AND x.source_system = l.source_system
  AND x.source_ref = l.payload ->> 'replaces'
WHERE l.id = ANY ($1::bigint[])
ORDER BY l.id
