-- Rights of the run-time role on how outlets are managed: recorded, replaced and decided, never deleted.
GRANT SELECT, INSERT, UPDATE ON outlets.acceptance_document, outlets.responsibility, outlets.core_function, outlets.build_mode,
  outlets.managing_department, outlets.management_dimension TO :runtime;
GRANT SELECT, INSERT ON outlets.approval_request TO :runtime;
GRANT UPDATE (state, decided_by, decided_at, decided_on, decision_reason, version) ON outlets.approval_request TO :runtime;
