-- Rights of the run-time role on plans of the day: recorded and replaced, never deleted.
GRANT SELECT, INSERT, UPDATE ON personnel.day_plan, personnel.day_task TO :runtime;
GRANT EXECUTE ON FUNCTION personnel.plan_due_at(int, date) TO :runtime;
