import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let one: Session;
let two: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  await house.outlet({ code: 'S1' });
  await house.outlet({ code: 'S2' });
  await house.outlet({ code: 'S3', cityCode: 'C2' });
  one = await house.as('outlet_management', 'C1');
  two = await house.as('outlet_management', 'C2');
});
afterAll(() => house.close());

const PATH = '/v1/outlets/store-in-store-areas';
const area = (more: object = {}) => ({
  ...{ outletCode: 'S1', areaNo: 'SIS-1', runBy: 'partner', runnerName: '华为授权体验区', floorSquareMetres: 18.5 },
  ...{ validFrom: '2026-01-01', ...more },
});
const REFUSED = { code: 'area_in_two_outlets', rule: 'R-261' };

describe('store in store', () => {
  it('R-261 keeps an area that a line or a partner runs inside an outlet, by days', async () => {
    const { headers, body } = await one.post(PATH, area()).expect(201);
    expect(body).toMatchObject({ ...area(), outletName: 'Outlet S1', validTo: null });
    expect((await one.get(headers['location'] ?? '').expect(200)).body).toEqual(body);
    await one.post(PATH, area({ areaNo: 'SIS-2', runBy: 'business_line', runnerName: '集团客户部' })).expect(201);
    const { body: lines } = await one.get(`${PATH}?runBy=business_line`).expect(200);
    expect(lines.items).toMatchObject([{ areaNo: 'SIS-2', outletCode: 'S1' }]);
  });

  it('R-261 refuses the same area in a second outlet at the same time, also of another city, and takes it from the day it ends', async () => {
    const later = { areaNo: 'SIS-1', validFrom: '2026-06-01' };
    expect((await one.post(PATH, area({ ...later, outletCode: 'S2' })).expect(422)).body).toMatchObject(REFUSED);
    expect((await two.post(PATH, area({ ...later, outletCode: 'S3' })).expect(422)).body).toMatchObject(REFUSED);
    const before = { outletCode: 'S2', validFrom: '2025-06-01' };
    expect((await one.post(PATH, area(before)).expect(422)).body).toMatchObject(REFUSED);
    await one.post(PATH, area({ validTo: '2026-06-01' })).expect(201);
    const early = { ...later, outletCode: 'S3', validFrom: '2026-05-31' };
    expect((await two.post(PATH, area(early)).expect(422)).body).toMatchObject(REFUSED);
    await two.post(PATH, area({ ...later, outletCode: 'S3' })).expect(201);
    await one.post(PATH, area({ ...before, validTo: '2026-01-01' })).expect(201);
    expect((await one.post(PATH, area()).expect(422)).body).toMatchObject(REFUSED); // Without its end it would go on.
  });

  it('R-261 judges the rows of one call together: a move in one file is taken, two parents are not', async () => {
    await one.post(PATH, area({ areaNo: 'SIS-9' })).expect(201);
    const move = [
      area({ areaNo: 'SIS-9', validTo: '2026-09-01' }),
      area({ areaNo: 'SIS-9', outletCode: 'S2', validFrom: '2026-09-01' }),
      area({ areaNo: 'SIS-10' }),
      area({ areaNo: 'SIS-10', outletCode: 'S2', validFrom: '2026-09-01' }),
    ];
    const { body } = await one.post(`${PATH}/batch`, { rows: move }).expect(200);
    expect(body).toMatchObject({ accepted: 3, rejected: 1 });
    expect(body.errors).toEqual([expect.objectContaining({ row: 4, field: 'areaNo', code: 'area_in_two_outlets' })]);
  });
});
