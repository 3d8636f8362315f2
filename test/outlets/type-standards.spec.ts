import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let city: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  await house.outlet({ code: 'S1', type: 'small' });
  await house.outlet({ code: 'T1', type: 'standard' });
  await house.outlet({ code: 'S2', type: 'small', cityCode: 'C2' });
  city = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

const PATH = '/v1/outlets/type-standards';
const standard = (more: object) => ({
  ...{ orgUnitCode: 'C1', outletType: 'small', kind: 'zone', item: 'welcome', quantity: 1, validFrom: '2026-06-01' },
  ...more,
});
const of = async (who: Session, outlet: string, { kind = 'zone', asOf = '2026-11-22' } = {}) => {
  const { body } = await who.get(`/v1/outlets/outlets/${outlet}/standards?kind=${kind}&asOf=${asOf}`).expect(200);
  const { standards } = body as { standards: { item: string; quantity: number; orgUnitCode: string | null }[] };
  return Object.fromEntries(standards.map((one) => [one.item, [one.quantity, one.orgUnitCode]]));
};

describe('standards by outlet type', () => {
  it('R-356 applies to each type what headquarters delivers for it', async () => {
    expect(await of(admin, 'S1', { kind: 'headcount' })).toEqual({ staff: [3, 'HQ'] });
    expect(await of(admin, 'T1', { kind: 'headcount' })).toEqual({ staff: [6, 'HQ'] });
    expect(Object.keys(await of(admin, 'S1'))).not.toContain('self_service');
    expect(Object.keys(await of(admin, 'T1'))).toContain('self_service');
  });

  it('R-356 lets the nearest unit win: province over headquarters, city over province, outlet over city', async () => {
    const staff = { kind: 'headcount', item: 'staff' };
    const now = async () => (await of(admin, 'S1', { kind: 'headcount' }))['staff'];
    await admin.post(PATH, standard({ ...staff, orgUnitCode: 'P1', quantity: 4 })).expect(201);
    expect(await now()).toEqual([4, 'P1']);
    await city.post(PATH, standard({ ...staff, quantity: 5 })).expect(201);
    expect(await now()).toEqual([5, 'C1']);
    await city.post(PATH, standard({ ...staff, orgUnitCode: 'S1', quantity: 2 })).expect(201);
    expect(await now()).toEqual([2, 'S1']);
    expect(await of(admin, 'S2', { kind: 'headcount' })).toEqual({ staff: [4, 'P1'] });
    expect(await of(admin, 'T1', { kind: 'headcount' })).toEqual({ staff: [6, 'HQ'] });
    expect(await of(admin, 'S1', { kind: 'headcount', asOf: '2026-05-31' })).toEqual({ staff: [3, 'HQ'] });
  });

  it('R-356 takes an item away below a unit that says 0, from that day on, and tells modules beside nothing of it', async () => {
    await city.post(PATH, standard({ item: 'leaflets', quantity: 0, validFrom: '2026-10-01' })).expect(201);
    expect(await of(admin, 'S1')).toMatchObject({ leaflets: [0, 'C1'] });
    expect(await of(admin, 'S1', { asOf: '2026-09-30' })).toMatchObject({ leaflets: [1, 'HQ'] });
    expect(await of(admin, 'S2')).toMatchObject({ leaflets: [1, 'HQ'] });
    const items = await house.asRuntime((client) =>
      client.query(`SELECT s.item FROM outlets.pub_outlet AS o
        CROSS JOIN LATERAL outlets.pub_standard_on(o.outlet_id, 'zone', '2026-11-22') AS s
        WHERE o.code = 'S1' ORDER BY s.item`),
    );
    expect(items.rows.map((row: { item: string }) => row.item)).toEqual([
      ...['back_office', 'business_handling', 'customer_waiting'],
    ]);
  });

  it('asks an outlet that moved by the city it had on that day, also where its reader sees only the new one', async () => {
    await house.outlet({ code: 'M1', type: 'small', cityCode: 'C2' });
    const shift = { kind: 'shift_template', item: 'early', outletType: 'small', validFrom: '2026-01-01' };
    await admin.post(PATH, standard({ ...shift, orgUnitCode: 'C2' })).expect(201);
    const { headers } = await admin.get('/v1/outlets/outlets/M1').expect(200);
    await admin
      .patch('/v1/outlets/outlets/M1', { cityCode: 'C1', validFrom: '2026-10-01' })
      .set('If-Match', headers['etag'] ?? '')
      .expect(200);
    expect(await of(city, 'M1', { kind: 'shift_template', asOf: '2026-09-30' })).toEqual({ early: [1, null] });
    expect(await of(city, 'M1', { kind: 'shift_template', asOf: '2026-10-01' })).toEqual({});
  });

  it('R-356 refuses a zone or facility that the catalogue does not have, and takes one that it has', async () => {
    for (const kind of ['zone', 'facility', 'maintenance_days']) {
      const { body } = await city.post(PATH, standard({ kind, item: 'dance_floor' })).expect(422);
      expect(body).toMatchObject({ code: 'unknown_standard_item', rule: 'R-356' });
    }
    await city.post(PATH, standard({ item: 'after_sales' })).expect(201);
    await city.post(PATH, standard({ kind: 'facility', item: 'atm' })).expect(201);
    await city.post(PATH, standard({ kind: 'maintenance_days', item: 'atm', quantity: 60 })).expect(201);
  });

  it('R-356 carries the facilities and frequencies it is delivered with in the words of the catalogue', async () => {
    const { rows } = await house.asOwner((client) =>
      client.query(`SELECT s.item FROM outlets.type_standard AS s WHERE s.kind IN ('facility', 'maintenance_days')
        AND s.item NOT IN (SELECT f.code FROM outlets.facility_item AS f)`),
    );
    expect(rows).toEqual([]);
  });

  it('lets a city decide for its own outlets only, and read what is above it', async () => {
    expect((await city.post(PATH, standard({ orgUnitCode: 'C2' })).expect(422)).body.code).toBe('unknown_org_unit');
    expect((await city.post(PATH, standard({ orgUnitCode: 'HQ' })).expect(422)).body.code).toBe('unknown_org_unit');
    const manager = await house.as('outlet_manager', 'S1');
    expect(Object.keys(await of(manager, 'S1'))).toContain('business_handling');
    await manager.get('/v1/outlets/outlets/S2/standards').expect(404);
    await manager.post(PATH, standard({ orgUnitCode: 'S1' })).expect(403);
  });
});
