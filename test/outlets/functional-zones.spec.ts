import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let manager: Session;
let outlet: string;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  outlet = await house.outlet({ code: 'F1' });
  await house.outlet({ code: 'F2', cityCode: 'C2' });
  manager = await house.as('outlet_manager', outlet);
});
afterAll(() => house.close());

const PATH = '/v1/outlets/functional-zones';
const zone = (more: object = {}) => ({
  ...{ outletCode: 'F1', zoneNo: 'Z-01', zoneType: 'business_handling', validFrom: '2026-01-01', ...more },
});
const csv = (who: Session, text: string, mode = 'partial') =>
  who.post(`${PATH}/batch?mode=${mode}`).set('Content-Type', 'text/csv').send(text);

describe('a ledger, shown by functional zones', () => {
  it('R-310 takes a zone of the catalogue with its access class, and answers where it is found', async () => {
    const { headers, body } = await manager.post(PATH, zone({ seats: 6 })).expect(201);
    expect(body).toMatchObject({
      ...zone({ seats: 6 }),
      ...{ outletName: 'Outlet F1', zoneName: '综合业务受理区', access: 'public', validTo: null, version: 1 },
    });
    expect((await manager.get(headers['location'] ?? '').expect(200)).body).toEqual(body);
  });

  it('R-310 refuses a zone of a kind the catalogue does not have, alone and as a row', async () => {
    const wrong = zone({ zoneNo: 'Z-02', zoneType: 'dance_floor' });
    const { body } = await manager.post(PATH, wrong).expect(422);
    expect(body).toMatchObject({ code: 'unknown_zone_type', rule: 'R-310' });
    const batch = await manager.post(`${PATH}/batch`, { rows: [wrong, zone({ zoneNo: 'Z-03' })] }).expect(200);
    expect(batch.body).toMatchObject({ received: 2, accepted: 1, rejected: 1 });
    expect(batch.body.errors).toEqual([
      expect.objectContaining({ row: 1, field: 'zoneType', code: 'unknown_zone_type', rule: 'R-310' }),
    ]);
  });

  it('reads every day as it was: a zone that changed its use, and one that ended', async () => {
    await manager.post(PATH, zone({ zoneNo: 'Z-10', validFrom: '2026-01-01' })).expect(201);
    await manager.post(PATH, zone({ zoneNo: 'Z-10', zoneType: 'welcome', validFrom: '2026-06-01' })).expect(201);
    await manager.post(PATH, zone({ zoneNo: 'Z-10', validFrom: '2026-08-01', validTo: '2026-09-01' })).expect(201);
    const on = async (asOf: string) => {
      const { body } = await manager.get(`${PATH}?orgUnitCode=F1&asOf=${asOf}&limit=500`).expect(200);
      return body.items.find((item: { zoneNo: string }) => item.zoneNo === 'Z-10')?.zoneType ?? null;
    };
    expect(await on('2025-12-31')).toBeNull();
    expect(await on('2026-01-01')).toBe('business_handling');
    expect(await on('2026-05-31')).toBe('business_handling');
    expect(await on('2026-06-01')).toBe('welcome');
    expect(await on('2026-08-01')).toBe('business_handling');
    expect(await on('2026-09-01')).toBeNull();
  });

  it('takes a row back when it ends on its first day, and what held before goes on', async () => {
    await manager.post(PATH, zone({ zoneNo: 'Z-11', validFrom: '2026-01-01' })).expect(201);
    await manager.post(PATH, zone({ zoneNo: 'Z-11', zoneType: 'welcome', validFrom: '2026-06-01' })).expect(201);
    const back = { zoneNo: 'Z-11', zoneType: 'welcome', validFrom: '2026-06-01', validTo: '2026-06-01' };
    expect((await manager.post(PATH, zone(back)).expect(201)).body.version).toBe(2);
    const { body } = await manager.get(`${PATH}?asOf=2026-07-01&limit=500`).expect(200);
    const found = body.items.filter((item: { zoneNo: string }) => item.zoneNo === 'Z-11');
    expect(found).toEqual([expect.objectContaining({ zoneType: 'business_handling', validTo: null })]);
  });

  it('counts an equal row as a duplicate, replaces a different one, refuses one that stands twice', async () => {
    const rows = [zone({ zoneNo: 'Z-20' }), zone({ zoneNo: 'Z-21' })];
    expect((await manager.post(`${PATH}/batch`, { rows }).expect(200)).body).toMatchObject({ accepted: 2 });
    const again = [...rows, zone({ zoneNo: 'Z-20', seats: 3 })];
    const { body } = await manager.post(`${PATH}/batch`, { rows: again }).expect(200);
    expect(body).toMatchObject({ accepted: 0, duplicates: 2, rejected: 1 });
    expect(body.errors[0]).toMatchObject({ row: 3, code: 'row_repeated' });
    const changed = await manager.post(`${PATH}/batch`, { rows: [zone({ zoneNo: 'Z-20', seats: 3 })] }).expect(200);
    expect(changed.body).toMatchObject({ accepted: 1 });
  });

  it('tries a CSV first and stores nothing', async () => {
    const text = 'outletCode,zoneNo,zoneType,validFrom\nF1,Z-30,welcome,2026-01-01\nF9,Z-31,welcome,2026-01-01\n';
    const { body } = await csv(manager, text, 'dry_run').expect(200);
    expect(body).toMatchObject({ batchId: null, accepted: 1, rejected: 1 });
    expect(body.errors[0]).toMatchObject({ row: 2, field: 'outletCode', code: 'unknown_outlet' });
    const { body: page } = await manager.get(`${PATH}?limit=500`).expect(200);
    expect(page.items.some((item: { zoneNo: string }) => item.zoneNo === 'Z-30')).toBe(false);
  });

  it('goes out as CSV and XLSX, whole', async () => {
    const { text, headers } = await manager.get(PATH).set('Accept', 'text/csv').expect(200);
    expect(text).toContain('outlet_code,outlet_name,zone_no');
    expect(headers['content-disposition']).toContain("filename*=UTF-8''");
    await manager
      .get(PATH)
      .set('Accept', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .expect(200);
  });

  it('pages without losing or doubling a row, and counts', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await admin.get(`${PATH}?limit=2&includeTotal=true${cursor}`).expect(200);
      seen.push(...body.items.map((item: { id: string }) => item.id));
      if (body.nextCursor === null) {
        expect(body.total).toBe(seen.length);
        break;
      }
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(4);
  });

  it('keeps to the units of the caller', async () => {
    expect((await manager.post(PATH, zone({ outletCode: 'F2' })).expect(422)).body.code).toBe('unknown_outlet');
    await admin.post(PATH, zone({ outletCode: 'F2', zoneNo: 'FOREIGN' })).expect(201);
    const { body } = await manager.get(`${PATH}?limit=500`).expect(200);
    expect(body.items.every((item: { outletCode: string }) => item.outletCode === 'F1')).toBe(true);
    expect((await manager.get(`${PATH}?orgUnitCode=F2`).expect(422)).body.code).toBe('unknown_org_unit');
  });

  it('lists the zones of the outlets a city had on another day', async () => {
    await house.outlet({ code: 'F3' });
    await admin.post(PATH, zone({ outletCode: 'F3' })).expect(201);
    const { headers } = await admin.get('/v1/outlets/outlets/F3').expect(200);
    await admin
      .patch('/v1/outlets/outlets/F3', { cityCode: 'C2', validFrom: '2026-10-01' })
      .set('If-Match', headers['etag'] ?? '')
      .expect(200);
    const inCity = async (asOf: string) => {
      const { body } = await admin.get(`${PATH}?orgUnitCode=C1&asOf=${asOf}&limit=500`).expect(200);
      return body.items.some((item: { outletCode: string }) => item.outletCode === 'F3');
    };
    expect(await inCity('2026-09-30')).toBe(true);
    expect(await inCity('2026-10-01')).toBe(false);
  });
});
