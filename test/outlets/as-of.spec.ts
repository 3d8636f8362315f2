import { readyCity } from '../support/golden.js';
import { House } from '../support/house.js';
import { run } from '../support/month.js';
import type { Session } from '../support/session.js';

const MONTH = '2026-10';

/**
 * One story: October is closed; then an outlet changes its city in mid November, another's change is entered back into the
 * closed October, and the city itself goes to another province. Every day before reads as it was, and so does the month.
 */
describe('reading as of a day', () => {
  let house: House;
  let admin: Session;
  let auditor: Session;
  const before: Record<string, unknown> = {};

  const get = async (path: string, who: Session = admin) => (await who.get(path).expect(200)).body as never;
  const cardPaths = [
    ...['C1-1', 'C1-2'].map((code) => `/v1/assessment/scorecards/${MONTH}/${code}`),
    ...['C1-1', 'C1-2'].map((code) => `/v1/assessment/scorecards/${MONTH}/${code}/explanation`),
    `/v1/assessment/scorecards?month=${MONTH}&orgUnitCode=C1`,
    `/v1/assessment/scorecards?month=${MONTH}&orgUnitCode=P1`,
  ];
  const codes = async (path: string): Promise<string[]> => {
    const { items } = (await get(`/v1/outlets/${path}`)) as { items: { code?: string; outletCode?: string }[] };
    return [...new Set(items.map((item) => item.code ?? item.outletCode ?? ''))];
  };
  const changeOutlet = async (code: string, wish: object) => {
    const path = `/v1/outlets/outlets/${code}`;
    const { headers } = await admin.get(path).expect(200);
    await admin
      .patch(path, wish)
      .set('If-Match', headers['etag'] ?? '')
      .expect(200);
  };
  const decide = (orgUnitCode: string, department: string) =>
    admin.post('/v1/outlets/managing-departments', { orgUnitCode, department, validFrom: '2026-01-01' }).expect(201);

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-05T02:00:00Z');
    await readyCity(house, 'C1', 2, MONTH);
    await house.city('C2', 'P1');
    await house.city('C3', 'P2');
    const closed = await run(house, MONTH, 'C1', 'close');
    expect(closed.run.state).toBe('completed');
    await house.setNow('2026-11-22T02:00:00Z');
    admin = await house.asAdmin();
    auditor = await house.as('auditor');
    for (const path of cardPaths) before[path] = await get(path, auditor);

    const row = { outletCode: 'C1-1', function: 'customer_retention', validFrom: '2026-01-01' };
    await admin.post('/v1/outlets/core-functions', { ...row, isOn: true }).expect(201);
    await decide('C1', 'marketing');
    await decide('P1', 'outlet_management');
    await decide('P2', 'information_centre');

    await changeOutlet('C1-1', { cityCode: 'C2', type: 'flagship', validFrom: '2026-11-10' });
    await changeOutlet('C1-2', { cityCode: 'C2', validFrom: '2026-10-15' });
    const { headers } = await admin.get('/v1/outlets/org-units/C2').expect(200);
    await admin
      .patch('/v1/outlets/org-units/C2', { parentCode: 'P2', validFrom: '2026-11-15' })
      .set('If-Match', headers['etag'] ?? '')
      .expect(200);
  }, 120_000);
  afterAll(() => house.close());

  it('shows an outlet in its old city to the last day and in the new one from the first', async () => {
    const on = (asOf: string) => get(`/v1/outlets/outlets/C1-1?asOf=${asOf}`);
    expect(await on('2026-11-09')).toMatchObject({ cityCode: 'C1', type: 'standard' });
    expect(await on('2026-11-10')).toMatchObject({ cityCode: 'C2', type: 'flagship' });
    expect(await codes('outlets?orgUnitCode=C1&asOf=2026-10-14')).toEqual(['C1-1', 'C1-2']);
    expect(await codes('outlets?orgUnitCode=C1&asOf=2026-11-09')).toEqual(['C1-1']);
    expect(await codes('outlets?orgUnitCode=C1&asOf=2026-11-10')).toEqual([]);
    expect(await codes('outlets?orgUnitCode=C2&asOf=2026-11-10')).toEqual(['C1-1', 'C1-2']);
  });

  it('shows a city under its old province to the last day, with its outlets', async () => {
    const parent = async (asOf: string) =>
      ((await get(`/v1/outlets/org-units/C2?asOf=${asOf}`)) as { parentCode: string }).parentCode;
    expect(await parent('2026-11-14')).toBe('P1');
    expect(await parent('2026-11-15')).toBe('P2');
    expect(await codes('outlets?orgUnitCode=P1&asOf=2026-11-14')).toEqual(['C1-1', 'C1-2']);
    expect(await codes('outlets?orgUnitCode=P1&asOf=2026-11-15')).toEqual([]);
    expect(await codes('outlets?orgUnitCode=P2&asOf=2026-11-15')).toEqual(['C1-1', 'C1-2']);
  });

  it.each(['life-states', 'core-functions'])('lists %s by the tree of the day', async (list) => {
    const has = async (unit: string, asOf: string) =>
      (await codes(`${list}?orgUnitCode=${unit}&asOf=${asOf}`)).includes('C1-1');
    expect(await has('C1', '2026-11-09')).toBe(true);
    expect(await has('C1', '2026-11-10')).toBe(false);
    expect(await has('C2', '2026-11-09')).toBe(false);
    expect(await has('C2', '2026-11-10')).toBe(true);
    expect(await has('P1', '2026-11-14')).toBe(true);
    expect(await has('P1', '2026-11-15')).toBe(false);
    expect(await has('P2', '2026-11-15')).toBe(true);
  });

  it('gives the file the class of the day, and the department that the units of that day decided', async () => {
    const on = (asOf: string) => get(`/v1/outlets/outlets/C1-1/file?asOf=${asOf}`);
    const under = (decidedAt: string, department: string) => ({ management: { decidedAt, department } });
    expect(await on('2026-11-09')).toMatchObject({ outlet: { type: 'standard' }, ...under('C1', 'marketing') });
    expect(await on('2026-11-10')).toMatchObject({ outlet: { type: 'flagship' }, ...under('P1', 'outlet_management') });
    expect(await on('2026-11-15')).toMatchObject({ outlet: { cityCode: 'C2' }, ...under('P2', 'information_centre') });
  });

  it('reads the life of a day whatever was done since', async () => {
    const step = { to: 'suspended', effectiveOn: '2026-11-18', resumesOn: '2026-12-18', reason: '装修' };
    await admin.post('/v1/outlets/outlets/C1-1/transitions', step).expect(201);
    const state = async (asOf: string) =>
      ((await get(`/v1/outlets/outlets/C1-1/life?asOf=${asOf}`)) as { state: string }).state;
    expect(await state('2026-11-17')).toBe('in_business');
    expect(await state('2026-11-18')).toBe('suspended');
    expect(await codes('life-states?state=suspended&asOf=2026-11-17')).toEqual([]);
    expect(await codes('life-states?state=suspended&asOf=2026-11-18')).toEqual(['C1-1']);
  });

  it('gives a month that was closed as it was, also for an outlet moved back into that month', async () => {
    for (const path of cardPaths) expect([path, await get(path, auditor)]).toEqual([path, before[path]]);
    for (const code of ['C1-1', 'C1-2']) {
      const path = `/v1/assessment/scorecards/${MONTH}/${code}/revisions/1/verify`;
      const { body } = await auditor.post(path).expect(200);
      expect([code, body.match]).toEqual([code, true]);
    }
    const { items } = (await get(`/v1/assessment/scorecards?month=${MONTH}&orgUnitCode=C2`, auditor)) as {
      items: unknown[];
    };
    expect(items).toEqual([]);
  });
});
