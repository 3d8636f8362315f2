-- Rights of the run-time role on trainings and exams: recorded and replaced, never deleted.
GRANT SELECT ON personnel.training_topic TO :runtime;
GRANT SELECT, INSERT, UPDATE ON personnel.training_plan, personnel.training_session, personnel.training_participation,
  personnel.exam TO :runtime;
GRANT EXECUTE ON FUNCTION personnel.training_coverage(int, date) TO :runtime;
GRANT EXECUTE ON FUNCTION personnel.outdate_exams(bigint[]) TO :runtime;
