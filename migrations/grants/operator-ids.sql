-- Rights of the run-time role on operator IDs: recorded and replaced, never deleted.
GRANT SELECT, INSERT, UPDATE ON personnel.operator_id TO :runtime;
GRANT SELECT ON personnel.pub_operator_id TO :runtime;
GRANT EXECUTE ON FUNCTION personnel.is_operator_id_held(text, text, bigint, date, date) TO :runtime;
GRANT EXECUTE ON FUNCTION personnel.operator_id_ends(bigint, int, date) TO :runtime;
GRANT EXECUTE ON FUNCTION personnel.operator_id_next(text, text, date) TO :runtime;
