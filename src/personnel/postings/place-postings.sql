-- place-postings: the unit a posting is held at, and its slot: one main posting at a time, one deputy posting per post.
-- Grain: one row per staged row.
UPDATE pg_temp.stage_personnel_posting AS s
SET org_unit_id = coalesce(s.org_unit_id, s.outlet_id),
    outlet_id = coalesce(s.outlet_id, (SELECT o.outlet_id FROM outlets.pub_outlet AS o WHERE o.outlet_id = s.org_unit_id)),
    is_deputy = coalesce(s.is_deputy, false),
    slot = CASE WHEN s.is_deputy THEN s.post_code ELSE 'main' END,
    refused_code = CASE
      WHEN s.refused_code IS NULL AND num_nonnulls(s.outlet_code, s.org_unit_code) <> 1 THEN 'posted_nowhere'
      ELSE s.refused_code
    END
