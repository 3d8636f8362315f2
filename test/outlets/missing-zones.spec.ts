import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  await house.outlet({ code: 'S1', type: 'small' });
  await house.outlet({ code: 'S2', type: 'small' });
  await house.outlet({ code: 'S3', type: 'small', openedOn: '2026-12-01' });
  await house.outlet({ code: 'A1', type: 'small', ownership: 'agent', operatingMode: 'other_run' });
  await house.outlet({ code: 'B1', type: 'small', cityCode: 'C2' });
});
afterAll(() => house.close());

const SMALL = ['business_handling', 'customer_waiting', 'leaflets', 'back_office'];
const PATH = '/v1/outlets/missing-zones';
const set = (outletCode: string, zoneType: string, more: object = {}) =>
  admin
    .post('/v1/outlets/functional-zones', {
      ...{ outletCode, zoneNo: `Z-${zoneType.slice(0, 16)}`, zoneType, validFrom: '2026-01-01', ...more },
    })
    .expect(201);
const missing = async (asOf = '2026-11-22', who = admin) => {
  const { body } = await who.get(`${PATH}?orgUnitCode=C1&asOf=${asOf}&limit=500`).expect(200);
  return (body.items as { outletCode: string; zoneType: string }[]).map((one) => `${one.outletCode} ${one.zoneType}`);
};

describe('the catalogue of zones and who lacks what', () => {
  it('R-310 has the ten zones of article 20 first, in its order and words, and those other articles name', async () => {
    const { body } = await admin.get('/v1/outlets/zone-types?includeTotal=true').expect(200);
    const names = (body.items as { nameZh: string }[]).map((one) => one.nameZh);
    expect(names.slice(0, 10)).toEqual([
      ...['综合业务受理区', '综合业务咨询/投诉区', '投诉受理室', '客户休息(等候)区', 'VIP客户接待室'],
      ...['新业务演示区(新业务体验区)', '自助服务区', '售后服务区', '销售区', '宣传资料摆放区'],
    ]);
    expect(names).toEqual(expect.arrayContaining(['欢迎区', '离网咨询席', '店中店', '收银保管区', '机房']));
    expect(body.total).toBe(names.length);
    const first = await admin.get('/v1/outlets/zone-types?limit=10').expect(200);
    const rest = await admin.get(`/v1/outlets/zone-types?limit=500&cursor=${first.body.nextCursor}`).expect(200);
    expect([...first.body.items, ...rest.body.items]).toEqual(body.items);
    const { body: restricted } = await admin.get('/v1/outlets/zone-types?access=restricted').expect(200);
    expect(restricted.items.map((one: { code: string }) => one.code)).toEqual([
      ...['till_room', 'safe_room', 'stock_room', 'machine_room'],
    ]);
  });

  it('R-310 lists the zones an outlet lacks by the standard of its type, and not an outlet that has them all', async () => {
    for (const zoneType of SMALL) await set('S1', zoneType);
    await set('S2', 'leaflets');
    expect(await missing()).toEqual(['S2 business_handling', 'S2 customer_waiting', 'S2 back_office']);
    const { body } = await admin.get(`${PATH}?orgUnitCode=S2&zoneType=back_office`).expect(200);
    expect(body.items).toEqual([
      {
        ...{ outletCode: 'S2', outletName: 'Outlet S2', outletType: 'small', zoneType: 'back_office' },
        ...{ zoneName: '后台办公区', required: 1, found: 0 },
      },
    ]);
  });

  it('R-310 reads each day as it was: a zone that ended, an outlet before it opened, a standard from a day on', async () => {
    await set('S1', 'leaflets', { validFrom: '2026-01-01', validTo: '2026-11-01' });
    expect(await missing('2026-10-31')).not.toContain('S1 leaflets');
    expect(await missing('2026-11-01')).toContain('S1 leaflets');
    expect((await missing('2026-11-30')).some((one) => one.startsWith('S3'))).toBe(false);
    expect((await missing('2026-12-01')).filter((one) => one.startsWith('S3'))).toHaveLength(SMALL.length);
    const two = { orgUnitCode: 'C1', outletType: 'small', kind: 'zone', item: 'customer_waiting', quantity: 2 };
    await admin.post('/v1/outlets/type-standards', { ...two, validFrom: '2026-11-10' }).expect(201);
    expect(await missing('2026-11-09')).not.toContain('S1 customer_waiting');
    const { body } = await admin.get(`${PATH}?orgUnitCode=S1&asOf=2026-11-10&zoneType=customer_waiting`).expect(200);
    expect(body.items).toMatchObject([{ required: 2, found: 1 }]);
  });

  it('asks nothing of an outlet that an agent runs, shows a manager the own outlet only, and goes out as a file', async () => {
    expect((await missing()).some((one) => one.startsWith('A1'))).toBe(false);
    const manager = await house.as('outlet_manager', 'S2');
    const { body } = await manager.get(PATH).expect(200);
    expect(new Set(body.items.map((one: { outletCode: string }) => one.outletCode))).toEqual(new Set(['S2']));
    const { text } = await manager.get(PATH).set('Accept', 'text/csv').expect(200);
    expect(text).toContain('outlet_code,outlet_name,outlet_type,zone_type');
    await manager.get(`${PATH}?orgUnitCode=B1`).expect(422);
  });
});
