-- Rights of the run-time role on the record of jobs.
GRANT SELECT, INSERT, UPDATE ON platform.job TO :runtime;
