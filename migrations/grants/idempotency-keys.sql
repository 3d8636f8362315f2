-- Rights of the run-time role on kept answers: found, kept, and forgotten after their time.
GRANT SELECT, INSERT, DELETE ON platform.idempotency_key TO :runtime;
