-- Rights of the run-time role on the note that the data is a demonstration: made once, and moved on while it is filled.
GRANT SELECT, INSERT ON platform.demonstration TO :runtime;
GRANT UPDATE (steps_done, rows, filled_at) ON platform.demonstration TO :runtime;
