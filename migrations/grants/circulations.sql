-- Rights of the run-time role on circulations: recorded and replaced, never deleted.
GRANT SELECT, INSERT, UPDATE ON personnel.circulation, personnel.circulation_signature TO :runtime;
