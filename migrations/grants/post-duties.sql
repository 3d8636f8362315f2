-- Rights of the run-time role on descriptions of posts, acknowledgements and duties: recorded and replaced, never deleted.
GRANT SELECT, INSERT, UPDATE ON personnel.job_description, personnel.job_acknowledgement, personnel.post_duty TO :runtime;
GRANT EXECUTE ON FUNCTION personnel.job_description_on(text, int, date) TO :runtime;
GRANT SELECT ON platform.pub_account TO :runtime;
