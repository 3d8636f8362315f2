-- Rights of the run-time role on standards by outlet type: recorded and replaced, never deleted.
GRANT SELECT, INSERT, UPDATE ON outlets.type_standard TO :runtime;
GRANT EXECUTE ON FUNCTION outlets.standard_source_on(int, text, date), outlets.pub_standard_on(int, text, date) TO :runtime;
