import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { House } from '../support/house.js';
import type { BatchAnswer } from '../support/month.js';
import type { Session } from '../support/session.js';

const PATH = '/v1/outlets/cost-lines/batch';
const NOW = '2026-11-03T04:00:00Z';

type Row = Record<string, unknown>;

let house: House;
let outlet: string;
let manager: Session;
let refs = 0;

beforeAll(async () => {
  house = await House.open();
  await house.setNow(NOW);
  await house.city('C1');
  await house.city('C2');
  outlet = await house.outlet({ code: 'A1', openedOn: '2024-05-20' });
  await house.outlet({ code: 'B1', cityCode: 'C2' });
  manager = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

function line(change: Row = {}): Row {
  refs += 1;
  const base = {
    sourceSystem: 'ERP',
    sourceRef: `C-${refs}`,
    outletCode: outlet,
    month: '2026-10',
    item: 'rent',
    amountFen: 100,
  };
  return Object.fromEntries(Object.entries({ ...base, ...change }).filter(([, value]) => value !== undefined));
}

async function load(rows: readonly Row[], mode = 'partial', session = manager): Promise<BatchAnswer> {
  const { body } = await session.post(`${PATH}?mode=${mode}`, { rows }).expect(200);
  return body as BatchAnswer;
}

async function totals(code = outlet): Promise<Row[]> {
  return house.asOwner(async (client) => {
    const found = await client.query<Row>(
      `SELECT t.counted_month AS month, t.item, t.cost_class AS class, t.rows, t.amount_fen AS fen
       FROM outlets.cost_total AS t JOIN outlets.org_unit AS u ON u.id = t.outlet_id
       WHERE u.code = $1 ORDER BY 1, 2, 3`,
      [code],
    );
    return found.rows;
  });
}

describe('a cost line', () => {
  it('is stored once, whatever it is sent in, and counted in its month', async () => {
    const row = line({ item: 'security', costClass: 'operating', amountFen: 250 });
    expect(await load([row])).toMatchObject({
      received: 1,
      accepted: 1,
      duplicates: 0,
      late: 0,
      rejected: 0,
      errors: [],
    });
    expect(await load([row])).toMatchObject({ accepted: 0, duplicates: 1 });

    const names = Object.keys(row);
    const csv = `${names.join(',')}\r\n${names.map((name) => String(row[name])).join(',')}\r\n`;
    const asCsv = await manager.post(PATH).type('text/csv').send(csv).expect(200);
    expect(asCsv.body).toMatchObject({ received: 1, duplicates: 1 });

    const packed = gzipSync(`${JSON.stringify(row)}\n`);
    const asLines = await manager
      .post(PATH)
      .set('Content-Type', 'application/x-ndjson')
      .set('Content-Encoding', 'gzip')
      .serialize((body: unknown) => body as string)
      .send(packed as unknown as string)
      .expect(200);
    expect(asLines.body).toMatchObject({ received: 1, duplicates: 1 });

    expect(await totals()).toEqual([{ month: '2026-10-01', item: 'security', class: 'operating', rows: 1, fen: 250 }]);
  });

  it('is listed with what it counts for', async () => {
    const { body } = await manager.get('/v1/outlets/cost-lines?month=2026-10').expect(200);
    expect(body).toMatchObject({
      items: [
        { outletCode: outlet, month: '2026-10', countedMonth: '2026-10', sign: 1, item: 'security', amountFen: 250 },
      ],
      nextCursor: null,
    });
    const foreign = await house.as('outlet_management', 'C2');
    const other = await foreign.get('/v1/outlets/cost-lines?month=2026-10').expect(200);
    expect(other.body).toMatchObject({ items: [] });
    await foreign.get(`/v1/outlets/cost-lines?month=2026-10&outletCode=${outlet}`).expect(422);
  });
});

describe('a row that cannot be stored', () => {
  it.each([
    { change: { outletCode: 'NOPE' }, code: 'unknown_outlet', field: 'outletCode' },
    { change: { outletCode: 'B1' }, code: 'unknown_outlet', field: 'outletCode' },
    { change: { outletCode: 'no code at all' }, code: 'unknown_outlet', field: 'outletCode' },
    { change: { amountFen: undefined }, code: 'required', field: 'amountFen' },
    { change: { colour: 'red' }, code: 'unknown_field', field: 'colour' },
    { change: { amountFen: '100' }, code: 'wrong_type', field: 'amountFen' },
    { change: { amountFen: 1e14 }, code: 'out_of_range', field: 'amountFen' },
    { change: { costClass: 'other' }, code: 'out_of_range', field: 'costClass' },
    { change: { month: '2026-13' }, code: 'bad_month', field: 'month' },
    { change: { month: '1999-12' }, code: 'out_of_range', field: 'month' },
    { change: { month: '2026-12' }, code: 'month_in_future', field: 'month' },
    { change: { month: '2024-04' }, code: 'before_opening', field: 'month' },
    { change: { replaces: 'never sent' }, code: 'replaced_row_unknown', field: 'replaces' },
  ])('is named $code and the other one is stored', async ({ change, code, field }) => {
    const answer = await load([line(change), line()]);
    expect(answer).toMatchObject({ received: 2, accepted: 1, rejected: 1 });
    expect(answer.errors).toMatchObject([{ row: 1, code, field }]);
    expect(answer.errors[0]?.detail).not.toBe('');
  });

  it('has its limits at the days before and after: the month of opening and the running month are taken', async () => {
    expect(await load([line({ month: '2024-05' }), line({ month: '2026-11' })])).toMatchObject({ accepted: 2 });
  });

  it('is a conflict where its reference is taken with other content, also within one call', async () => {
    const row = line();
    const other = { ...row, amountFen: 1 };
    const answer = await load([row, row, other]);
    expect(answer).toMatchObject({ accepted: 1, duplicates: 1, rejected: 1 });
    expect(answer.errors).toMatchObject([{ row: 3, code: 'source_ref_conflict', sourceRef: row['sourceRef'] }]);
    expect((await load([other])).errors).toMatchObject([{ row: 1, code: 'source_ref_conflict' }]);
  });
});

describe('the right to load', () => {
  it.each(['hq_admin', 'information_centre', 'auditor'] as const)('is not with %s', async (role) => {
    const session = await house.as(role);
    await session.post(PATH, { rows: [line()] }).expect(403);
  });

  it('asks for a credential', async () => {
    await request(house.server).post(PATH).send({ rows: [] }).expect(401);
  });
});
