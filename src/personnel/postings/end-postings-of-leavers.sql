-- end-postings-of-leavers: who has left holds no post from that day on. Grain: one row per posting that ends.
UPDATE personnel.posting AS t
SET ends_on = greatest(t.valid_from, p.left_on), valid_to = greatest(t.valid_from, p.left_on)
FROM personnel.person AS p
WHERE p.id = t.person_id AND p.left_on IS NOT NULL
  AND (t.valid_to IS NULL OR t.valid_to > p.left_on AND t.valid_to > t.valid_from)
