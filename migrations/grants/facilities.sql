-- Rights of the run-time role on facilities: the catalogue is read, equipment is recorded and replaced, never deleted.
GRANT SELECT ON outlets.facility_class, outlets.facility_item TO :runtime;
GRANT SELECT, INSERT, UPDATE ON outlets.equipment TO :runtime;
GRANT EXECUTE ON FUNCTION outlets.facilities_on(int, date), outlets.equipment_of(int, date) TO :runtime;
