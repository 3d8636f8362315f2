-- add-first-states: begins the life of outlets registered before they open; one registered as open needs no step.
-- Grain: one row per outlet that is to open. $1 ids of the outlets.
INSERT INTO outlets.life_event (outlet_id, to_state, effective_on)
SELECT o.outlet_id, 'planned', platform.today()
FROM outlets.outlet AS o
WHERE o.outlet_id = ANY ($1::int[]) AND o.opened_on > platform.today()
