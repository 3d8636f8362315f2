-- Rights of the run-time role on what outlets ask to spend: asked, decided and paid, never deleted or rewritten.
GRANT SELECT ON outlets.expense_kind TO :runtime;
GRANT SELECT, INSERT ON outlets.expense_request TO :runtime;
GRANT UPDATE (state, decided_by, decided_at, decided_on, decision_reason, paid_on, paid_by) ON outlets.expense_request TO :runtime;
