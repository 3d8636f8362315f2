-- mark-decided: ends the waiting of late rows. Grain: one row per late row.
-- $1 ids, $2 counted months (NULL where rejected), pairwise; $3 decision, $4 reason, $5 account.
WITH decided AS (
  UPDATE months.late_row AS l
  SET decision = $3::text, reason = $4::text, decided_by = $5::int, decided_at = platform.now(), counted_month = d.counted_month
  FROM unnest($1::bigint[], $2::date[]) AS d (id, counted_month)
  WHERE l.id = d.id AND l.decision IS NULL
  RETURNING l.kind, l.payload, d.counted_month
)
UPDATE months.source_key AS k
SET counted_month = d.counted_month
FROM decided AS d
WHERE k.kind = d.kind AND k.ref_digest = (d.payload ->> 'ref_digest')::bytea AND d.counted_month IS NOT NULL
