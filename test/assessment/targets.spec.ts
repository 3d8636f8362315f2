import { closeByOwner, holdAsAClose, publishByOwner, untilSomebodyWaits } from '../support/close-by-owner.js';
import { House } from '../support/house.js';
import { load, loadAll } from '../support/month.js';

const OCTOBER = '2026-10';
const PATH = '/v1/assessment/targets';

describe('targets of outlets', () => {
  let house: House;
  let outletCode: string;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-22T02:00:00Z');
    await house.city('C1');
    await house.city('C2');
  });
  beforeEach(async () => {
    outletCode = await house.outlet();
  });
  afterAll(() => house.close());

  const target = (value: number, more: object = {}) => ({
    outletCode,
    month: OCTOBER,
    metric: 'billed_revenue',
    value,
    ...more,
  });
  const listed = async (query = `outletCode=${outletCode}`) => {
    const management = await house.as('outlet_management');
    const { body } = await management.get(`${PATH}?${query}`).expect(200);
    return body.items as { month: string; metric: string; value: number | null; exempt: boolean; changes: number }[];
  };

  it('are stored as they are issued, fen, counts and ratios alike', async () => {
    await loadAll(house, 'targets', [
      target(40_000_000),
      target(300, { metric: 'new_subscribers' }),
      target(0.0225, { metric: 'churn_rate' }),
    ]);
    expect(await listed()).toMatchObject([
      { month: OCTOBER, metric: 'billed_revenue', value: 40_000_000, exempt: false, changes: 1 },
      { month: OCTOBER, metric: 'churn_rate', value: 0.0225, exempt: false, changes: 1 },
      { month: OCTOBER, metric: 'new_subscribers', value: 300, exempt: false, changes: 1 },
    ]);
  });

  it('are superseded by a later row, in a later call and within one', async () => {
    await loadAll(house, 'targets', [target(100)]);
    expect(await load(house, 'targets', [target(120), target(130), target(130)])).toMatchObject({
      received: 3,
      accepted: 2,
      duplicates: 1,
      rejected: 0,
    });
    expect(await listed()).toMatchObject([{ value: 130, changes: 3 }]);
  });

  it('count a repeated delivery as duplicates and change nothing', async () => {
    await loadAll(house, 'targets', [target(100)]);
    expect(await load(house, 'targets', [target(100)])).toMatchObject({ accepted: 0, duplicates: 1 });
    expect(await listed()).toMatchObject([{ value: 100, changes: 1 }]);
  });

  it('may be an exemption, which needs a reason', async () => {
    const exempt = { outletCode, month: OCTOBER, metric: 'churn_rate', exempt: true };
    const answer = await load(house, 'targets', [exempt, { ...exempt, reason: 'Trial outlet' }]);
    expect(answer).toMatchObject({ accepted: 1, rejected: 1, errors: [{ row: 1, field: 'reason', code: 'required' }] });
    expect(await listed()).toMatchObject([{ metric: 'churn_rate', value: null, exempt: true }]);
  });

  it.each([
    ['0 is no target', { value: 0 }, 'value', 'out_of_range'],
    ['nor is a negative one', { value: -1 }, 'value', 'out_of_range'],
    ['a value is needed', { value: undefined }, 'value', 'required'],
    ['fen are whole', { value: 1.5 }, 'value', 'wrong_type'],
    ['subscribers are whole', { metric: 'new_subscribers', value: 1.5 }, 'value', 'wrong_type'],
    ['an exemption has no value', { exempt: true, reason: 'x' }, 'value', 'not_allowed'],
    ['the metrics are five', { metric: 'revenue' }, 'metric', 'out_of_range'],
    ['months are months', { month: '2026-13' }, 'month', 'bad_month'],
    ['plans end with next year', { month: '2028-01' }, 'month', 'month_in_future'],
    ['an outlet that is not there', { outletCode: 'NOWHERE' }, 'outletCode', 'unknown_outlet'],
    ['before it opened', { month: '2019-12' }, 'month', 'before_opening'],
  ])('refuse a row because %s, and take its neighbour', async (_, wrong, field, code) => {
    const answer = await load(house, 'targets', [target(100, wrong), target(100)]);
    expect(answer).toMatchObject({ accepted: 1, rejected: 1, errors: [{ row: 1, field, code }] });
  });

  it('take the last month of next year, the month of opening, and a ratio of any size', async () => {
    await loadAll(house, 'targets', [
      target(1, { month: '2027-12' }),
      target(1, { month: '2020-01' }),
      target(0.000001, { metric: 'arrears_rate' }),
    ]);
  });

  it('come as CSV and NDJSON too', async () => {
    const management = await house.as('outlet_management');
    const csv = `outletCode,month,metric,value,exempt,reason\n${outletCode},${OCTOBER},churn_rate,0.02,,\n${outletCode},${OCTOBER},arrears_rate,,true,试点\n`;
    const asCsv = await management.post(`${PATH}/batch`).type('text/csv').send(csv).expect(200);
    expect(asCsv.body).toMatchObject({ accepted: 2, rejected: 0 });
    const line = JSON.stringify({ outletCode, month: OCTOBER, metric: 'churn_rate', value: 0.02 });
    const asLines = await management.post(`${PATH}/batch`).type('application/x-ndjson').send(`${line}\n`).expect(200);
    expect(asLines.body).toMatchObject({ accepted: 0, duplicates: 1 });
  });

  it('are all stored or none in atomic mode, and none in a dry run', async () => {
    const management = await house.as('outlet_management');
    const dry = await management.post(`${PATH}/batch?mode=dry_run`, { rows: [target(100)] }).expect(200);
    expect(dry.body).toMatchObject({ batchId: null, accepted: 1 });
    await management.post(`${PATH}/batch?mode=atomic`, { rows: [target(100), target(0)] }).expect(422);
    expect(await listed()).toEqual([]);
    await management.post(`${PATH}/batch?mode=atomic`, { rows: [target(100), target(110)] }).expect(200);
    expect(await listed()).toMatchObject([{ value: 110 }]);
  });

  it('belong to outlet management: others are refused, its own outlets alone are known', async () => {
    for (const role of ['hq_admin', 'information_centre', 'auditor'] as const) {
      await (await house.as(role)).post(`${PATH}/batch`, { rows: [target(100)] }).expect(403);
    }
    expect(await load(house, 'targets', [target(100)], 'C2')).toMatchObject({ errors: [{ code: 'unknown_outlet' }] });
    expect(await load(house, 'targets', [target(100)], 'C1')).toMatchObject({ accepted: 1 });
  });

  it('make the first month that is to be closed, and move it only earlier', async () => {
    const admin = await house.asAdmin();
    const goLive = async () => {
      const { body } = await admin.get(`/v1/months/go-live?orgUnitCode=${outletCode}`).expect(200);
      return body.items[0].goLive as string | null;
    };
    expect(await goLive()).toBeNull();
    await loadAll(house, 'targets', [target(100)]);
    expect(await goLive()).toBe(OCTOBER);
    await loadAll(house, 'targets', [target(100, { month: '2026-11' })]);
    expect(await goLive()).toBe(OCTOBER);
    await loadAll(house, 'targets', [target(100, { month: '2026-08' })]);
    expect(await goLive()).toBe('2026-08');
  });

  it('are pages in a stable order, filtered by month, unit and metric', async () => {
    await loadAll(house, 'targets', [
      target(1),
      target(2, { month: '2026-09' }),
      target(3, { metric: 'new_subscribers' }),
    ]);
    const management = await house.as('outlet_management');
    const first = await management.get(`${PATH}?outletCode=${outletCode}&limit=2&includeTotal=true`).expect(200);
    expect(first.body).toMatchObject({ items: [{ value: 2 }, { value: 1 }], total: 3 });
    const cursor = first.body.nextCursor as string;
    const second = await management.get(`${PATH}?outletCode=${outletCode}&limit=2&cursor=${cursor}`).expect(200);
    expect(second.body).toMatchObject({ items: [{ value: 3 }], nextCursor: null });
    expect(await listed(`outletCode=${outletCode}&month=2026-09`)).toMatchObject([{ value: 2 }]);
    expect(await listed(`outletCode=${outletCode}&metric=new_subscribers&orgUnitCode=C1`)).toMatchObject([
      { value: 3 },
    ]);
    const { body } = await management.get(`${PATH}?orgUnitCode=NOWHERE`).expect(422);
    expect(body.code).toBe('unknown_org_unit');
  });

  it('of a closed month change no more, while those of an open month do', async () => {
    await loadAll(house, 'targets', [target(100)]);
    await closeByOwner(house, outletCode, OCTOBER);
    const answer = await load(house, 'targets', [
      target(200),
      target(200, { month: '2026-11' }),
      target(1, { month: '2026-09' }),
    ]);
    expect(answer).toMatchObject({
      accepted: 1,
      rejected: 2,
      errors: [
        { row: 1, field: 'month', code: 'month_closed' },
        { row: 3, field: 'month', code: 'month_closed' },
      ],
    });
    expect(await listed(`outletCode=${outletCode}&month=${OCTOBER}`)).toMatchObject([{ value: 100, changes: 1 }]);
  });

  it('wait for a close that is under way, and are refused once it has published', async () => {
    await loadAll(house, 'targets', [target(100)]);
    const answer = await house.asRuntime(async (client) => {
      await client.query('BEGIN');
      await holdAsAClose(client, outletCode, OCTOBER);
      const sent = load(house, 'targets', [target(200)]);
      await untilSomebodyWaits(client);
      await publishByOwner(client, outletCode, OCTOBER);
      await client.query('COMMIT');
      return sent;
    });
    expect(answer).toMatchObject({ accepted: 0, errors: [{ row: 1, code: 'month_closed' }] });
    expect(await listed()).toMatchObject([{ value: 100 }]);
  });
});
