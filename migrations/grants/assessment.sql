-- Rights of the run-time role on assessment. Published things are inserted and read; only their state may be superseded.
GRANT USAGE ON SCHEMA assessment TO :runtime;
GRANT SELECT, INSERT ON assessment.scheme TO :runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON assessment.scheme_version, assessment.scheme_line TO :runtime;
GRANT SELECT, INSERT, UPDATE ON assessment.target, assessment.confirmed_input, assessment.close_run, assessment.close_chunk TO :runtime;
GRANT SELECT, INSERT ON assessment.target_change, assessment.input_confirmation, assessment.run_result, assessment.run_check TO :runtime;
GRANT SELECT, INSERT ON assessment.score_revision TO :runtime;
GRANT SELECT ON assessment.score_line TO :runtime;
GRANT UPDATE (state) ON assessment.score_revision TO :runtime;
GRANT EXECUTE ON FUNCTION assessment.ranks(date) TO :runtime;
