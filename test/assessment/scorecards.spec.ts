import exceljs from 'exceljs';
import type { Response } from 'superagent';
import { PLAIN, readyCity } from '../support/golden.js';
import { House } from '../support/house.js';
import { loadMonth, run } from '../support/month.js';
import type { Session } from '../support/session.js';

const MONTH = '2026-10';
const LIST = `/v1/assessment/scorecards?month=${MONTH}`;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Card {
  outletCode: string;
  rank: number | null;
  rankOf: number | null;
  totalScore: number;
  [field: string]: unknown;
}

describe('score cards', () => {
  let house: House;
  let hq: Session;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-05T02:00:00Z');
    await readyCity(house, 'C1', 3, MONTH);
    await readyCity(house, 'C2', 1, MONTH, { ...PLAIN, revenue: 38_000_000 });
    await run(house, MONTH, 'P1', 'close');
    hq = await house.as('auditor');
  });
  afterAll(() => house.close());

  const items = async (session: Session, path: string): Promise<Card[]> =>
    ((await session.get(path).expect(200)).body as { items: Card[] }).items;

  it('page through a month by outlet code, losing and doubling none', async () => {
    const seen: string[] = [];
    let path = `${LIST}&limit=2&includeTotal=true`;
    while (path) {
      const answer = await hq.get(path).expect(200);
      const page = answer.body as { items: Card[]; nextCursor: string | null; total: number };
      expect(page.total).toBe(4);
      seen.push(...page.items.map((card) => card.outletCode));
      path = page.nextCursor === null ? '' : (/<([^>]+)>/.exec((answer.headers as { link: string }).link)?.[1] ?? '');
    }
    expect(seen).toEqual(['C1-1', 'C1-2', 'C1-3', 'C2-1']);
    await hq.get(`${LIST}&limit=5001`).expect(400);
  });

  it('are those of the unit asked for, and of the caller’s units only', async () => {
    expect((await items(hq, `${LIST}&orgUnitCode=C1`)).map((card) => card.outletCode)).toEqual([
      'C1-1',
      'C1-2',
      'C1-3',
    ]);
    expect((await items(hq, `${LIST}&orgUnitCode=C2-1`)).map((card) => card.outletCode)).toEqual(['C2-1']);
    const local = await house.as('auditor', 'C2');
    expect((await items(local, LIST)).map((card) => card.outletCode)).toEqual(['C2-1']);
    expect((await local.get(`${LIST}&orgUnitCode=C1`)).body).toMatchObject({ status: 422, code: 'unknown_org_unit' });
    await local.get(`/v1/assessment/scorecards/${MONTH}/C1-1`).expect(404);
    for (const rest of ['explanation', 'sources?rate=churn&part=numerator', 'revisions']) {
      await local.get(`/v1/assessment/scorecards/${MONTH}/C1-1/${rest}`).expect(404);
    }
    await local.post(`/v1/assessment/scorecards/${MONTH}/C1-1/revisions/1/verify`).expect(404);
  });

  it('rank an outlet in its whole city, whoever asks: a single outlet sees its own place', async () => {
    const own = await house.as('auditor', 'C1-2');
    expect(await items(own, LIST)).toMatchObject([{ outletCode: 'C1-2', rank: 1, rankOf: 3 }]);
    expect(await items(hq, `${LIST}&orgUnitCode=C2`)).toMatchObject([{ rank: 1, rankOf: 1 }]);
  });

  it('are the same bytes on every pull, and 304 to who has them, also after the outlet got a new name', async () => {
    const path = `/v1/assessment/scorecards/${MONTH}/C1-1`;
    const first = await hq.get(path).expect(200);
    const list = await hq.get(LIST).expect(200);
    const management = await house.as('outlet_management');
    const { headers } = await management.get('/v1/outlets/outlets/C1-1').expect(200);
    await management
      .patch('/v1/outlets/outlets/C1-1', { name: 'Renamed' })
      .set('If-Match', headers['etag'] as string)
      .expect(200);
    const second = await hq.get(path).expect(200);
    expect(second.text).toBe(first.text);
    expect((await hq.get(LIST).expect(200)).text).toBe(list.text);
    const tag = first.headers['etag'] as string;
    expect(tag).toMatch(/^"[0-9a-f]{64}"$/);
    const known = await hq.get(path).set('If-None-Match', tag).expect(304);
    expect(known.text).toBe('');
    await hq
      .get(LIST)
      .set('If-None-Match', list.headers['etag'] as string)
      .expect(304);
  });

  it('stream as CSV with a column for each field of each rate', async () => {
    const answer = await hq.get(LIST).set('Accept', 'text/csv').expect(200);
    const [header = '', ...lines] = answer.text
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n');
    const names = header.split(',');
    expect(names.slice(0, 4)).toEqual(['month', 'outlet_code', 'outlet_name', 'revision']);
    for (const name of ['revenue_completion_numerator', 'churn_value', 'input_output_no_value_reason', 'total_score']) {
      expect(names).toContain(name);
    }
    expect(lines).toHaveLength(4);
    const first = Object.fromEntries((lines[0] ?? '').split(',').map((value, index) => [names[index], value]));
    expect(first).toMatchObject({
      month: MONTH,
      outlet_code: 'C1-1',
      revenue_completion_numerator: '41235060',
      revenue_completion_value: '1.030877',
      churn_target: '0.02',
      flags: '',
    });
  });

  it('stream as NDJSON, line by line what a page shows', async () => {
    const answer = await hq.get(LIST).set('Accept', 'application/x-ndjson').buffer(true).parse(asText).expect(200);
    const lines = (answer.body as string).trimEnd().split('\n');
    expect(lines.map((one) => JSON.parse(one) as Card)).toEqual(await items(hq, LIST));
  });

  it('come as a sheet with the rates above their columns and money in yuan', async () => {
    const answer = await hq.get(LIST).set('Accept', XLSX).buffer(true).parse(asBytes).expect(200);
    const book = new exceljs.Workbook();
    await book.xlsx.load(answer.body as ArrayBuffer);
    const sheet = book.worksheets[0];
    expect(sheet?.getRow(1).getCell(8).value).toBe('收入完成率');
    expect(sheet?.getRow(2).getCell(8).value).toBe('分子(元)');
    expect(sheet?.getRow(3).getCell(2).value).toBe('C1-1');
    expect(sheet?.getRow(3).getCell(5).value).toBe('已关账');
    expect(sheet?.getRow(3).getCell(8).value).toBe(412350.6);
  });

  it('name the scheme in force since January 2012 and the document it rests on (R-156, R-163)', async () => {
    const { body } = await hq.get(`/v1/assessment/scorecards/${MONTH}/C1-1/explanation`).expect(200);
    expect(body).toMatchObject({
      scheme: { code: 'five_rates_default', version: 1, validFrom: '2012-01-01', basisDocument: '西安联通[2012]128号' },
    });
    await house.outlet({ code: 'OLD', cityCode: 'C1', openedOn: '2011-01-01' });
    await loadMonth(house, 'OLD', '2011-12', PLAIN);
    const before = await run(house, '2011-12', 'OLD', 'preview');
    expect(before.outlets['OLD']).toMatchObject({ outcome: 'blocked', scorecard: null });
    expect(before.outlets['OLD']?.checks.map((check) => check.code)).toContain('no_scheme');
    await house.outlet({ code: 'FIRST', cityCode: 'C1', openedOn: '2011-01-01' });
    await loadMonth(house, 'FIRST', '2012-01', PLAIN);
    const since = await run(house, '2012-01', 'FIRST', 'preview');
    expect(since.outlets['FIRST']?.scorecard).toMatchObject({ schemeCode: 'five_rates_default', schemeVersion: 1 });
  });

  it('are not there for an outlet-month that nobody closed', async () => {
    await hq.get(`/v1/assessment/scorecards/2026-09/C1-1`).expect(404);
    await hq.get(`/v1/assessment/scorecards/${MONTH}/C1-1?revision=2`).expect(404);
    await hq.get(`/v1/assessment/scorecards/${MONTH}/NOBODY`).expect(404);
    await hq.get(`/v1/assessment/scorecards?month=2026-13`).expect(400);
  });
});

type Done = (error: Error | null, body: unknown) => void;

function asBytes(answer: Response, done: Done): void {
  const chunks: Buffer[] = [];
  const response = answer as unknown as NodeJS.ReadableStream;
  response.on('data', (chunk: Buffer | string) => chunks.push(Buffer.from(chunk)));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}

function asText(answer: Response, done: Done): void {
  asBytes(answer, (error, body) => done(error, (body as Buffer).toString('utf8')));
}
