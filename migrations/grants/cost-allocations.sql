-- Rights of the run-time role on how costs are shared: recorded and replaced, never deleted.
GRANT SELECT ON outlets.business_line TO :runtime;
GRANT SELECT, INSERT, UPDATE ON outlets.cost_allocation TO :runtime;
