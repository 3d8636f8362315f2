-- topics-of-training-sessions: the topics a row names, each once and in order, so that the same topics are the same row.
-- Grain: one row per staged row.
UPDATE pg_temp.stage_personnel_training_session AS s
SET topic_codes = ARRAY(SELECT DISTINCT t.code FROM unnest(string_to_array(s.topics, ';')) AS t (code) ORDER BY t.code)
