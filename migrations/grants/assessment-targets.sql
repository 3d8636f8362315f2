-- Rights of the run-time role on the targets of org units.
GRANT SELECT, INSERT, UPDATE ON assessment.unit_target TO :runtime;
