-- Rights of the run-time role on attendance and overtime: recorded and replaced, never deleted; a decision is never changed.
GRANT SELECT, INSERT, UPDATE ON personnel.attendance_punch, personnel.overtime_request TO :runtime;
GRANT SELECT, INSERT ON personnel.overtime_decision TO :runtime;
GRANT EXECUTE ON FUNCTION personnel.attendance_days_of(int, date, date), personnel.attendance_of(int, date, date) TO :runtime;
