import { House } from '../support/house.js';
import { loadAll } from '../support/month.js';
import { closeByOwner } from '../support/close-by-owner.js';

const OCTOBER = '2026-10';
const PATH = '/v1/assessment/input-confirmations';

describe('confirmations of inputs', () => {
  let house: House;
  let city: string;
  let first: string;
  let second: string;
  let made = 0;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-22T02:00:00Z');
  });
  beforeEach(async () => {
    city = await house.city(`C${String(++made)}`);
    first = await house.outlet({ cityCode: city });
    second = await house.outlet({ cityCode: city });
  });
  afterAll(() => house.close());

  const billing = (outletCode: string, sourceRef: string, billedFen: number) => ({
    sourceSystem: 'BSS',
    sourceRef: `${city}/${sourceRef}`,
    outletCode,
    month: OCTOBER,
    businessLine: 'mobile_4g',
    billedFen,
  });
  const confirm = async (input: string, more: object = {}, role?: 'information_centre' | 'outlet_management') => {
    const owner = role ?? (['costs', 'targets'].includes(input) ? 'outlet_management' : 'information_centre');
    const session = await house.as(owner);
    return session.post(PATH, { month: OCTOBER, orgUnitCode: city, input, ...more });
  };
  const listed = async (query: string) => {
    const auditor = await house.as('auditor');
    const { body } = await auditor.get(`${PATH}?month=${OCTOBER}&${query}`).expect(200);
    return body.items as { id: string; orgUnitCode: string; outlets: number; standing: number; stale: number }[];
  };

  it('cover every outlet below the unit at that moment', async () => {
    const answer = await confirm('billing');
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ orgUnitCode: city, input: 'billing', outlets: 2, standing: 2, stale: 0 });
    expect(answer.headers['location']).toBe(`${PATH}/${answer.body.id as string}`);
    const centre = await house.as('information_centre');
    expect((await centre.get(answer.headers['location'] as string).expect(200)).body).toEqual(answer.body);
    await house.outlet({ cityCode: city });
    expect(await listed(`orgUnitCode=${city}`)).toMatchObject([{ outlets: 2, standing: 2 }]);
  });

  it('go stale for the outlet that gets a row afterwards, and for no other', async () => {
    await loadAll(house, 'billing-lines', [billing(first, '1', 100), billing(second, '2', 200)]);
    await confirm('billing');
    expect(await listed(`orgUnitCode=${city}`)).toMatchObject([{ standing: 2, stale: 0 }]);
    await loadAll(house, 'billing-lines', [billing(second, '3', 1)]);
    expect(await listed(`orgUnitCode=${city}`)).toMatchObject([{ standing: 2, stale: 1 }]);
    expect(await listed(`orgUnitCode=${first}`)).toMatchObject([{ orgUnitCode: city, standing: 2, stale: 1 }]);
    await confirm('billing', { orgUnitCode: second });
    expect(await listed(`orgUnitCode=${city}`)).toMatchObject([
      { orgUnitCode: second, outlets: 1, standing: 1, stale: 0 },
      { orgUnitCode: city, outlets: 2, standing: 1, stale: 0 },
    ]);
  });

  it('go stale when a target is set differently, and not when it is sent again', async () => {
    const target = { outletCode: first, month: OCTOBER, metric: 'billed_revenue', value: 100 };
    const management = await house.as('outlet_management');
    await loadAll(house, 'targets', [target]);
    await confirm('targets');
    await management.post('/v1/assessment/targets/batch', { rows: [target] }).expect(200);
    expect(await listed(`orgUnitCode=${city}&input=targets`)).toMatchObject([{ stale: 0 }]);
    await loadAll(house, 'targets', [{ ...target, value: 101 }]);
    expect(await listed(`orgUnitCode=${city}&input=targets`)).toMatchObject([{ stale: 1 }]);
  });

  it('compare a control total at once, and name both figures where it differs', async () => {
    await loadAll(house, 'billing-lines', [
      billing(first, '1', 100),
      { ...billing(second, '2', 200), giftedFen: 20, refundedFen: 5, adjustmentFen: -1 },
    ]);
    const wrong = await confirm('billing', { controlTotal: 275 });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toMatchObject({
      code: 'control_total_differs',
      details: { controlTotal: 275, storedTotal: 274 },
    });
    expect(await listed(`orgUnitCode=${city}`)).toEqual([]);
    expect((await confirm('billing', { controlTotal: 274 })).status).toBe(201);
  });

  it('show a control total to who is responsible for all that it sums, and to nobody below', async () => {
    await loadAll(house, 'billing-lines', [billing(first, '1', 100)]);
    const { body } = await confirm('billing', { controlTotal: 100 });
    const { id } = body as { id: string };
    const seenBy = async (unit: string) => {
      const auditor = await house.as('auditor', unit);
      return ((await auditor.get(`${PATH}/${id}`).expect(200)).body as { controlTotal: number | null }).controlTotal;
    };
    expect([await seenBy('HQ'), await seenBy('P1'), await seenBy(city)]).toEqual([100, 100, 100]);
    expect(await seenBy(first)).toBeNull();
  });

  it('sum subscribers as opening plus new minus churned, arrears and costs in fen', async () => {
    const row = (sourceRef: string) => ({ sourceSystem: 'CRM', sourceRef: `${city}/${sourceRef}`, outletCode: first });
    const line = { businessLine: 'mobile_5g' };
    await loadAll(house, 'subscriber-bases', [{ ...row('b'), ...line, month: OCTOBER, openingSubscribers: 1000 }]);
    await loadAll(
      house,
      'subscriber-events',
      [
        'activated',
        'activated',
        'port_in',
        'invalidated',
        'deactivated',
        'port_out',
        'deactivated_for_arrears',
        'reactivated',
      ].map((kind, index) => ({
        ...row(`e${index}`),
        ...line,
        kind,
        occurredOn: '2026-10-10',
        subscriberRef: `S${index}`,
      })),
    );
    await loadAll(house, 'arrears-lines', [
      { ...row('a'), ...line, month: OCTOBER, billMonth: '2026-08', unpaidFen: 70 },
    ]);
    await loadAll(house, 'cost-lines', [
      { ...row('c'), month: OCTOBER, item: 'rent', costClass: 'fixed', amountFen: 900 },
      { ...row('d'), month: OCTOBER, item: 'rent', costClass: 'fixed', amountFen: -100 },
    ]);
    expect((await confirm('subscribers', { controlTotal: 1000 })).status).toBe(201);
    expect((await confirm('arrears', { controlTotal: 70 })).status).toBe(201);
    expect((await confirm('costs', { controlTotal: 800 })).status).toBe(201);
    expect((await confirm('costs', { controlTotal: 900 })).status).toBe(422);
  });

  it('of an input without rows say that it was counted and is nothing', async () => {
    expect((await confirm('arrears', { controlTotal: 0 })).body).toMatchObject({ outlets: 2, stale: 0 });
  });

  it('take no control total for targets, which have no sum', async () => {
    const answer = await confirm('targets', { controlTotal: 0 });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'no_control_total' });
    expect((await confirm('targets')).status).toBe(201);
  });

  it.each(['billing', 'subscribers', 'arrears'])(
    'R-158 are given for %s by the information centre, which computes four of the rates from it, and by nobody else',
    async (input) => {
      const refused = await confirm(input, {}, 'outlet_management');
      expect(refused.status).toBe(403);
      expect(refused.body).toMatchObject({ code: 'not_owner_of_input', rule: 'R-158' });
      const admin = await house.asAdmin();
      await admin.post(PATH, { month: OCTOBER, orgUnitCode: city, input }).expect(403);
      expect((await confirm(input, {}, 'information_centre')).status).toBe(201);
    },
  );

  it.each(['costs', 'targets'])(
    'R-159 are given for %s by the outlet management centre, which answers for input and output, and by nobody else',
    async (input) => {
      const refused = await confirm(input, {}, 'information_centre');
      expect(refused.status).toBe(403);
      expect(refused.body).toMatchObject({ code: 'not_owner_of_input', rule: 'R-159' });
      const auditor = await house.as('auditor');
      await auditor.post(PATH, { month: OCTOBER, orgUnitCode: city, input }).expect(403);
      expect((await confirm(input, {}, 'outlet_management')).status).toBe(201);
    },
  );

  it('R-274 are given by the owning city or above it, never by another city', async () => {
    const other = await house.city(`C${String(++made)}`);
    const own = { month: OCTOBER, orgUnitCode: first, input: 'costs' };
    const { body } = await (await house.as('outlet_management', other)).post(PATH, own).expect(422);
    expect(body).toMatchObject({ code: 'unknown_org_unit' });
    await (await house.as('outlet_management', city)).post(PATH, own).expect(201);
    await (await house.as('outlet_management', 'P1')).post(PATH, own).expect(201);
    await (await house.as('outlet_management', city)).post(PATH, { ...own, orgUnitCode: 'P1' }).expect(422);
  });

  it('are for months that have begun, and for units that are there', async () => {
    expect((await confirm('billing', { month: '2026-12' })).body).toMatchObject({ code: 'month_not_begun' });
    expect((await confirm('billing', { month: '2026-11' })).status).toBe(201);
    expect((await confirm('billing', { orgUnitCode: 'NOWHERE' })).body).toMatchObject({ code: 'unknown_org_unit' });
  });

  it('leave closed months alone, and are refused where all of them are closed', async () => {
    await loadAll(house, 'targets', [
      { outletCode: first, month: OCTOBER, metric: 'billed_revenue', value: 1 },
      { outletCode: second, month: OCTOBER, metric: 'billed_revenue', value: 1 },
    ]);
    await confirm('costs');
    await closeByOwner(house, first, OCTOBER);
    const partly = await confirm('costs');
    expect(partly.body).toMatchObject({ outlets: 1, standing: 1 });
    expect(await listed(`orgUnitCode=${city}&input=costs`)).toMatchObject([{ standing: 1 }, { standing: 1 }]);
    await closeByOwner(house, second, OCTOBER);
    const refused = await confirm('costs');
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'month_closed', details: { month: OCTOBER, orgUnitCode: city } });
  });

  it('are listed page by page, the latest first', async () => {
    for (let count = 0; count < 3; count++) await confirm('billing');
    const auditor = await house.as('auditor', city);
    const page = await auditor.get(`${PATH}?orgUnitCode=${city}&limit=2`).expect(200);
    const rest = await auditor
      .get(`${PATH}?orgUnitCode=${city}&limit=2&cursor=${page.body.nextCursor as string}`)
      .expect(200);
    expect(page.body.items).toHaveLength(2);
    expect(rest.body).toMatchObject({ items: [{ standing: 0 }], nextCursor: null });
    const stranger = await house.as('auditor', await house.city(`C${String(++made)}`, 'P9'));
    expect((await stranger.get(`${PATH}?month=${OCTOBER}`).expect(200)).body).toMatchObject({ items: [] });
    await stranger.get(`${PATH}/${page.body.items[0].id as string}`).expect(404);
  });
});
