-- Rights of the run-time role on the registry. Nothing is ever deleted but a suspension that is withdrawn.
GRANT USAGE ON SCHEMA outlets TO :runtime;
GRANT USAGE ON SEQUENCE outlets.org_unit_id_seq TO :runtime;
GRANT SELECT ON outlets.division TO :runtime;
GRANT SELECT, INSERT ON outlets.org_unit, outlets.org_unit_parent, outlets.outlet, outlets.outlet_version TO :runtime;
GRANT UPDATE (name, parent_id, lineage, version) ON outlets.org_unit TO :runtime;
GRANT UPDATE (parent_id, valid_to) ON outlets.org_unit_parent TO :runtime;
GRANT UPDATE (division_code, type, area, ownership, tenure, operating_mode, opened_on, closed_on, version)
  ON outlets.outlet TO :runtime;
GRANT UPDATE (valid_to, type, area, ownership, tenure, operating_mode) ON outlets.outlet_version TO :runtime;
GRANT SELECT, INSERT, DELETE ON outlets.outlet_suspension TO :runtime;
GRANT SELECT ON outlets.pub_org_unit, outlets.pub_outlet, platform.org_unit TO :runtime;
