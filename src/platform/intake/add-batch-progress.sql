-- add-batch-progress: adds the counts of one chunk to its batch, in the transaction of the chunk. One row.
-- $1 batch, $2 received, $3 accepted, $4 duplicates, $5 late, $6 rejected, $7 sums by name, $8 process or NULL,
-- $9 headings by field or NULL.
UPDATE platform.batch AS b
SET state = 'applying',
    received = b.received + $2::bigint,
    accepted = b.accepted + $3::bigint,
    duplicates = b.duplicates + $4::bigint,
    late = b.late + $5::bigint,
    rejected = b.rejected + $6::bigint,
    totals = coalesce((
      SELECT jsonb_object_agg(s.name, s.total)
      FROM (SELECT e.key AS name, sum(e.value::bigint) AS total
            FROM (SELECT a.key, a.value FROM jsonb_each_text(b.totals) AS a
                  UNION ALL
                  SELECT n.key, n.value FROM jsonb_each_text($7::jsonb) AS n) AS e
            GROUP BY e.key) AS s), '{}'),
    process = $8::int,
    headings = $9::jsonb,
    alive_until = platform.now() + interval '10 minutes'
WHERE b.id = $1::bigint
