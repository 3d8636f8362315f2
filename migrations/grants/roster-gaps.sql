-- Rights of the run-time role on the gaps of rosters: it asks.
GRANT EXECUTE ON FUNCTION personnel.open_times(int, date), personnel.roster_gaps_of(int, date) TO :runtime;
