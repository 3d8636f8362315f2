-- work-table: what one chunk computed, for the statements of its transaction alone. Grain: one row per outlet of the chunk.
CREATE TEMP TABLE IF NOT EXISTS close_work (
  outlet_id int PRIMARY KEY, outlet_code text, outlet_name text, outcome text, gate_state text, published_revision int,
  previous_revision int, standing text, scheme_code text, scheme_version int, city_id int, lineage int[], inputs jsonb,
  input_hash text, lines assessment.scored_line[], rates json, user_growth numeric, applicable_weight numeric, total_score numeric,
  bonus_coefficient numeric, light text, flags text[], result_hash text, published_hash text, checks jsonb, difference json
) ON COMMIT DELETE ROWS
