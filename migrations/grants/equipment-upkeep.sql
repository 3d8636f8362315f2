-- Rights of the run-time role on the upkeep of equipment: recorded and replaced, never deleted.
GRANT SELECT, INSERT, UPDATE ON outlets.equipment_fault, outlets.maintenance_plan, outlets.maintenance_work,
  outlets.renewal_plan TO :runtime;
GRANT EXECUTE ON FUNCTION outlets.availability_of(int, date, date) TO :runtime;
