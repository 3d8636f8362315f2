-- Rights of the run-time role on headcount and statistics reports: recorded and replaced, never deleted.
GRANT SELECT, INSERT, UPDATE ON personnel.headcount_requirement, personnel.statistics_report TO :runtime;
GRANT EXECUTE ON FUNCTION personnel.headcount_on(int, date), personnel.my_posting(text, int, date) TO :runtime;
