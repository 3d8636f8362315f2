-- Rights of the run-time role on people, their employers and what they passed: recorded and replaced, never deleted.
GRANT USAGE ON SCHEMA personnel TO :runtime;
GRANT SELECT, INSERT, UPDATE ON personnel.employer, personnel.person, personnel.clearance, personnel.selection,
  personnel.evaluation TO :runtime;
GRANT EXECUTE ON FUNCTION personnel.foreign_employer_codes(text[]), personnel.foreign_person_nos(text[]) TO :runtime;
GRANT EXECUTE ON FUNCTION personnel.is_identity_held(bytea[], date, date, text) TO :runtime;
GRANT EXECUTE ON FUNCTION personnel.clearance_on(bigint, text, date), personnel.is_cleared(bigint, date) TO :runtime;
