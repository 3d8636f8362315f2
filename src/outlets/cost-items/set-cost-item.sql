-- set-cost-item: the class of an item from a month on. One row. $1 item, $2 month, $3 class, $4 account.
INSERT INTO outlets.cost_item AS i (item, valid_from, cost_class, changed_by)
VALUES ($1::text, $2::date, $3::text, $4::int)
ON CONFLICT (item, valid_from) DO UPDATE
SET cost_class = excluded.cost_class, changed_at = platform.now(), changed_by = excluded.changed_by
