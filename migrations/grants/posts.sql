-- Rights of the run-time role on posts and postings: recorded and replaced, never deleted.
GRANT SELECT, INSERT, UPDATE ON personnel.post, personnel.posting TO :runtime;
GRANT EXECUTE ON FUNCTION personnel.posted_elsewhere(bigint, text, date, date) TO :runtime;
