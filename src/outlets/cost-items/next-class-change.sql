-- next-class-change: the month from which another class of the item holds already, NULL if none. Grain: one row.
-- $1 item, $2 month after which.
SELECT min(i.valid_from) AS until
FROM outlets.cost_item AS i
WHERE i.item = $1::text AND i.valid_from > $2::date
