-- Rights of the run-time role on what another branch keeps of somebody: asked, answered with yes or no.
GRANT EXECUTE ON FUNCTION personnel.is_operating(bigint, date) TO :runtime;
GRANT EXECUTE ON FUNCTION personnel.is_employing(bigint) TO :runtime;
