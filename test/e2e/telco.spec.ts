import { gzipSync } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import { client } from '#client/client.gen.js';
import * as api from '#client/sdk.gen.js';
import { House } from '../support/house.js';
import { confirmAll, run } from '../support/month.js';
import { type ExpectedRates, expectedRates } from './telco-calculation.js';
import { type Customer, isTelcoFileHere, MONTH, OUTLETS, telcoCustomers } from './telco-file.js';
import { telcoRows } from './telco-rows.js';

type Row = Record<string, string | number>;
/** The part of a generated batch operation that is the same for all of them. */
type Load = (options: {
  baseUrl: string;
  headers: Record<string, string>;
  body: unknown;
  bodySerializer: (raw: unknown) => unknown;
}) => Promise<{ data?: unknown; error?: unknown }>;
type Format = 'JSON' | 'gzip NDJSON' | 'CSV';

interface Rate {
  numerator: number | null;
  denominator: number | null;
  score: number | null;
}
interface Card {
  outletCode: string;
  totalScore: number;
  resultHash: string;
  rates: Record<string, Rate>;
}

const LOADS: [kind: string, role: 'information_centre' | 'outlet_management', load: Load][] = [
  ['billing', 'information_centre', api.loadBillingLines as unknown as Load],
  ['events', 'information_centre', api.loadSubscriberEvents as unknown as Load],
  ['bases', 'information_centre', api.loadSubscriberBases as unknown as Load],
  ['arrears', 'information_centre', api.loadArrearsLines as unknown as Load],
  ['costs', 'outlet_management', api.loadCostLines as unknown as Load],
  ['targets', 'outlet_management', api.issueTargets as unknown as Load],
];

const describeWithFile = isTelcoFileHere ? describe : describe.skip;
if (!isTelcoFileHere) process.stderr.write('The public customer file is not here: set TELCO_FILE to run its test.\n');

/** One body of a batch call in the given format, with the headers that say so. */
function bodyOf(rows: readonly Row[], format: Format): { body: unknown; headers: Record<string, string> } {
  switch (format) {
    case 'JSON':
      return { body: JSON.stringify({ rows }), headers: { 'Content-Type': 'application/json' } };
    case 'gzip NDJSON':
      return {
        body: gzipSync(rows.map((row) => JSON.stringify(row)).join('\n')),
        headers: { 'Content-Type': 'application/x-ndjson', 'Content-Encoding': 'gzip' },
      };
    case 'CSV':
      return {
        body: stringify([...rows], { header: true, bom: true, columns: columnsOf(rows) }),
        headers: { 'Content-Type': 'text/csv; charset=utf-8' },
      };
  }
}

function columnsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

async function closeFromFile(house: House, customers: readonly Customer[], format: Format): Promise<Card[]> {
  for (const city of new Set(OUTLETS.map((outlet) => outlet.city))) await house.city(city);
  for (const { code, city } of OUTLETS) await house.outlet({ code, cityCode: city });
  const rows = telcoRows(customers);
  for (const [kind, role, load] of LOADS) {
    const list = rows[kind] ?? [];
    for (let at = 0; at < list.length; at += 9_000) {
      const { body, headers } = bodyOf(list.slice(at, at + 9_000), format);
      const authorization = (await house.as(role)).authorization;
      const { data, error } = await load({
        baseUrl: house.url,
        headers: { ...headers, Authorization: authorization },
        body,
        bodySerializer: (raw: unknown) => raw,
      });
      expect(error).toBeUndefined();
      expect(data).toMatchObject({ rejected: 0, late: 0, duplicates: 0, accepted: Math.min(9_000, list.length - at) });
    }
  }
  await confirmAll(house, MONTH, 'HQ');
  const closed = await run(house, MONTH, 'HQ', 'close');
  expect(closed.run).toMatchObject({ state: 'completed', progress: { total: OUTLETS.length, closed: OUTLETS.length } });
  const { data } = await api.listScorecards({
    baseUrl: house.url,
    headers: { Authorization: (await house.as('auditor')).authorization },
    query: { month: MONTH, orgUnitCode: 'HQ', limit: 500 },
  });
  return (data as unknown as { items: Card[] }).items;
}

describeWithFile('the public customer file, through the batch endpoints and a generated client', () => {
  const customers = isTelcoFileHere ? telcoCustomers() : [];
  const expected = isTelcoFileHere ? expectedRates(customers) : new Map<string, ExpectedRates>();
  const hashes: Record<string, Record<string, string>> = {};
  const houses: House[] = [];
  afterAll(async () => {
    for (const house of houses) await house.close();
  });
  client.setConfig({ throwOnError: false });

  it.each<[Format]>([['JSON'], ['gzip NDJSON'], ['CSV']])(
    'as %s gives every outlet the rates of a calculation of its own',
    async (format) => {
      const house = await House.open();
      houses.push(house);
      const cards = await closeFromFile(house, customers, format);
      expect(cards).toHaveLength(OUTLETS.length);
      for (const card of cards) {
        const { parts, scoreHundredths, totalHundredths } = expected.get(card.outletCode) as ExpectedRates;
        for (const [rate, [numerator, denominator]] of Object.entries(parts)) {
          expect({ rate, ...pick(card.rates[rate]) }).toEqual({
            rate,
            numerator: Number(numerator),
            denominator: Number(denominator),
            score: Number(scoreHundredths[rate]) / 100,
          });
        }
        expect(card.totalScore).toBe(Number(totalHundredths) / 100);
      }
      hashes[format] = Object.fromEntries(cards.map((card) => [card.outletCode, card.resultHash]));
    },
    240_000,
  );

  it('gives the same hash per outlet whichever body brought the rows', () => {
    expect(Object.keys(hashes)).toHaveLength(3);
    expect(hashes['gzip NDJSON']).toEqual(hashes['JSON']);
    expect(hashes['CSV']).toEqual(hashes['JSON']);
  });

  it('lists the bills of customers without a mobile line as excluded, with the reason', async () => {
    const [house] = houses as [House];
    const auditor = await house.as('auditor');
    for (const { code } of OUTLETS.slice(0, 4)) {
      const { body } = await auditor
        .get(`/v1/assessment/scorecards/${MONTH}/${code}/sources?rate=revenue_completion&part=excluded&limit=500`)
        .expect(200);
      const { items } = body as { items: { reason: string; sourceRef: string }[] };
      const without = items.filter((item) => item.sourceRef.endsWith(`/${MONTH}`));
      expect(without).toHaveLength(expected.get(code)?.customersWithoutMobile ?? -1);
      expect(new Set(without.map((item) => item.reason))).toEqual(new Set(['product_not_in_scheme']));
    }
  });
});

function pick(rate: Rate | undefined): Rate | undefined {
  return rate && { numerator: rate.numerator, denominator: rate.denominator, score: rate.score };
}
