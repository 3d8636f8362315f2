import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Test } from 'supertest';
import { COST_LINES, costLine, costsOf, type Row, voidLine } from '../support/cost-lines.js';
import { House } from '../support/house.js';
import type { BatchAnswer } from '../support/month.js';
import type { Session } from '../support/session.js';
import { connected, testServer, urlOf } from '../support/test-database.js';

const ROWS = 110_000; // Three chunks.

let house: House;
let manager: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-03T04:00:00Z');
  await house.city('C1');
  await house.outlet({ code: 'A1' });
  manager = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

function post(rows: readonly Row[], mode: string, headers: Record<string, string> = {}): Test {
  return manager
    .post(`${COST_LINES}?mode=${mode}`)
    .set({ 'Content-Type': 'application/x-ndjson', ...headers })
    .serialize((text: unknown) => text as string)
    .send(rows.map((row) => JSON.stringify(row)).join('\n') as unknown as object);
}

async function send(rows: readonly Row[], mode: string): Promise<BatchAnswer> {
  const { body } = await post(rows, mode).expect(200);
  return body as BatchAnswer;
}

/** A long body in which a row of the last chunk repeats, contradicts, replaces or voids one of the first. */
function longBody(item: string): Row[] {
  const rows = Array.from({ length: ROWS - 4 }, (_, at) => costLine(`${item}/${at}`, { item, amountFen: 1 }));
  return [
    ...rows,
    costLine(`${item}/0`, { item, amountFen: 1 }),
    costLine(`${item}/1`, { item, amountFen: 9 }),
    costLine(`${item}/new`, { item, amountFen: 50, replaces: `${item}/2` }),
    voidLine(`${item}/void`, `${item}/3`),
  ];
}

describe('a body of several chunks', () => {
  it('knows in the last what stands in the first, in every mode', async () => {
    const body = longBody('long');
    const expected = { received: ROWS, accepted: ROWS - 2, duplicates: 1, rejected: 1 };
    expect(await send(body, 'dry_run')).toMatchObject({ ...expected, batchId: null });
    expect(await costsOf(house)).toEqual({});
    const answer = await send(body, 'partial');
    expect(answer).toMatchObject({ ...expected, errors: [{ row: ROWS - 2, code: 'source_ref_conflict' }] });
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 long': ROWS - 4 - 2 + 50 });
    const record = await manager.get(`/v1/batches/${answer.batchId ?? ''}`).expect(200);
    expect(record.body).toMatchObject({ ...expected, state: 'applied' });
  }, 120_000);

  it('may take back every row of another', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => costLine(`back/${at}`, { item: 'back', amountFen: 1 }));
    await send(rows, 'partial');
    const voids = rows.map((row, at) => voidLine(`back/void/${at}`, String(row['sourceRef'])));
    expect(await send(voids, 'partial')).toMatchObject({ accepted: 60_000, rejected: 0 });
    expect(await costsOf(house)).toMatchObject({ 'A1 2026-10 back': 0 });
  }, 120_000);

  it('may replace rows of other outlets, which stand in other chunks', async () => {
    const outlets = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'];
    for (const code of outlets) await house.outlet({ code });
    const at = (n: number): string => outlets[n % outlets.length] ?? 'B1';
    const rows = Array.from({ length: 60_000 }, (_, n) =>
      costLine(`across/${n}`, { outletCode: at(n), item: 'across', amountFen: 1 }),
    );
    const elsewhere = Array.from({ length: 64 }, (_, n) =>
      costLine(`moved/${n}`, { outletCode: at(n * 3 + 1), item: 'across', amountFen: 10, replaces: `across/${n}` }),
    );
    expect(await send([...rows, ...elsewhere], 'partial')).toMatchObject({ accepted: 60_064, rejected: 0 });
    const costs = await costsOf(house);
    const sum = outlets.reduce((total, code) => total + (costs[`${code} 2026-10 across`] ?? 0), 0);
    expect(sum).toBe(60_000 - 64 + 640);
  }, 120_000);

  it('is stored whole in atomic mode, and once in two lanes', async () => {
    const body = longBody('atomic').filter((_, at) => at !== ROWS - 3);
    expect(await send(body, 'atomic')).toMatchObject({ accepted: ROWS - 2, duplicates: 1 });
    const plain = body.slice(0, ROWS - 4).map((row) => ({ ...row, sourceSystem: 'LANES', item: 'lanes' }));
    expect(await send(plain, 'partial')).toMatchObject({ accepted: ROWS - 4, rejected: 0 });
    expect(await send(plain, 'partial')).toMatchObject({ duplicates: ROWS - 4, accepted: 0 });
    expect(await costsOf(house)).toMatchObject({
      'A1 2026-10 atomic': ROWS - 4 - 2 + 50,
      'A1 2026-10 lanes': ROWS - 4,
    });
  }, 120_000);

  it('that breaks off between its chunks says so, and sent again stores the rest', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => costLine(`cut/${at}`, { item: 'cut', amountFen: 1 }));
    await connected(urlOf(testServer().superuserUrl, house.database), async (holder) => {
      await holder.query('BEGIN; LOCK TABLE months.source_key IN SHARE MODE'); // Every chunk waits for it.
      const call = post(rows, 'partial', { 'Idempotency-Key': 'CUT' });
      const cut = call.then((answer) => answer);
      await untilWaiting(holder, 2);
      await holder.query(
        `SELECT pg_terminate_backend(l.pid) FROM pg_locks AS l JOIN pg_database AS d ON d.oid = l.database
         WHERE NOT l.granted AND d.datname = current_database() LIMIT 1`,
      );
      await holder.query('COMMIT');
      expect((await cut).status).toBe(503);
    });
    const record = await lastBatch();
    expect(record).toMatchObject({ state: 'interrupted', idempotency_key: null });
    const again = await post(rows, 'partial', { 'Idempotency-Key': 'CUT' }).expect(200);
    expect(again.body).toMatchObject({ accepted: 60_000 - record.accepted, duplicates: record.accepted });
    expect(await costsOf(house)).toMatchObject({ 'A1 2026-10 cut': 60_000 });
  }, 120_000);
});

async function untilWaiting(client: Client, statements: number): Promise<void> {
  const sql = `SELECT count(DISTINCT l.pid)::int AS n FROM pg_locks AS l JOIN pg_database AS d ON d.oid = l.database
               WHERE NOT l.granted AND d.datname = current_database()`;
  while (((await client.query<{ n: number }>(sql)).rows[0]?.n ?? 0) < statements) await sleep(20);
}

async function lastBatch(): Promise<{ state: string; accepted: number; idempotency_key: string | null }> {
  return house.asOwner(async (client) => {
    const sql = `SELECT b.state, b.accepted::int, b.idempotency_key FROM platform.batch AS b ORDER BY b.id DESC LIMIT 1`;
    const { rows } = await client.query<Awaited<ReturnType<typeof lastBatch>>>(sql);
    if (!rows[0]) throw new Error('there is no batch');
    return rows[0];
  });
}
