-- Rights of the run-time role on the life of outlets: steps are added, never changed.
GRANT SELECT, INSERT ON outlets.life_event TO :runtime;
GRANT EXECUTE ON FUNCTION outlets.life_on(int, date) TO :runtime;
