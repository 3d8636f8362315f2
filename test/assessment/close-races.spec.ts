import { Client } from 'pg';
import { CloseWorker } from '../../src/assessment/close-runs/close-worker.js';
import { readyCity } from '../support/golden.js';
import { House } from '../support/house.js';
import { load, run } from '../support/month.js';
import { connected, testServer, urlOf } from '../support/test-database.js';

const MONTH = '2026-10';
const NOW = '2026-11-05T02:00:00Z';

interface RunBody {
  id: string;
  state: string;
}

/** The session is lost when a result is written, once, and twice when the chunk is given back for it. */
const SESSIONS_LOST = `
  CREATE SCHEMA planted;
  CREATE SEQUENCE planted.lost;
  CREATE FUNCTION planted.lose() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      IF nextval('planted.lost') <= 3 THEN RAISE EXCEPTION 'session lost' USING ERRCODE = '57P01'; END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER planted_lost BEFORE INSERT ON assessment.run_result FOR EACH ROW EXECUTE FUNCTION planted.lose();
  CREATE TRIGGER planted_lost BEFORE UPDATE ON assessment.close_chunk FOR EACH ROW
    WHEN (OLD.state = 'leased' AND NEW.state = 'pending') EXECUTE FUNCTION planted.lose();`;

describe('closes beside each other', () => {
  let house: House;
  let other: House;

  beforeAll(async () => {
    house = await House.open();
    other = await House.open({ database: house.database });
    await house.setNow(NOW);
    await other.setNow(NOW);
  });
  afterAll(async () => {
    await other.close();
    await house.close();
  });

  const ask = async (orgUnitCode: string, kind = 'close', at = house): Promise<{ status: number; body: RunBody }> => {
    const session = await at.as('outlet_management');
    return session.post('/v1/assessment/close-runs', { month: MONTH, orgUnitCode, kind });
  };
  const ended = async (id: string): Promise<RunBody> => {
    const session = await house.as('auditor');
    for (;;) {
      const { body } = await session.get(`/v1/assessment/close-runs/${id}`).expect(200);
      if (!['queued', 'running'].includes((body as RunBody).state)) return body as RunBody;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const revisionsOf = (city: string): Promise<Record<string, number>> =>
    house.asOwner(async (client) => {
      const { rows } = await client.query<{ code: string; revisions: string }>(
        `SELECT u.code, count(*) AS revisions FROM assessment.score_revision AS r
         JOIN outlets.org_unit AS u ON u.id = r.outlet_id WHERE u.code LIKE $1 GROUP BY u.code`,
        [`${city}-%`],
      );
      return Object.fromEntries(rows.map((row) => [row.code, Number(row.revisions)]));
    });

  it('are one run when two requests for the same unit come at once, in two processes', async () => {
    const codes = await readyCity(house, 'R1', 2, MONTH);
    await other.as('outlet_management'); // Signed in, so that the requests really meet.
    const answers = await house.asOwner(async (client) => {
      await client.query('BEGIN; LOCK TABLE assessment.close_run IN SHARE MODE'); // All may look, none may write yet.
      const asked = [0, 1, 2, 3, 4, 5].map((n) => ask('R1', 'close', n % 2 ? house : other));
      await untilWaiting(house, asked.length);
      await client.query('COMMIT');
      return Promise.all(asked);
    });
    expect(answers.map((answer) => answer.status)).toEqual([202, 202, 202, 202, 202, 202]);
    await Promise.all(answers.map((answer) => ended(answer.body.id)));
    expect(await revisionsOf('R1')).toEqual(Object.fromEntries(codes.map((code) => [code, 1])));
  });

  it('end as one revision of each outlet when two processes close overlapping chunks at once', async () => {
    const codes = await readyCity(house, 'R2', 4, MONTH);
    // Two runs over the same outlets, as no request could open them: what remains is the gate.
    await house.asOwner(async (client) => {
      await client.query(
        `WITH unit AS (SELECT id FROM outlets.org_unit WHERE code = 'R2'), run AS (
           INSERT INTO assessment.close_run (month, org_unit_id, kind, account_id, outlets_total)
           SELECT '${MONTH}-01', o.id, 'close', 1, 4 FROM outlets.org_unit AS o WHERE o.code IN ('R2', 'P1') RETURNING id)
         INSERT INTO assessment.close_chunk (run_id, chunk_no, outlet_ids)
         SELECT r.id, n.no, ARRAY(SELECT o.id FROM outlets.org_unit AS o JOIN unit ON o.parent_id = unit.id ORDER BY o.id
                                  LIMIT 2 OFFSET 2 * (n.no - 1))
         FROM run AS r CROSS JOIN (VALUES (1), (2)) AS n (no)`,
      );
    });
    await Promise.all([house.tick('close-worker'), other.tick('close-worker')]);
    expect(await revisionsOf('R2')).toEqual(Object.fromEntries(codes.map((code) => [code, 1])));
  });

  it('refuse a close of a unit above or below a live one, and never for a preview', async () => {
    await readyCity(house, 'R3', 1, MONTH);
    await house.asOwner((client) =>
      client.query(
        `WITH run AS (INSERT INTO assessment.close_run (month, org_unit_id, kind, account_id, outlets_total)
           SELECT '${MONTH}-01', u.id, k.kind, 1, 1 FROM outlets.org_unit AS u, (VALUES ('close'), ('preview')) AS k (kind)
           WHERE u.code = 'R3' RETURNING id)
         INSERT INTO assessment.close_chunk (run_id, chunk_no, outlet_ids, state, lease_token, lease_until)
         SELECT r.id, 1, ARRAY[o.id], 'leased', gen_random_uuid(), timestamptz '${NOW}' + interval '60 seconds'
         FROM run AS r CROSS JOIN outlets.org_unit AS o WHERE o.code = 'R3-1'`,
      ),
    );
    const live = await house.asOwner(async (client) => {
      const sql = `SELECT max(id)::text AS id FROM assessment.close_run WHERE kind = 'close'`;
      return (await client.query<{ id: string }>(sql)).rows[0]?.id;
    });
    for (const unit of ['P1', 'HQ', 'R3-1']) {
      expect((await ask(unit)).body).toMatchObject({
        status: 409,
        code: 'run_in_progress',
        details: { href: `/v1/assessment/close-runs/${live}` },
      });
    }
    // Whoever sees only the outlet is refused by the run of the city all the same.
    const local = await house.as('outlet_management', 'R3-1');
    const request = { month: MONTH, orgUnitCode: 'R3-1', kind: 'close' };
    expect((await local.post('/v1/assessment/close-runs', request)).body).toMatchObject({ code: 'run_in_progress' });
    expect((await ask('R3')).body).toMatchObject({ id: live });
    expect((await ask('HQ', 'preview')).status).toBe(202);
    expect((await ask('R2')).status).toBe(202);
  });

  it('take over the chunk of a killed process once its lease has run out, to the same hash', async () => {
    const preview = await run(house, MONTH, 'R3-1', 'preview');
    await house.tick('close-worker');
    expect(await revisionsOf('R3')).toEqual({});
    await expire(house);
    await house.tick('close-worker');
    expect(await revisionsOf('R3')).toEqual({ 'R3-1': 1 });
    const session = await house.as('auditor');
    const { body } = await session.get(`/v1/assessment/scorecards/${MONTH}/R3-1`).expect(200);
    expect((body as { resultHash: string }).resultHash).toBe(preview.outlets['R3-1']?.resultHash);
  });

  it('take over a chunk at once when its process is gone, and never while it is there', async () => {
    await readyCity(house, 'R7', 1, MONTH);
    const AT_WORK = 780_310_004;
    const holder = new Client({ connectionString: urlOf(testServer().ownerUrl, house.database) });
    await holder.connect();
    await holder.query('SELECT pg_advisory_lock($1::int, 77)', [AT_WORK]);
    await house.asOwner((client) =>
      client.query(
        `WITH run AS (INSERT INTO assessment.close_run (month, org_unit_id, kind, account_id, outlets_total)
           SELECT '${MONTH}-01', u.id, 'close', 1, 1 FROM outlets.org_unit AS u WHERE u.code = 'R7' RETURNING id)
         INSERT INTO assessment.close_chunk (run_id, chunk_no, outlet_ids, state, process, lease_token, lease_until)
         SELECT r.id, 1, ARRAY[o.id], 'leased', 77, gen_random_uuid(), timestamptz '${NOW}' + interval '1 hour'
         FROM run AS r CROSS JOIN outlets.org_unit AS o WHERE o.code = 'R7-1'`,
      ),
    );
    await house.tick('close-worker');
    expect(await revisionsOf('R7')).toEqual({});
    await holder.end(); // What kill -9 does to the session of a process.
    await untilGone(house, AT_WORK, 77);
    await house.tick('close-worker');
    expect(await revisionsOf('R7')).toEqual({ 'R7-1': 1 });
  });

  it('write nothing for a chunk whose lease went to another process meanwhile', async () => {
    await readyCity(house, 'R4', 1, MONTH);
    await house.asOwner(async (holder) => {
      await holder.query('BEGIN');
      await holder.query(
        `SELECT 1 FROM months.outlet_month AS g JOIN outlets.org_unit AS u ON u.id = g.outlet_id
         WHERE u.code = 'R4-1' ORDER BY g.month FOR SHARE OF g`,
      );
      const { body } = await ask('R4');
      await untilWaiting(house);
      await expire(house);
      const stolen = await house.asOwner((client) =>
        client.query(
          `UPDATE assessment.close_chunk SET lease_token = gen_random_uuid(), lease_until = timestamptz '${NOW}' + interval '1 hour'
                      WHERE run_id = $1`,
          [body.id],
        ),
      );
      expect(stolen.rowCount).toBe(1);
      await holder.query('COMMIT');
      await house.app.get(CloseWorker).idle();
      expect(await revisionsOf('R4')).toEqual({});
      await expire(house);
      await other.tick('close-worker');
      expect(await ended(body.id)).toMatchObject({ state: 'completed' });
      expect(await revisionsOf('R4')).toEqual({ 'R4-1': 1 });
    });
  });

  it('count a writer who was there first, and keep the next one out', async () => {
    await readyCity(house, 'R5', 1, MONTH);
    await house.asOwner(async (writer) => {
      await writer.query('BEGIN');
      await writer.query(
        `SELECT 1 FROM months.outlet_month AS g JOIN outlets.org_unit AS u ON u.id = g.outlet_id
         WHERE u.code = 'R5-1' AND g.month = '${MONTH}-01' FOR SHARE OF g`,
      );
      await writer.query(
        `WITH o AS (SELECT id FROM outlets.org_unit WHERE code = 'R5-1'), f AS (
           INSERT INTO outlets.cost_line (outlet_id, counted_month, month, source_system, source_ref, item, cost_class, amount_fen)
           SELECT o.id, '${MONTH}-01', '${MONTH}-01', 'SLOW', 'S-1', 'rent', 'fixed', 1000 FROM o)
         UPDATE outlets.cost_total AS t SET amount_fen = t.amount_fen + 1000 FROM o
         WHERE t.outlet_id = o.id AND t.counted_month = '${MONTH}-01' AND t.item = 'rent'`,
      );
      const { body } = await ask('R5');
      await untilWaiting(house);
      const late = load(house, 'cost-lines', [
        { sourceSystem: 'NEXT', sourceRef: 'N-1', outletCode: 'R5-1', month: MONTH, item: 'rent', amountFen: 7 },
      ]);
      // It has come as far as it gets before the close has its turn.
      await Promise.race([late, new Promise((resolve) => setTimeout(resolve, 1_500))]);
      await writer.query('COMMIT');
      await ended(body.id);
      expect(await late).toMatchObject({ accepted: 0, late: 1 });
      const session = await house.as('auditor');
      const { body: card } = await session.get(`/v1/assessment/scorecards/${MONTH}/R5-1`).expect(200);
      expect(card).toMatchObject({ rates: { input_output: { numerator: 10_551_000 } } });
      const verified = await session.post(`/v1/assessment/scorecards/${MONTH}/R5-1/revisions/1/verify`).expect(200);
      expect(verified.body).toMatchObject({ match: true });
    });
  });

  it('give a chunk back however often the session is lost on the way, and compute it again at once', async () => {
    await readyCity(house, 'R20', 2, MONTH);
    await house.asOwner((client) => client.query(SESSIONS_LOST));
    try {
      const { run: done } = await run(house, MONTH, 'R20', 'close');
      expect(done).toMatchObject({ state: 'completed', progress: { total: 2, closed: 2 } });
      expect(await revisionsOf('R20')).toEqual({ 'R20-1': 1, 'R20-2': 1 });
      const [lost] = await house.asOwner(async (client) => {
        return (await client.query<{ last_value: string }>('SELECT s.last_value FROM planted.lost AS s')).rows;
      });
      expect(Number(lost?.last_value)).toBeGreaterThanOrEqual(4);
    } finally {
      await house.asOwner((client) => client.query('DROP SCHEMA planted CASCADE'));
    }
  });

  it('corner an outlet that cannot be computed until it stands alone, and close the others', async () => {
    await readyCity(house, 'R6', 5, MONTH);
    await house.asOwner((client) =>
      client.query(
        `UPDATE outlets.cost_total AS t SET amount_fen = 9223372036854775807 FROM outlets.org_unit AS u
         WHERE u.code = 'R6-3' AND t.outlet_id = u.id AND t.counted_month = '${MONTH}-01'`,
      ),
    );
    await house.asOwner((client) =>
      client.query(
        `INSERT INTO outlets.cost_total (outlet_id, counted_month, item, cost_class, rows, amount_fen)
         SELECT u.id, '${MONTH}-01', 'zzz', 'fixed', 0, 9223372036854775807 FROM outlets.org_unit AS u WHERE u.code = 'R6-3'`,
      ),
    );
    const { run: done, outlets } = await run(house, MONTH, 'R6', 'close');
    expect(done).toMatchObject({ state: 'failed' });
    expect(done.progress).toMatchObject({ total: 5, done: 5, closed: 4, failed: 1 });
    expect(outlets['R6-3']).toMatchObject({ outcome: 'failed', error: 'computation failed (22003)', scorecard: null });
    expect(outlets['R6-4']).toMatchObject({ outcome: 'closed' });
  });
});

/** Until the server has noticed that the session with this lock is gone. */
async function untilGone(house: House, ...key: [number, number]): Promise<void> {
  await house.asOwner(async (client) => {
    await client.query('SELECT pg_advisory_lock($1::int, $2::int)', key);
    await client.query('SELECT pg_advisory_unlock($1::int, $2::int)', key);
  });
}

/** The lease of every chunk at work has run out. */
async function expire(house: House): Promise<void> {
  await house.asOwner((client) =>
    client.query(
      `UPDATE assessment.close_chunk SET lease_until = timestamptz '${NOW}' - interval '1 second' WHERE state = 'leased'`,
    ),
  );
}

/** Until so many statements of the application wait for a lock. */
async function untilWaiting(house: House, statements = 1): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const waiting = await connected(urlOf(testServer().superuserUrl, house.database), async (client) => {
      const sql = `SELECT count(*)::int AS n FROM pg_catalog.pg_stat_activity AS a
                   WHERE a.datname = current_database() AND a.wait_event_type = 'Lock'`;
      return (await client.query<{ n: number }>(sql)).rows[0]?.n ?? 0;
    });
    if (waiting >= statements) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('nothing waits for a lock');
}
