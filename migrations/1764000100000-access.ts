import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may enter: accounts, their grants and credentials, and what they did. */
export class Access1764000100000 implements MigrationInterface {
  name = 'Access1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.account (
        id int GENERATED ALWAYS AS IDENTITY CONSTRAINT account_pkey PRIMARY KEY,
        kind text NOT NULL,
        username text COLLATE "C",
        display_name text NOT NULL,
        external_subject text COLLATE "C" CONSTRAINT account_subject_uq UNIQUE,
        phone_sealed text,
        phone_hash bytea,
        disabled_at timestamptz,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT platform.now(),
        created_by int NOT NULL,
        CONSTRAINT account_kind_ck CHECK (kind IN ('human', 'api_key')),
        CONSTRAINT account_username_ck CHECK ((kind = 'human') = (username IS NOT NULL)),
        CONSTRAINT account_phone_ck CHECK ((phone_sealed IS NULL) = (phone_hash IS NULL))
      );
      CREATE UNIQUE INDEX account_username_uq ON platform.account (lower(username));
      CREATE INDEX account_phone_ix ON platform.account (phone_hash);
      COMMENT ON TABLE platform.account IS
        'One row is a person who signs in, or the one caller behind the API keys of one name, role and org unit.';

      CREATE TABLE platform.account_grant (
        account_id int NOT NULL CONSTRAINT account_grant_account_fkey REFERENCES platform.account,
        role text COLLATE "C" NOT NULL,
        org_unit_id int NOT NULL,
        granted_at timestamptz NOT NULL DEFAULT platform.now(),
        granted_by int NOT NULL,
        CONSTRAINT account_grant_pkey PRIMARY KEY (account_id, role, org_unit_id),
        CONSTRAINT account_grant_role_ck CHECK (role IN (
          'hq_admin', 'outlet_management', 'information_centre', 'auditor', 'finance', 'customer_service',
          'outlet_manager', 'sales_associate', 'custodian', 'outlet_statistician', 'safety_officer', 'partner'))
      );
      CREATE INDEX account_grant_unit_ix ON platform.account_grant (org_unit_id);
      COMMENT ON TABLE platform.account_grant IS 'One row is a role held at an org unit; it reaches the subtree of that unit.';

      CREATE TABLE platform.account_secret (
        account_id int CONSTRAINT account_secret_pkey PRIMARY KEY
          CONSTRAINT account_secret_account_fkey REFERENCES platform.account,
        password_hash text NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT platform.now()
      );
      COMMENT ON TABLE platform.account_secret IS 'One row is the argon2id hash of one password. The run-time role has no right here.';

      CREATE TABLE platform.session (
        id uuid CONSTRAINT session_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id int NOT NULL CONSTRAINT session_account_fkey REFERENCES platform.account,
        started_at timestamptz NOT NULL DEFAULT platform.now(),
        ended_at timestamptz,
        end_reason text,
        CONSTRAINT session_end_ck CHECK ((ended_at IS NULL) = (end_reason IS NULL))
      );
      CREATE INDEX session_account_ix ON platform.session (account_id) WHERE ended_at IS NULL;
      COMMENT ON TABLE platform.session IS 'One row is one sign-in: the family of refresh tokens that follow from it.';

      CREATE TABLE platform.refresh_token (
        token_hash bytea CONSTRAINT refresh_token_pkey PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT refresh_token_session_fkey REFERENCES platform.session,
        issued_at timestamptz NOT NULL DEFAULT platform.now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX refresh_token_session_ix ON platform.refresh_token (session_id);
      COMMENT ON TABLE platform.refresh_token IS 'One row is one refresh token, good for one use. The run-time role has no right here.';

      CREATE TABLE platform.api_key (
        id int GENERATED ALWAYS AS IDENTITY CONSTRAINT api_key_pkey PRIMARY KEY,
        account_id int NOT NULL CONSTRAINT api_key_account_fkey REFERENCES platform.account,
        prefix text COLLATE "C" NOT NULL CONSTRAINT api_key_prefix_uq UNIQUE,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT platform.now(),
        created_by int NOT NULL
      );
      CREATE INDEX api_key_account_ix ON platform.api_key (account_id);
      COMMENT ON TABLE platform.api_key IS 'One row is one key of a caller that is not a person.';

      CREATE TABLE platform.api_key_secret (
        api_key_id int CONSTRAINT api_key_secret_pkey PRIMARY KEY
          CONSTRAINT api_key_secret_key_fkey REFERENCES platform.api_key,
        key_hash bytea NOT NULL CONSTRAINT api_key_secret_hash_uq UNIQUE
      );
      COMMENT ON TABLE platform.api_key_secret IS 'One row is the SHA-256 of one key. The run-time role may add, never read.';

      CREATE TABLE platform.sign_in_delay (
        subject bytea CONSTRAINT sign_in_delay_pkey PRIMARY KEY,
        failures int NOT NULL,
        failed_at timestamptz NOT NULL,
        blocked_until timestamptz NOT NULL
      );
      COMMENT ON TABLE platform.sign_in_delay IS
        'One row is a name or an address (keyed hash) that failed to sign in lately, and until when it has to wait.';

      CREATE TABLE platform.audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_entry_pkey PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT platform.now(),
        account_id int NOT NULL,
        account_name text NOT NULL,
        account_kind text NOT NULL,
        action text COLLATE "C" NOT NULL,
        subject text NOT NULL,
        org_unit_id int,
        details jsonb NOT NULL DEFAULT '{}',
        request_id text COLLATE "C" NOT NULL
      );
      CREATE INDEX audit_entry_at_ix ON platform.audit_entry (at, id);
      CREATE INDEX audit_entry_subject_ix ON platform.audit_entry (subject, id);
      CREATE INDEX audit_entry_account_ix ON platform.audit_entry (account_id, id);
      COMMENT ON TABLE platform.audit_entry IS 'One row is one thing somebody did. Append-only for everybody.';
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE platform.audit_entry, platform.sign_in_delay, platform.api_key_secret, platform.api_key,
        platform.refresh_token, platform.session, platform.account_secret, platform.account_grant, platform.account`);
  }
}
