-- Rights of the run-time role on accounts. account_secret, session and refresh_token stay closed to it:
-- it reaches them by look-ups that run as the owner. Hashes of API keys it may add and not read.
GRANT SELECT, INSERT ON platform.account TO :runtime;
GRANT UPDATE (username, display_name, external_subject, phone_sealed, phone_hash, disabled_at, version)
  ON platform.account TO :runtime;
GRANT USAGE ON SEQUENCE platform.account_id_seq TO :runtime;
GRANT SELECT, INSERT, DELETE ON platform.account_grant TO :runtime;
GRANT SELECT, INSERT ON platform.api_key TO :runtime;
GRANT UPDATE (revoked_at, version) ON platform.api_key TO :runtime;
GRANT INSERT ON platform.api_key_secret TO :runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.sign_in_delay TO :runtime;
GRANT SELECT, INSERT ON platform.audit_entry TO :runtime;
GRANT EXECUTE ON FUNCTION platform.caller_of_session(int, uuid), platform.caller_of_api_key(text, bytea),
  platform.caller_of_subject(text), platform.password_of(text), platform.accounts_in_scope(),
  platform.end_sessions(int, text), platform.set_password(int, text),
  platform.open_session(int, bytea, timestamptz), platform.end_session(int, uuid),
  platform.rotate_refresh_token(bytea, bytea, timestamptz) TO :runtime;
