import { costLine, loadCosts } from '../support/cost-lines.js';
import { House } from '../support/house.js';
import type { BatchAnswer } from '../support/month.js';
import type { Session } from '../support/session.js';

const PATH = '/v1/outlets/cost-allocations';

let house: House;
let hq: Session;
let manager: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  hq = await house.as('outlet_management');
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  await house.outlet({ code: 'A1' });
  await house.outlet({ code: 'A2' });
  manager = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

const set = (item: string, shares: Record<string, number>, more: object = {}) => ({
  ...{ orgUnitCode: 'C1', item, validFrom: '2026-01-01', ...more },
  shares: Object.entries(shares).map(([businessLine, share]) => ({ businessLine, share })),
});
const row = (item: string, businessLine: string, share: number, more: object = {}) => ({
  ...{ orgUnitCode: 'C1', item, businessLine, share, validFrom: '2026-01-01', ...more },
});
const batch = async (rows: object[], mode = 'partial') =>
  (await manager.post(`${PATH}/batch?mode=${mode}`, { rows }).expect(200)).body as BatchAnswer;

async function linesOn(asOf: string, item: string): Promise<Record<string, number>> {
  const { body } = await manager.get(`${PATH}?orgUnitCode=C1&asOf=${asOf}&item=${item}&limit=500`).expect(200);
  const items = body.items as { businessLine: string; share: number; orgUnitCode: string }[];
  return Object.fromEntries(
    items.filter(({ orgUnitCode }) => orgUnitCode === 'C1').map(({ businessLine, share }) => [businessLine, share]),
  );
}

async function splitOf(outlet: string, month = '2026-10', who = manager) {
  const { body } = await who.get(`/v1/outlets/outlets/${outlet}/cost-allocation?month=${month}`).expect(200);
  return body as {
    totalFen: number;
    unallocatedFen: number;
    items: { item: string; costClass: string; amountFen: number; orgUnitCode: string | null; shares: Part[] }[];
    businessLines: { businessLine: string; amountFen: number }[];
  };
}
interface Part {
  businessLine: string;
  share: number;
  amountFen: number;
}

describe('the shares of a cost item', () => {
  it('R-260 takes shares that are 1 together, and refuses any other', async () => {
    const { body } = await manager.put(PATH, set('rent', { mobile_5g: 0.6, broadband: 0.4 })).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ businessLine: 'mobile_5g', share: 0.6, businessLineName: '5G移动业务' }),
      expect.objectContaining({ businessLine: 'broadband', share: 0.4 }),
    ]);
    for (const shares of [
      { mobile_5g: 0.6, broadband: 0.39 },
      { mobile_5g: 0.6, broadband: 0.400001 },
      { iot: 0.999999 },
    ]) {
      const refused = await manager.put(PATH, set('rent', shares)).expect(422);
      expect(refused.body).toMatchObject({ code: 'shares_not_whole', rule: 'R-260' });
    }
    expect(await linesOn('2026-10-31', 'rent')).toEqual({ mobile_5g: 0.6, broadband: 0.4 });
  });

  it('R-260 takes the rows of a batch as sets, and refuses every row of a set that is not whole', async () => {
    const { accepted, errors } = await batch([
      row('security', 'mobile_5g', 0.1),
      row('security', 'broadband', 0.2),
      row('security', 'fixed_line', 0.7),
      row('advertising', 'mobile_5g', 0.5),
      row('advertising', 'broadband', 0.4),
      row('printing', 'mobile_5g', 0.5),
      row('printing', 'dial_up', 0.5),
      row('travel', 'iot', 0.5),
      row('travel', 'iot', 0.5),
      row('office', 'iot', 0.5),
      row('office', 'broadband', 0.5, { validTo: '2026-06-01' }),
    ]);
    expect(accepted).toBe(3);
    expect(errors.map(({ row: at, code }) => `${at} ${code}`)).toEqual([
      ...['4 shares_not_whole', '5 shares_not_whole', '6 shares_not_whole', '7 unknown_business_line'],
      ...['8 shares_not_whole', '9 shares_not_whole', '10 shares_not_whole', '11 shares_not_whole'],
    ]);
    expect(errors[0]).toMatchObject({ field: 'share', rule: 'R-260' });
  });

  it('refuses one row that is not the whole, an item nobody knows and a unit of others', async () => {
    expect((await manager.post(PATH, row('rent', 'iot', 0.5)).expect(422)).body.code).toBe('shares_not_whole');
    expect((await manager.put(PATH, set('dancing', { iot: 1 })).expect(422)).body.code).toBe('unknown_cost_item');
    const foreign = set('rent', { iot: 1 }, { orgUnitCode: 'C2' });
    expect((await manager.put(PATH, foreign).expect(422)).body.code).toBe('unknown_org_unit');
  });

  it('holds until the next set begins, whichever lines that names, and reads every day as it was', async () => {
    await manager.put(PATH, set('travel', { mobile_4g: 0.5, broadband: 0.5 })).expect(200);
    await manager.put(PATH, set('travel', { iot: 1 }, { validFrom: '2026-06-01', validTo: '2026-09-01' })).expect(200);
    expect(await linesOn('2025-12-31', 'travel')).toEqual({});
    expect(await linesOn('2026-05-31', 'travel')).toEqual({ mobile_4g: 0.5, broadband: 0.5 });
    expect(await linesOn('2026-06-01', 'travel')).toEqual({ iot: 1 });
    expect(await linesOn('2026-08-31', 'travel')).toEqual({ iot: 1 });
    expect(await linesOn('2026-09-01', 'travel')).toEqual({});
  });

  it('replaces a set of the same day as a whole, and takes an equal one for a duplicate', async () => {
    await manager.put(PATH, set('office', { mobile_4g: 0.3, mobile_5g: 0.3, broadband: 0.4 })).expect(200);
    await manager.put(PATH, set('office', { mobile_5g: 0.6, broadband: 0.4 })).expect(200);
    expect(await linesOn('2026-10-31', 'office')).toEqual({ mobile_5g: 0.6, broadband: 0.4 });
    const again = await batch([row('office', 'mobile_5g', 0.6), row('office', 'broadband', 0.4)]);
    expect(again).toMatchObject({ accepted: 0, duplicates: 2, rejected: 0 });
    await manager.put(PATH, set('office', { mobile_4g: 0.3, mobile_5g: 0.3, broadband: 0.4 })).expect(200);
    expect(await linesOn('2026-10-31', 'office')).toEqual({ mobile_4g: 0.3, mobile_5g: 0.3, broadband: 0.4 });
  });

  it('is taken from a sheet with percentages', async () => {
    const text =
      '适用组织单元,成本科目,业务线,分摊比例,生效日\r\nC1,vehicle,mobile_5g,33.3333%,2026/1/1\r\n' +
      'C1,vehicle,broadband,66.6667%,2026/1/1\r\n';
    await manager.post(`${PATH}/batch`).set('Content-Type', 'text/csv').send(text).expect(200);
    expect(await linesOn('2026-10-31', 'vehicle')).toEqual({ mobile_5g: 0.333333, broadband: 0.666667 });
  });
});

describe('the cost of an outlet by business line', () => {
  beforeAll(async () => {
    await hq.put(PATH, set('commissions', { broadband: 1 }, { orgUnitCode: 'HQ' })).expect(200);
    const thirds = { mobile_5g: 0.333333, mobile_4g: 0.333333, broadband: 0.333334 };
    await hq.put(PATH, set('training', thirds, { orgUnitCode: 'HQ' })).expect(200);
    await manager.put(PATH, set('training', { iot: 0.5, fixed_line: 0.5 }, { orgUnitCode: 'A2' })).expect(200);
    await loadCosts(manager, [
      costLine('S-1', { item: 'training', amountFen: 100 }),
      costLine('S-2', { item: 'training', amountFen: 1, outletCode: 'A2' }),
      costLine('S-3', { item: 'training', amountFen: -101, month: '2026-09' }),
      costLine('S-4', { item: 'commissions', amountFen: 700, costClass: 'labour' }),
      costLine('S-5', { item: 'commissions', amountFen: 33 }),
      costLine('S-6', { item: 'entertainment', amountFen: 55 }),
      costLine('S-7', { item: 'never_mapped', amountFen: 7 }),
    ]);
  });

  it('R-260 splits each item to the fen, the parts sum to the cost, the rest goes to the largest remainders', async () => {
    const { items, totalFen, unallocatedFen, businessLines } = await splitOf('A1');
    const training = items.find(({ item }) => item === 'training');
    expect(training).toMatchObject({ costClass: 'labour', amountFen: 100, orgUnitCode: 'HQ' });
    expect(training?.shares.map(({ businessLine, amountFen }) => [businessLine, amountFen])).toEqual([
      ...[
        ['broadband', 34],
        ['mobile_4g', 33],
        ['mobile_5g', 33],
      ],
    ]);
    const sum = (parts: readonly { amountFen: number }[]) => parts.reduce((all, { amountFen }) => all + amountFen, 0);
    for (const { shares, amountFen } of items) if (shares.length > 0) expect(sum(shares)).toBe(amountFen);
    expect({ totalFen, unallocatedFen }).toEqual({ totalFen: 895, unallocatedFen: 62 });
    expect(sum(businessLines) + unallocatedFen).toBe(totalFen);
    expect(items.map(({ item, costClass }) => `${costClass} ${item}`)).toEqual([
      ...[
        'labour commissions',
        'labour training',
        'operating commissions',
        'operating entertainment',
        'null never_mapped',
      ],
    ]);
  });

  it('R-260 takes the shares of the nearest unit on the last day of the month, and splits a correction alike', async () => {
    const { items } = await splitOf('A2', '2026-10', hq);
    expect(items[0]).toMatchObject({ orgUnitCode: 'A2' });
    expect(items[0]?.shares.map(({ businessLine, amountFen }) => [businessLine, amountFen])).toEqual([
      ...[
        ['fixed_line', 1],
        ['iot', 0],
      ],
    ]);
    const { items: earlier } = await splitOf('A1', '2026-09', hq);
    expect(earlier[0]).toMatchObject({ amountFen: -101, orgUnitCode: 'HQ' });
    expect(earlier[0]?.shares.map(({ businessLine, amountFen }) => [businessLine, amountFen])).toEqual([
      ...[
        ['broadband', -34],
        ['mobile_4g', -34],
        ['mobile_5g', -33],
      ],
    ]);
  });

  it('answers nothing of a month without costs, and 404 for an outlet of others or a unit', async () => {
    expect(await splitOf('A1', '2026-08')).toMatchObject({
      totalFen: 0,
      unallocatedFen: 0,
      items: [],
      businessLines: [],
    });
    await house.outlet({ code: 'B1', cityCode: 'C2' });
    await manager.get('/v1/outlets/outlets/B1/cost-allocation?month=2026-10').expect(404);
    await manager.get('/v1/outlets/outlets/C1/cost-allocation?month=2026-10').expect(404);
  });
});
