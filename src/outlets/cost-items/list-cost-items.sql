-- list-cost-items: the mapping of items to classes. Grain: one row per item and month from which a class holds.
SELECT i.item, i.cost_class AS "costClass", to_char(i.valid_from, 'YYYY-MM') AS "validFrom"
FROM outlets.cost_item AS i
ORDER BY i.item, i.valid_from
