import { connect } from 'node:net';
import { readyCity } from '../support/golden.js';
import { House } from '../support/house.js';
import { load, run } from '../support/month.js';
import { testServer } from '../support/test-database.js';
import { connected } from '../support/test-database.js';
import { namesOf, scrape } from './scrape.js';

const MONTH = '2026-10';
const TOKEN = 'a-token-for-prometheus-alone';

describe('metrics of requests', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
    await house.city('C1');
    for (const code of ['A1', 'A2', 'A3']) await house.outlet({ code });
  });
  afterAll(() => house.close());

  const requests = async () =>
    [...(await scrape(house)).keys()].filter((key) => key.startsWith('outlet_http_request_duration_seconds_count'));

  it('name the route as it was declared, its method and the class of its status, and never a path', async () => {
    const admin = await house.asAdmin();
    await admin.get('/v1/outlets/outlets/A1').expect(200);
    await admin.get('/v1/outlets/outlets/NO-SUCH').expect(404);
    await house.http.get('/v1/outlets/outlets/A2').expect(401);
    const series = await requests();
    const of = (status: string) =>
      `outlet_http_request_duration_seconds_count{method="GET",route="/v1/outlets/outlets/:code",status="${status}"}`;
    expect(series).toEqual(expect.arrayContaining([of('2xx'), of('4xx')]));
    expect(series.filter((key) => /A1|A2|NO-SUCH/.test(key))).toEqual([]);
  });

  it('are as many as before after any number of codes, unknown paths and addresses that cannot be read', async () => {
    const admin = await house.asAdmin();
    const round = async (word: string) => {
      for (const code of ['A2', 'A3', word]) await admin.get(`/v1/outlets/outlets/${code}`);
      await house.http.get(`/${word}/${word}?${word}=1`).expect(404);
      await house.http.get(`/v1/outlets/outlets/%${word}`).expect(400);
    };
    await round('first');
    const before = await requests();
    for (const word of ['second', 'third', 'fourth']) await round(word);
    expect(await requests()).toEqual(before);
    expect(before.filter((key) => key.includes('route="unmatched"'))).not.toEqual([]);
  });

  it('tell a request whose client went away, and count nothing as under way afterwards', async () => {
    const { port } = house.server.address() as { port: number };
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('POST /v1/access/token HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n');
      socket.write('Content-Length: 100\r\n\r\ngrant');
      setTimeout(() => socket.destroy(), 100);
    });
    await new Promise((resolve) => socket.once('close', resolve));
    const cut = 'outlet_http_request_duration_seconds_count{method="POST",route="/v1/access/token",status="cut"}';
    await until(async () => (await scrape(house)).get(cut) === 1);
    expect((await scrape(house)).get('outlet_http_requests_in_flight')).toBe(1); // This scrape.
  });

  it('come with those of the pool, the event loop and the process', async () => {
    const names = namesOf(await scrape(house));
    for (const name of [
      'outlet_database_pool_connections',
      'outlet_database_pool_idle',
      'outlet_database_pool_waiting',
      'outlet_database_pool_size',
      'nodejs_eventloop_lag_p99_seconds',
      'nodejs_heap_size_used_bytes',
      'process_resident_memory_bytes',
    ]) {
      expect(names).toContain(name);
    }
  });

  it('are no part of the API document, and are read by whoever asks for text', async () => {
    const { body } = await house.http.get('/openapi.json').expect(200);
    expect(Object.keys((body as { paths: object }).paths)).not.toContain('/metrics');
    const answer = await house.http.get('/metrics').set('Accept', 'text/plain;version=0.0.4').expect(200);
    expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

describe('who reads metrics', () => {
  it('is this machine itself, and nobody whose request was passed on', async () => {
    const house = await House.open();
    await house.http.get('/metrics').expect(200);
    for (const header of ['X-Forwarded-For', 'Forwarded', 'Via', 'X-Real-IP']) {
      const { body } = await house.http.get('/metrics').set(header, '127.0.0.1').expect(403);
      expect(body).toMatchObject({ code: 'metrics_closed' });
    }
    await house.close();
  });

  it('is whoever has the token where there is one, and nobody else, on this machine or not', async () => {
    const house = await House.open({ environment: { METRICS_TOKEN: TOKEN } });
    const ask = (authorization: string) => house.http.get('/metrics').set('Authorization', authorization);
    await house.http.get('/metrics').expect(401);
    await ask(`Bearer ${TOKEN}x`).expect(401);
    await ask(TOKEN).expect(401);
    await ask((await house.asAdmin()).authorization).expect(401);
    await ask(`Bearer ${TOKEN}`).expect(200);
    await ask(`Bearer ${TOKEN}`).set('X-Forwarded-For', '10.0.0.9').expect(200);
    await house.close();
  });
});

describe('metrics of the whole database', () => {
  let house: House;
  const value = async (key: string) => (await scrape(house)).get(`outlet_${key}`);

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-05T02:00:00Z');
    await readyCity(house, 'C1', 2, MONTH);
  });
  afterAll(() => house.close());

  it('count rows of batches by what became of them, and no dry run', async () => {
    const outcome = (name: string) => value(`batch_rows_total{endpoint="billing_line",outcome="${name}"}`);
    const before = (await outcome('accepted')) ?? 0;
    const row = { sourceSystem: 'BSS', outletCode: 'C1-1', month: MONTH, businessLine: 'mobile_5g', billedFen: 0 };
    const rows = [
      { ...row, sourceRef: 'R' },
      { ...row, sourceRef: 'R', outletCode: 'NONE' },
    ];
    await load(house, 'billing-lines', rows);
    await load(house, 'billing-lines', [{ ...row, sourceRef: 'R' }]);
    const centre = await house.as('information_centre');
    await centre.post('/v1/sales/billing-lines/batch?mode=dry_run', { rows: [{ ...row, sourceRef: 'D' }] }).expect(200);
    expect((await outcome('accepted')) ?? 0).toBe(before + 1);
    expect(await outcome('rejected')).toBe(1);
    expect(await outcome('duplicates')).toBe(1);
    const input = { month: MONTH, orgUnitCode: 'C1', input: 'billing' };
    await centre.post('/v1/assessment/input-confirmations', input).expect(201);
  });

  it('tell how long a month has waited for its close, and by what it was kept', async () => {
    expect(await value('close_due_age_seconds')).toBe(0);
    expect(await value('close_last_end_age_seconds')).toBeUndefined(); // None has ended yet: unknown, not zero.
    await house.outlet({ code: 'C1-9', cityCode: 'C1', openedOn: '2026-10-20' });
    await house.setNow('2026-11-08T16:00:00Z'); // A day after the lock.
    await house.tick('close-scheduler');
    await house.tick('close-worker');
    expect(await value('close_due_outlets{last_outcome="none"}')).toBe(0);
    expect(await value('close_due_outlets{last_outcome="blocked"}')).toBe(0);
    expect(await value('close_last_end_age_seconds')).toBe(0);
  });

  it('take the duration of runs', async () => {
    await run(house, MONTH, 'C1', 'close');
    const key = 'close_run_duration_seconds_count{kind="close",state="completed"}';
    expect(await value(key)).toBeGreaterThanOrEqual(1);
    expect(await value('close_runs_live{kind="close"}')).toBe(0);
  });

  it('count late rows until they are decided', async () => {
    const late = {
      sourceSystem: 'BSS',
      sourceRef: 'LATE',
      outletCode: 'C1-1',
      month: MONTH,
      businessLine: 'mobile_5g',
    };
    expect(await value('late_rows_pending')).toBe(0);
    await load(house, 'billing-lines', [{ ...late, billedFen: 1 }]);
    expect(await value('late_rows_pending')).toBe(1);
    const rows = [{ sourceSystem: 'BSS', sourceRef: 'LATE' }];
    const manager = await house.as('outlet_management');
    await manager.post(`/v1/months/${MONTH}/late-rows/decisions`, { decision: 'reject', reason: 'No', rows });
    expect(await value('late_rows_pending')).toBe(0);
  });

  it('keep a recount that did not match until the outlet recounts again', async () => {
    await house.tick('verify-sample');
    expect(await value('recount_mismatches')).toBe(0);
    expect(await value('recount_sample_size')).toBe(2);
    const change = (by: number) =>
      house.asOwner((client) =>
        client.query(`ALTER TABLE sales.billing_line DISABLE TRIGGER USER;
          UPDATE sales.billing_line SET billed_fen = billed_fen + ${by} WHERE source_ref LIKE 'C1-1/%/billing';
          ALTER TABLE sales.billing_line ENABLE TRIGGER USER`),
      );
    await change(1);
    await house.setNow('2026-11-10T02:00:00Z');
    await house.tick('verify-sample');
    expect(await value('recount_mismatches')).toBe(1);
    expect(await value('recount_mismatches_found_total{by="sample"}')).toBe(1);
    await house.city('ELSEWHERE');
    const listed = async (unit = 'HQ') => {
      const { body } = await (await house.as('auditor', unit)).get('/v1/jobs').expect(200);
      return (body as { items: Record<string, unknown>[] }).items.find((job) => job['name'] === 'verify-sample');
    };
    expect(await listed()).toMatchObject({ lastOutcome: 'succeeded', openFindings: 1 });
    expect(await listed('ELSEWHERE')).toMatchObject({ lastOutcome: 'succeeded', openFindings: 0 });
    await house.setNow('2026-11-10T03:00:00Z'); // The same day: the sample has been taken.
    await house.tick('verify-sample');
    expect(await value('recount_mismatches')).toBe(1);
    await change(-1);
    await house.setNow('2026-11-11T02:00:00Z');
    await house.tick('verify-sample');
    expect(await value('recount_mismatches')).toBe(0);
    expect(await listed()).toMatchObject({ openFindings: 0 });
  });

  it('are left out while the database cannot be asked, and the scrape is answered', async () => {
    const admit = (isOpen: boolean) =>
      connected(testServer().superuserUrl, async (client) => {
        await client.query(`ALTER DATABASE "${house.database}" ALLOW_CONNECTIONS ${isOpen}`);
        const sql = 'SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity AS a WHERE a.datname = $1';
        if (!isOpen) await client.query(sql, [house.database]);
      });
    await admit(false);
    try {
      const series = await scrape(house);
      expect(series.get('outlet_database_figures_up{source="close"}')).toBe(0);
      expect(namesOf(series)).not.toContain('outlet_close_due_age_seconds');
      expect(namesOf(series)).toContain('outlet_http_requests_in_flight');
    } finally {
      await admit(true);
    }
    await until(async () => (await value('database_figures_up{source="close"}')) === 1);
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come to be');
}
