import { closeByOwner } from '../support/close-by-owner.js';
import { House } from '../support/house.js';
import { load, setTargets } from '../support/month.js';

const OCTOBER = '2026-10';
const PATH = `/v1/months/${OCTOBER}/releases`;

describe('releases of locked months', () => {
  let house: House;
  let locked: string;

  beforeAll(async () => {
    house = await House.open();
    await house.city('C1');
    await house.city('C2', 'P2');
  });
  beforeEach(async () => {
    await house.setNow('2026-10-15T04:00:00Z');
    locked = await house.outlet();
    await setTargets(house, locked, OCTOBER, { billed_revenue: 100 });
    await house.setNow('2026-11-09T00:00:00Z');
  });
  afterAll(() => house.close());

  const wanted = (more: object = {}) => ({
    outletCodes: [locked],
    reason: 'The billing file came late',
    validUntil: '2026-11-12T16:00:00Z',
    ...more,
  });
  const state = async (code = locked) => {
    const auditor = await house.as('auditor');
    return (await auditor.get(`/v1/months/${OCTOBER}?orgUnitCode=${code}`).expect(200)).body.items[0];
  };
  const costLine = (sourceRef: string) => ({
    sourceSystem: 'ERP',
    sourceRef: `${locked}/${sourceRef}`,
    outletCode: locked,
    month: OCTOBER,
    item: 'rent',
    costClass: 'fixed',
    amountFen: 1,
  });

  it('let facts in until the time that was set, and no longer', async () => {
    expect(await load(house, 'cost-lines', [costLine('1')])).toMatchObject({ late: 1, accepted: 0 });
    const admin = await house.asAdmin();
    const { body } = await admin.post(PATH, wanted()).expect(200);
    expect(body).toMatchObject({ outlets: [{ outletCode: locked, outcome: 'released', state: 'open' }] });
    expect(await load(house, 'cost-lines', [costLine('2')])).toMatchObject({ late: 0, accepted: 1 });
    expect(await state()).toMatchObject({
      state: 'open',
      takesUntil: '2026-11-12T16:00:00.000Z',
      reason: 'The billing file came late',
    });
    await house.setNow('2026-11-12T16:00:00Z');
    expect(await state()).toMatchObject({ state: 'locked' });
    expect(await load(house, 'cost-lines', [costLine('3')])).toMatchObject({ late: 1, accepted: 0 });
  });

  it('say outlet by outlet what came of them', async () => {
    const history = await house.outlet();
    const admin = await house.asAdmin();
    const { body } = await admin.post(PATH, wanted({ outletCodes: [locked, history] })).expect(200);
    expect(body.outlets).toEqual(
      [
        { outletCode: locked, outcome: 'released', state: 'open' },
        { outletCode: history, outcome: 'not_locked', state: 'history' },
      ].sort((a, b) => (a.outletCode < b.outletCode ? -1 : 1)),
    );
  });

  it('are refused where nothing is locked: open, released already, or closed', async () => {
    const admin = await house.asAdmin();
    const open = await house.outlet();
    await setTargets(house, open, OCTOBER, { billed_revenue: 100 });
    expect((await admin.post(PATH, wanted({ outletCodes: [open] })).expect(409)).body).toMatchObject({
      code: 'month_not_locked',
    });
    await admin.post(PATH, wanted()).expect(200);
    await admin.post(PATH, wanted()).expect(409);
    await house.setNow('2026-11-13T00:00:00Z');
    await closeByOwner(house, locked, OCTOBER);
    const later = await house.asAdmin();
    await later.post(PATH, wanted({ validUntil: '2026-11-14T00:00:00Z' })).expect(409);
    expect(await state()).toMatchObject({ state: 'closed' });
  });

  it.each([
    ['has passed', '2026-11-09T00:00:00Z'],
    ['lies more than 31 days ahead', '2026-12-10T00:00:01Z'],
  ])('are refused when their end %s', async (_, validUntil) => {
    const admin = await house.asAdmin();
    const { body } = await admin.post(PATH, wanted({ validUntil })).expect(422);
    expect(body).toMatchObject({ code: 'release_period_out_of_bounds' });
    await admin.post(PATH, wanted({ validUntil: '2026-12-10T00:00:00Z' })).expect(200);
  });

  it('need a reason, and outlets that are there', async () => {
    const admin = await house.asAdmin();
    await admin.post(PATH, wanted({ reason: undefined })).expect(400);
    await admin.post(PATH, wanted({ outletCodes: [] })).expect(400);
    await admin.post(PATH, wanted({ outletCodes: ['NOWHERE'] })).expect(422);
    await admin.post(PATH, wanted({ outletCodes: ['C1'] })).expect(422);
  });

  it('are for administrators, and for outlet management from province level up', async () => {
    for (const [role, unit] of [
      ['outlet_management', 'C1'],
      ['information_centre', 'HQ'],
      ['auditor', 'HQ'],
    ] as const) {
      await (await house.as(role, unit)).post(PATH, wanted()).expect(403);
    }
    await (await house.as('outlet_management', 'P2')).post(PATH, wanted()).expect(422);
    await (await house.as('outlet_management', 'P1')).post(PATH, wanted()).expect(200);
  });

  it('stand in the audit trail with their reason', async () => {
    const admin = await house.asAdmin();
    await admin.post(PATH, wanted({ reason: `For ${locked}` })).expect(200);
    const { body } = await admin.get('/v1/access/audit-entries?limit=500').expect(200);
    const entries = body.items as { action: string; details: { reason?: string } }[];
    expect(entries.filter((entry) => entry.details.reason === `For ${locked}`)).toMatchObject([
      { action: 'releaseMonth' },
    ]);
  });
});
