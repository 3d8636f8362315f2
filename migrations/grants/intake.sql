-- Rights of the run-time role on the record of batches. Errors are written once and never changed.
GRANT SELECT, INSERT, UPDATE ON platform.batch TO :runtime;
GRANT SELECT, INSERT ON platform.batch_error TO :runtime;
