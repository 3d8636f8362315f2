-- Rights of the run-time role on functional zones: recorded and replaced, never deleted.
GRANT SELECT ON outlets.zone_type TO :runtime;
GRANT SELECT, INSERT, UPDATE ON outlets.functional_zone TO :runtime;
GRANT EXECUTE ON FUNCTION platform.units_below(int[], date), platform.next_units_below(int[], int, int, boolean) TO :runtime;
