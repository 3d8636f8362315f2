-- Rights of the run-time role on people and their employers: recorded and replaced, never deleted.
GRANT USAGE ON SCHEMA personnel TO :runtime;
GRANT SELECT, INSERT, UPDATE ON personnel.employer, personnel.person TO :runtime;
