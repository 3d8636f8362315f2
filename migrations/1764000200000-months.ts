import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The gate: which outlet-months still take facts, and the functions that alone may move it. */
export class Months1764000200000 implements MigrationInterface {
  name = 'Months1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA months;
      COMMENT ON SCHEMA months IS 'Which outlet-months still take facts.';

      CREATE SEQUENCE months.fact_seq AS bigint CACHE 1;
      COMMENT ON SEQUENCE months.fact_seq IS
        'One sequence for all facts. CACHE 1 is load-bearing: a cached block would give a later row a number under an older watermark.';

      CREATE TABLE months.calendar (
        month date CONSTRAINT calendar_pkey PRIMARY KEY,
        due_on date NOT NULL,
        lock_at timestamptz NOT NULL,
        CONSTRAINT calendar_month_ck CHECK (date_part('day', month) = 1),
        CONSTRAINT calendar_order_ck CHECK (due_on >= month + interval '1 month' AND lock_at >= due_on)
      );
      COMMENT ON TABLE months.calendar IS 'One row is a month whose dates differ from the defaults: reports due on the 5th, gate on the 8th at 00:00 Asia/Shanghai.';

      CREATE FUNCTION months.due_on(p_month date) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT coalesce((SELECT c.due_on FROM months.calendar AS c WHERE c.month = p_month),
                        (p_month + interval '1 month 4 days')::date)
      $$;
      CREATE FUNCTION months.lock_at(p_month date) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT coalesce((SELECT c.lock_at FROM months.calendar AS c WHERE c.month = p_month),
                        (p_month + interval '1 month 7 days') AT TIME ZONE 'Asia/Shanghai')
      $$;

      CREATE TABLE months.outlet (
        outlet_id int CONSTRAINT outlet_pkey PRIMARY KEY,
        registered_at timestamptz NOT NULL,
        go_live date,
        go_live_recorded_at timestamptz,
        go_live_explicit boolean NOT NULL DEFAULT false,
        first_closed date,
        CONSTRAINT outlet_go_live_ck CHECK ((go_live IS NULL) = (go_live_recorded_at IS NULL)),
        CONSTRAINT outlet_go_live_month_ck CHECK (date_part('day', go_live) = 1)
      );
      COMMENT ON TABLE months.outlet IS 'One row is what the gate knows of an outlet: since when it is registered, and the first month that is to be closed.';

      CREATE TABLE months.outlet_month (
        outlet_id int NOT NULL CONSTRAINT outlet_month_outlet_fkey REFERENCES months.outlet,
        month date NOT NULL,
        state text NOT NULL,
        shut boolean NOT NULL DEFAULT false,
        lock_at timestamptz,
        takes_until timestamptz,
        published_revision int,
        closed_at timestamptz,
        changed_at timestamptz NOT NULL,
        changed_by int,
        change_reason text,
        lock_probe int NOT NULL DEFAULT 0,
        CONSTRAINT outlet_month_pkey PRIMARY KEY (outlet_id, month),
        CONSTRAINT outlet_month_month_ck CHECK (date_part('day', month) = 1),
        CONSTRAINT outlet_month_state_ck CHECK (state IN ('history', 'open', 'closed', 'final')),
        CONSTRAINT outlet_month_published_ck CHECK ((state IN ('closed', 'final')) = (published_revision IS NOT NULL))
      );
      COMMENT ON TABLE months.outlet_month IS
        'One row is the gate of one outlet and month. Locked and reopened are computed from time; lock_probe exists only so that the run-time role may lock the row.';
      CREATE INDEX outlet_month_month_ix ON months.outlet_month (month, outlet_id);

      CREATE TABLE months.lock_request (
        outlet_id int NOT NULL,
        month date NOT NULL,
        run_id bigint NOT NULL,
        valid_until timestamptz NOT NULL,
        CONSTRAINT lock_request_pkey PRIMARY KEY (outlet_id, month)
      );
      COMMENT ON TABLE months.lock_request IS
        'One row turns new writers of an outlet-month away while a close waits for it. Row locks have no queue: without it overlapping writers starve a close.';

      CREATE TABLE months.release (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT release_pkey PRIMARY KEY,
        outlet_id int NOT NULL CONSTRAINT release_outlet_fkey REFERENCES months.outlet,
        month date NOT NULL,
        reason text NOT NULL,
        valid_until timestamptz NOT NULL,
        account_id int NOT NULL,
        released_at timestamptz NOT NULL
      );
      COMMENT ON TABLE months.release IS 'One row is one outlet-month that was locked and was put back to open for a time.';

      CREATE FUNCTION months.effective_state(g months.outlet_month) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT CASE g.state
          WHEN 'open' THEN CASE WHEN coalesce(g.takes_until, g.lock_at, 'infinity') > platform.now() THEN 'open' ELSE 'locked' END
          WHEN 'closed' THEN CASE WHEN g.takes_until > platform.now() THEN 'reopened' ELSE 'closed' END
          ELSE g.state END
      $$;
      COMMENT ON FUNCTION months.effective_state(months.outlet_month) IS 'The state a person sees: locked and reopened follow from time, so no job has to move them.';

      CREATE FUNCTION months.takes_facts(g months.outlet_month, by_decision boolean) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT CASE months.effective_state(g)
          WHEN 'open' THEN true
          WHEN 'reopened' THEN true
          WHEN 'locked' THEN by_decision
          WHEN 'history' THEN NOT g.shut
          ELSE false END
      $$;
      COMMENT ON FUNCTION months.takes_facts(months.outlet_month, boolean) IS
        'Whether the outlet-month takes a fact now. It looks at nothing but the gate row, so that a row lock that had to wait judges the row as it is now.';

      CREATE FUNCTION months.refuse_ungated() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        wanted bigint;
        held bigint;
      BEGIN
        WITH n AS MATERIALIZED (
          SELECT DISTINCT r.outlet_id, r.counted_month, r.decision_id IS NOT NULL AS by_decision FROM new_rows AS r
        ), g AS MATERIALIZED (
          SELECT g AS gate, n.by_decision FROM months.outlet_month AS g
          JOIN n ON n.outlet_id = g.outlet_id AND n.counted_month = g.month
          ORDER BY g.outlet_id, g.month FOR SHARE OF g
        )
        SELECT (SELECT count(*) FROM n), (SELECT count(*) FROM g WHERE months.takes_facts(g.gate, g.by_decision))
          INTO wanted, held;
        IF wanted <> held THEN
          RAISE EXCEPTION 'a fact for an outlet-month that takes none' USING ERRCODE = 'OO002';
        END IF;
        RETURN NULL;
      END
      $$;
      COMMENT ON FUNCTION months.refuse_ungated() IS
        'AFTER INSERT statement trigger of every fact table, the net below the gate: it locks the gate rows of its new rows and refuses unless all of them take facts.';

      CREATE VIEW months.pub_outlet_month WITH (security_invoker = true) AS
        SELECT g.outlet_id, g.month, months.effective_state(g) AS state, g.shut, g.lock_at, g.takes_until,
               g.published_revision, g.closed_at, g.changed_at, g.changed_by, g.change_reason
        FROM months.outlet_month AS g;
      CREATE VIEW months.pub_outlet WITH (security_invoker = true) AS
        SELECT o.outlet_id, o.registered_at, o.go_live, o.go_live_explicit, o.first_closed FROM months.outlet AS o;
    `);
    await runner.query(GATE_FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA months CASCADE`);
  }
}

/** Owner functions: the only way in which a gate row is made or moved. Each answers for the caller's scope alone. */
const GATE_FUNCTIONS = `
  CREATE FUNCTION months.in_scope(p_outlet_id int) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
  BEGIN
    RETURN current_setting('app.scopes', true) = '{1}' OR EXISTS (
      SELECT 1 FROM platform.org_unit AS u
      WHERE u.id = p_outlet_id AND u.lineage && NULLIF(current_setting('app.scopes', true), '')::int[]);
  END
  $$;

  CREATE FUNCTION months.gate_lock_at(o months.outlet, p_month date) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT l.lock_at FROM (SELECT months.lock_at(p_month) AS lock_at) AS l
    WHERE o.registered_at < l.lock_at AND o.go_live_recorded_at < l.lock_at
  $$;
  COMMENT ON FUNCTION months.gate_lock_at(months.outlet, date) IS
    'When the month locks by time; NULL where the outlet or its go-live was recorded after that moment, so that a past month can be loaded and closed on any day.';

  CREATE FUNCTION months.register_outlet(p_outlet_id int) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF months.in_scope(p_outlet_id) THEN
      INSERT INTO months.outlet (outlet_id, registered_at) VALUES (p_outlet_id, platform.now()) ON CONFLICT DO NOTHING;
    END IF;
  END
  $$;

  CREATE FUNCTION months.ensure_gates(p_outlets int[], p_months date[]) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    m date;
  BEGIN
    FOR m IN SELECT DISTINCT w.month FROM unnest(p_months) AS w (month) ORDER BY w.month LOOP
      PERFORM platform.ensure_partitions(m);
    END LOOP;
    INSERT INTO months.outlet_month (outlet_id, month, state, shut, lock_at, changed_at)
    SELECT o.outlet_id, w.month,
           CASE WHEN coalesce(w.month >= o.go_live, false) THEN 'open' ELSE 'history' END,
           NOT coalesce(w.month >= o.go_live, false) AND o.first_closed IS NOT NULL,
           CASE WHEN w.month >= o.go_live THEN months.gate_lock_at(o, w.month) END,
           platform.now()
    FROM (SELECT DISTINCT p.outlet_id, p.month FROM unnest(p_outlets, p_months) AS p (outlet_id, month)) AS w
    JOIN months.outlet AS o ON o.outlet_id = w.outlet_id
    WHERE months.in_scope(o.outlet_id)
    ORDER BY o.outlet_id, w.month
    ON CONFLICT DO NOTHING;
  END
  $$;

  CREATE FUNCTION months.set_go_live(p_outlets int[], p_months date[], p_explicit boolean) RETURNS SETOF int LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    RETURN QUERY
    WITH wanted AS (
      SELECT p.outlet_id, min(p.month) AS month FROM unnest(p_outlets, p_months) AS p (outlet_id, month) GROUP BY p.outlet_id
    ), moved AS (
      UPDATE months.outlet AS o
      SET go_live = w.month, go_live_recorded_at = platform.now(), go_live_explicit = p_explicit
      FROM (SELECT o.outlet_id, w.month FROM wanted AS w JOIN months.outlet AS o ON o.outlet_id = w.outlet_id
            WHERE o.first_closed IS NULL AND months.in_scope(o.outlet_id) AND o.go_live IS DISTINCT FROM w.month
              AND (p_explicit OR NOT o.go_live_explicit AND coalesce(w.month < o.go_live, true))
            ORDER BY o.outlet_id FOR NO KEY UPDATE OF o) AS w
      WHERE o.outlet_id = w.outlet_id
      RETURNING o.outlet_id
    )
    SELECT m.outlet_id FROM moved AS m;
    UPDATE months.outlet_month AS g
    SET state = CASE WHEN g.month >= o.go_live THEN 'open' ELSE 'history' END,
        lock_at = CASE WHEN g.month >= o.go_live THEN months.gate_lock_at(o, g.month) END,
        changed_at = platform.now()
    FROM months.outlet AS o
    WHERE o.outlet_id = ANY (p_outlets) AND g.outlet_id = o.outlet_id AND g.state IN ('history', 'open')
      AND o.first_closed IS NULL AND months.in_scope(o.outlet_id)
      AND g.state IS DISTINCT FROM CASE WHEN g.month >= o.go_live THEN 'open' ELSE 'history' END;
  END
  $$;
  COMMENT ON FUNCTION months.set_go_live(int[], date[], boolean) IS
    'First month to be closed. A target moves it only earlier and never over a month that somebody set; nothing moves it after the first close. Answers the outlets that moved.';

  CREATE FUNCTION months.request_lock(p_outlets int[], p_month date, p_run bigint, p_seconds int) RETURNS void LANGUAGE sql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO months.lock_request AS r (outlet_id, month, run_id, valid_until)
    SELECT o.id, m.month, p_run, platform.now() + make_interval(secs => p_seconds)
    FROM unnest(p_outlets) AS o (id)
    CROSS JOIN (VALUES (p_month), ((p_month - interval '1 month')::date)) AS m (month)
    WHERE months.in_scope(o.id)
    ORDER BY o.id, m.month
    ON CONFLICT ON CONSTRAINT lock_request_pkey DO UPDATE SET run_id = excluded.run_id, valid_until = excluded.valid_until
  $$;

  CREATE FUNCTION months.end_lock_request(p_outlets int[], p_run bigint) RETURNS void LANGUAGE sql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM months.lock_request AS r WHERE r.outlet_id = ANY (p_outlets) AND r.run_id = p_run
  $$;

  CREATE FUNCTION months.publish(p_outlets int[], p_month date, p_revisions int[], p_account int) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    moved bigint;
  BEGIN
    UPDATE months.outlet_month AS g
    SET state = 'closed', published_revision = p.revision, closed_at = platform.now(), takes_until = NULL,
        changed_at = platform.now(), changed_by = p_account, change_reason = NULL
    FROM unnest(p_outlets, p_revisions) AS p (outlet_id, revision)
    WHERE g.outlet_id = p.outlet_id AND g.month = p_month AND g.state IN ('open', 'closed')
      AND p.revision = coalesce(g.published_revision, 0) + 1
      AND p_month < date_trunc('month', platform.today()::timestamp)::date AND months.in_scope(g.outlet_id);
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> cardinality(p_outlets) THEN
      RAISE EXCEPTION 'a month is published from open or closed, once it is over, with the next revision' USING ERRCODE = 'OO003';
    END IF;
    UPDATE months.outlet AS o SET first_closed = p_month
    WHERE o.outlet_id = ANY (p_outlets) AND (o.first_closed IS NULL OR o.first_closed > p_month);
    UPDATE months.outlet_month AS g SET shut = true
    WHERE g.outlet_id = ANY (p_outlets) AND g.state = 'history' AND NOT g.shut;
  END
  $$;
  COMMENT ON FUNCTION months.publish(int[], date, int[], int) IS 'The edge to closed. With the first close of an outlet its history shuts.';

  CREATE FUNCTION months.release(p_outlets int[], p_month date, p_until timestamptz, p_account int, p_reason text)
  RETURNS SETOF int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH moved AS (
      UPDATE months.outlet_month AS g
      SET takes_until = p_until, changed_at = platform.now(), changed_by = p_account, change_reason = p_reason
      WHERE g.outlet_id = ANY (p_outlets) AND g.month = p_month AND g.state = 'open' AND p_until > platform.now()
        AND months.effective_state(g) = 'locked' AND months.in_scope(g.outlet_id)
      RETURNING g.outlet_id
    )
    INSERT INTO months.release (outlet_id, month, reason, valid_until, account_id, released_at)
    SELECT m.outlet_id, p_month, p_reason, p_until, p_account, platform.now() FROM moved AS m
    RETURNING outlet_id
  $$;
  COMMENT ON FUNCTION months.release(int[], date, timestamptz, int, text) IS 'The edge from locked back to open, until a set time. Answers the outlets that were locked.';

  CREATE FUNCTION months.set_calendar(p_month date, p_due_on date, p_lock_at timestamptz) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF current_setting('app.scopes', true) IS DISTINCT FROM '{1}' THEN
      RAISE EXCEPTION 'the dates of a month are set by headquarters' USING ERRCODE = 'OO004';
    END IF;
    INSERT INTO months.calendar AS c (month, due_on, lock_at) VALUES (p_month, p_due_on, p_lock_at)
    ON CONFLICT (month) DO UPDATE SET due_on = excluded.due_on, lock_at = excluded.lock_at;
    UPDATE months.outlet_month AS g SET lock_at = months.gate_lock_at(o, g.month)
    FROM months.outlet AS o
    WHERE g.month = p_month AND g.state = 'open' AND o.outlet_id = g.outlet_id;
  END
  $$;

  REVOKE ALL ON FUNCTION months.register_outlet(int), months.ensure_gates(int[], date[]), months.set_go_live(int[], date[], boolean),
    months.request_lock(int[], date, bigint, int), months.end_lock_request(int[], bigint), months.publish(int[], date, int[], int),
    months.release(int[], date, timestamptz, int, text), months.set_calendar(date, date, timestamptz) FROM PUBLIC;
`;
