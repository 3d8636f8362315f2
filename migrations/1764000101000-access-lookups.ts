import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The only way to the secrets: look-ups that run as the owner, with a fixed search path. Each answers what one step of
 * signing in needs and nothing more. They name `platform.org_unit` (made by the registry, later) and so are plpgsql,
 * whose bodies are read when they first run.
 */
export class AccessLookups1764000101000 implements MigrationInterface {
  name = 'AccessLookups1764000101000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION platform.grants_of(p_account_id int) RETURNS jsonb LANGUAGE plpgsql STABLE
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'orgUnitId', u.id, 'orgUnitCode', u.code,
                         'level', u.level, 'lineage', to_jsonb(u.lineage)) ORDER BY u.id, g.role), '[]')
                FROM platform.account_grant AS g
                JOIN platform.org_unit AS u ON u.id = g.org_unit_id
                WHERE g.account_id = p_account_id);
      END $$;

      CREATE FUNCTION platform.caller_of_session(p_account_id int, p_session_id uuid)
      RETURNS TABLE (account_id int, name text, kind text, grants jsonb, live_until timestamptz) LANGUAGE plpgsql STABLE
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        RETURN QUERY SELECT a.id, a.username, a.kind, platform.grants_of(a.id), 'infinity'::timestamptz
        FROM platform.account AS a
        JOIN platform.session AS s ON s.account_id = a.id
        WHERE a.id = p_account_id AND s.id = p_session_id AND s.ended_at IS NULL AND a.disabled_at IS NULL;
      END $$;

      CREATE FUNCTION platform.caller_of_api_key(p_prefix text, p_key_hash bytea)
      RETURNS TABLE (account_id int, name text, kind text, grants jsonb, live_until timestamptz) LANGUAGE plpgsql STABLE
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        RETURN QUERY SELECT a.id, a.display_name, a.kind, platform.grants_of(a.id), k.expires_at
        FROM platform.api_key AS k
        JOIN platform.api_key_secret AS x ON x.api_key_id = k.id
        JOIN platform.account AS a ON a.id = k.account_id
        WHERE k.prefix = p_prefix AND x.key_hash = p_key_hash AND k.revoked_at IS NULL AND a.disabled_at IS NULL;
      END $$;

      CREATE FUNCTION platform.caller_of_subject(p_subject text)
      RETURNS TABLE (account_id int, name text, kind text, grants jsonb, live_until timestamptz) LANGUAGE plpgsql STABLE
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        RETURN QUERY SELECT a.id, a.username, a.kind, platform.grants_of(a.id), 'infinity'::timestamptz
        FROM platform.account AS a
        WHERE a.external_subject = p_subject AND a.disabled_at IS NULL;
      END $$;

      CREATE FUNCTION platform.password_of(p_username text)
      RETURNS TABLE (account_id int, password_hash text) LANGUAGE plpgsql STABLE
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        RETURN QUERY SELECT a.id, x.password_hash
        FROM platform.account AS a
        JOIN platform.account_secret AS x ON x.account_id = a.id
        WHERE lower(a.username) = lower(p_username) AND a.disabled_at IS NULL;
      END $$;

      CREATE FUNCTION platform.accounts_in_scope() RETURNS SETOF int LANGUAGE plpgsql STABLE
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        scopes int[] := nullif(current_setting('app.scopes', true), '')::int[];
      BEGIN
        IF scopes = '{1}' THEN
          RETURN QUERY SELECT a.id FROM platform.account AS a;
        ELSE
          RETURN QUERY SELECT g.account_id
          FROM platform.account_grant AS g
          JOIN platform.org_unit AS u ON u.id = g.org_unit_id
          GROUP BY g.account_id
          HAVING bool_and(u.lineage && scopes);
        END IF;
      END $$;
      COMMENT ON FUNCTION platform.accounts_in_scope() IS
        'An account belongs to whoever is responsible for all its grants; one foot in a city does not hand it to that city.';

      CREATE FUNCTION platform.end_sessions(p_account_id int, p_reason text) RETURNS void LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF p_account_id::text IS DISTINCT FROM current_setting('app.account', true)
           AND NOT EXISTS (SELECT 1 FROM platform.accounts_in_scope() AS i(id) WHERE i.id = p_account_id) THEN
          RAISE EXCEPTION 'account % is out of scope', p_account_id USING ERRCODE = 'insufficient_privilege';
        END IF;
        UPDATE platform.session AS s SET ended_at = platform.now(), end_reason = p_reason
        WHERE s.account_id = p_account_id AND s.ended_at IS NULL;
      END $$;

      CREATE FUNCTION platform.set_password(p_account_id int, p_password_hash text) RETURNS void LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM platform.end_sessions(p_account_id, 'password_changed'); -- Judges the scope.
        INSERT INTO platform.account_secret AS x (account_id, password_hash) VALUES (p_account_id, p_password_hash)
        ON CONFLICT (account_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = platform.now();
      END $$;

      CREATE FUNCTION platform.open_session(p_account_id int, p_token_hash bytea, p_expires_at timestamptz) RETURNS uuid
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        opened uuid;
      BEGIN
        INSERT INTO platform.session (account_id) VALUES (p_account_id) RETURNING id INTO opened;
        INSERT INTO platform.refresh_token (token_hash, session_id, expires_at) VALUES (p_token_hash, opened, p_expires_at);
        RETURN opened;
      END $$;

      CREATE FUNCTION platform.rotate_refresh_token(p_used bytea, p_next bytea, p_expires_at timestamptz)
      RETURNS TABLE (outcome text, account_id int, session_id uuid) LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        t platform.refresh_token;
        s platform.session;
      BEGIN
        -- The lock makes two uses at once one use and one reuse.
        SELECT r.* INTO t FROM platform.refresh_token AS r WHERE r.token_hash = p_used FOR UPDATE;
        IF t.token_hash IS NULL THEN
          RETURN QUERY SELECT 'unknown'::text, NULL::int, NULL::uuid;
          RETURN;
        END IF;
        SELECT x.* INTO s FROM platform.session AS x
        JOIN platform.account AS a ON a.id = x.account_id AND a.disabled_at IS NULL
        WHERE x.id = t.session_id;
        IF t.used_at IS NOT NULL THEN
          UPDATE platform.session AS x SET ended_at = platform.now(), end_reason = 'refresh_token_reused'
          WHERE x.id = t.session_id AND x.ended_at IS NULL;
          RETURN QUERY SELECT 'reused'::text, s.account_id, t.session_id;
        ELSIF s.id IS NULL OR s.ended_at IS NOT NULL THEN
          RETURN QUERY SELECT 'ended'::text, s.account_id, t.session_id;
        ELSIF t.expires_at <= platform.now() THEN
          RETURN QUERY SELECT 'expired'::text, s.account_id, t.session_id;
        ELSE
          UPDATE platform.refresh_token AS r SET used_at = platform.now() WHERE r.token_hash = p_used;
          INSERT INTO platform.refresh_token (token_hash, session_id, expires_at) VALUES (p_next, s.id, p_expires_at);
          RETURN QUERY SELECT 'rotated'::text, s.account_id, s.id;
        END IF;
      END $$;

      CREATE FUNCTION platform.end_session(p_account_id int, p_session_id uuid) RETURNS void LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        UPDATE platform.session AS s SET ended_at = platform.now(), end_reason = 'signed_out'
        WHERE s.id = p_session_id AND s.account_id = p_account_id AND s.ended_at IS NULL;
      END $$;

      REVOKE ALL ON FUNCTION platform.grants_of(int), platform.caller_of_session(int, uuid),
        platform.caller_of_api_key(text, bytea), platform.caller_of_subject(text), platform.password_of(text),
        platform.accounts_in_scope(), platform.end_sessions(int, text), platform.set_password(int, text),
        platform.open_session(int, bytea, timestamptz), platform.end_session(int, uuid),
        platform.rotate_refresh_token(bytea, bytea, timestamptz) FROM PUBLIC;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION platform.grants_of(int), platform.caller_of_session(int, uuid),
        platform.caller_of_api_key(text, bytea), platform.caller_of_subject(text), platform.password_of(text),
        platform.accounts_in_scope(), platform.end_sessions(int, text), platform.set_password(int, text),
        platform.open_session(int, bytea, timestamptz), platform.end_session(int, uuid),
        platform.rotate_refresh_token(bytea, bytea, timestamptz)`);
  }
}
