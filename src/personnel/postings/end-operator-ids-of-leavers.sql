-- end-operator-ids-of-leavers: who has left works under no operator ID from that day on. Grain: one row per ID that ends.
UPDATE personnel.operator_id AS i
SET valid_to = greatest(i.valid_from, p.left_on)
FROM personnel.person AS p
WHERE p.id = i.person_id AND p.left_on IS NOT NULL
  AND (i.valid_to IS NULL OR i.valid_to > p.left_on AND i.valid_to > i.valid_from)
