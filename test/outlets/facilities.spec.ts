import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let manager: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.outlet({ code: 'E1', type: 'flagship' });
  await house.outlet({ code: 'E2', type: 'small' });
  manager = await house.as('outlet_manager', 'C1');
});
afterAll(() => house.close());

const PATH = '/v1/outlets/equipment';
const MISSING = '/v1/outlets/missing-facilities';
const asset = (more: object = {}) => ({
  ...{ outletCode: 'E1', assetNo: 'PC-01', facilityClass: 'business', item: 'pc', name: 'PC', quantity: 1 },
  ...{ commissionedOn: '2024-01-31', state: 'working', validFrom: '2024-01-31', ...more },
});
const record = (more: object) => manager.post(PATH, asset(more)).expect(201);
const all = async (path: string, query = '') =>
  (await manager.get(`${path}?limit=500${query}`).expect(200)).body.items as Record<string, unknown>[];

interface Checked {
  item: string;
  required: number;
  there: number;
  working: number;
  isMissing: boolean;
}
const checkList = async (outlet: string, query = '') =>
  (await manager.get(`/v1/outlets/outlets/${outlet}/facilities${query}`).expect(200)).body as {
    outletType: string;
    isComplete: boolean;
    classes: { facilityClass: string; className: string; missingCount: number; items: Checked[] }[];
    interfaces: object[];
  };
const itemOf = async (outlet: string, item: string, query = '') =>
  (await checkList(outlet, query)).classes.flatMap(({ items }) => items).find((one) => one.item === item);

describe('equipment of the five classes', () => {
  it('R-304 refuses equipment of a class that is none of the five, alone and as a row', async () => {
    const wrong = asset({ facilityClass: 'furniture', assetNo: 'F-01' });
    const { body } = await manager.post(PATH, wrong).expect(422);
    expect(body).toMatchObject({ code: 'unknown_facility_class', rule: 'R-304' });
    const batch = await manager.post(`${PATH}/batch`, { rows: [wrong, asset({ assetNo: 'F-02' })] }).expect(200);
    expect(batch.body).toMatchObject({ accepted: 1, rejected: 1 });
    expect(batch.body.errors[0]).toMatchObject({ row: 1, field: 'facilityClass', rule: 'R-304' });
  });

  it('R-304 takes equipment of each of the five classes, also what the article does not name', async () => {
    for (const facilityClass of ['basic', 'business', 'demonstration', 'auxiliary_service', 'maintenance']) {
      const { body } = await record({ facilityClass, item: null, assetNo: `T-${facilityClass}`, name: '其他' });
      expect(body).toMatchObject({ facilityClass, item: null, itemName: null });
    }
  });

  it('R-304 refuses an item under a class that does not have it', async () => {
    const { body } = await manager.post(PATH, asset({ item: 'benches', assetNo: 'F-03' })).expect(422);
    expect(body).toMatchObject({ code: 'item_of_other_class', rule: 'R-304' });
    await record({ facilityClass: 'basic', item: 'benches', assetNo: 'F-03' });
  });

  it('R-209 shows age in whole months, and what is over age from its day of renewal on', async () => {
    const life = { assetNo: 'AGE-1', commissionedOn: '2021-11-22', lifeMonths: 60, validFrom: '2021-11-22' };
    expect((await record(life)).body).toMatchObject({ ageMonths: 60, renewsOn: '2026-11-22', isOverAge: true });
    await record({ ...life, assetNo: 'AGE-2', commissionedOn: '2021-11-23', validFrom: '2021-11-23' });
    await record({ ...life, assetNo: 'AGE-3', renewalDueOn: '2026-12-01' });
    await record({ ...life, assetNo: 'AGE-4', state: 'retired' });
    await record({ assetNo: 'AGE-5', commissionedOn: '1999-01-01' });
    const shown = await all(PATH, '&isOverAge=true');
    expect(shown.map(({ assetNo }) => assetNo)).toEqual(['AGE-1']);
    const before = await all(PATH, '&isOverAge=true&asOf=2026-11-21');
    expect(before).toEqual([]);
    const later = await all(PATH, '&isOverAge=true&asOf=2026-12-01');
    expect(later.map(({ assetNo }) => assetNo)).toEqual(['AGE-1', 'AGE-2', 'AGE-3']);
  });

  it('reads every day as it was', async () => {
    await record({ assetNo: 'DAY-1', item: 'copier', validFrom: '2026-01-01' });
    await record({ assetNo: 'DAY-1', item: 'copier', state: 'faulty', validFrom: '2026-06-01' });
    await record({ assetNo: 'DAY-1', item: 'copier', state: 'retired', validFrom: '2026-09-01' });
    const on = async (asOf: string) => itemOf('E1', 'copier', `?asOf=${asOf}`);
    expect(await on('2025-12-31')).toMatchObject({ there: 0, working: 0 });
    expect(await on('2026-05-31')).toMatchObject({ there: 1, working: 1 });
    expect(await on('2026-06-01')).toMatchObject({ there: 1, working: 0, isMissing: false });
    expect(await on('2026-09-01')).toMatchObject({ there: 0, working: 0, isMissing: true });
  });
});

const CLASSES = {
  basic: [
    ...['lighting', 'counters', 'desks_and_chairs', 'handset_cabinet', 'promo_rack', 'sofa_and_tea_table', 'benches'],
    ...['high_stools', 'air_conditioning'],
  ],
  business: [
    ...['pc', 'display_terminal', 'bill_printer', 'detail_bill_printer', 'network_gear', 'copier', 'fax'],
    ...['banknote_detector'],
  ],
  demonstration: ['large_tv', 'dvd', 'audio', 'demo_handsets', 'new_service_experience_desk'],
  auxiliary_service: [
    ...['multimedia_enquiry_machine', 'self_service_detail_printer', 'queue_machine', 'satisfaction_keypad'],
    ...['phone_charging_station', 'water_dispenser', 'atm', 'wireless_pos', 'wall_clock', 'gm_suggestion_box'],
    ...['convenience_box', 'wheelchair', 'pram', 'shoe_polisher', 'umbrella_bagger'],
  ],
  maintenance: ['test_instruments', 'test_handsets', 'repair_equipment'],
} as const;

describe('the check list of an outlet', () => {
  it.each([
    ['R-305 checks the nine basic facilities', 'basic', 9],
    ['R-306 checks the eight business facilities', 'business', 8],
    ['R-307 checks the five demonstration facilities', 'demonstration', 5],
    ['R-308 checks the fifteen auxiliary service facilities', 'auxiliary_service', 15],
    ['R-309 checks the three maintenance facilities', 'maintenance', 3],
  ] as const)('%s', async (_title, facilityClass, count) => {
    const items: readonly string[] = CLASSES[facilityClass];
    expect(items).toHaveLength(count);
    const { body } = await manager.get('/v1/outlets/facility-items').expect(200);
    const catalogue = (body.items as Record<string, unknown>[]).filter((one) => one['facilityClass'] === facilityClass);
    expect(catalogue.map(({ item }) => item)).toEqual(items);
    const outlet = await house.outlet({ type: 'flagship' });
    const listed = async () =>
      (await checkList(outlet)).classes.find((one) => one.facilityClass === facilityClass)?.items ?? [];
    expect((await listed()).map(({ item }) => item)).toEqual(items);
    for (const [index, item] of items.entries()) {
      const standard = { orgUnitCode: 'C1', outletType: 'flagship', kind: 'facility', item, quantity: index + 2 };
      await admin.post('/v1/outlets/type-standards', { ...standard, validFrom: '2026-11-01' }).expect(201);
      const row = { outletCode: outlet, assetNo: item, facilityClass, item, validFrom: '2026-11-01' };
      await manager.post(PATH, asset({ ...row, quantity: index + 1 })).expect(201);
      const short = { item, required: index + 2, there: index + 1, isMissing: true };
      expect((await listed())[index]).toMatchObject(short);
      expect(await all(MISSING, `&orgUnitCode=${outlet}&item=${item}`)).toHaveLength(1);
      await manager.post(PATH, asset({ ...row, quantity: index + 2 })).expect(201);
      expect((await listed())[index]).toMatchObject({ there: index + 2, isMissing: false });
      expect(await all(MISSING, `&orgUnitCode=${outlet}&item=${item}`)).toEqual([]);
    }
    expect((await all(MISSING, `&orgUnitCode=${outlet}&facilityClass=${facilityClass}`)).length).toBe(0);
  });

  it('asks for the minimum set of the type of that day', async () => {
    expect(await itemOf('E2', 'atm')).toMatchObject({ required: 0, isMissing: false });
    const { headers } = await admin.get('/v1/outlets/outlets/E2').expect(200);
    await admin
      .patch('/v1/outlets/outlets/E2', { type: 'flagship', validFrom: '2026-11-10' })
      .set('If-Match', headers['etag'] ?? '')
      .expect(200);
    expect(await checkList('E2', '?asOf=2026-11-09')).toMatchObject({ outletType: 'small' });
    expect(await itemOf('E2', 'atm', '?asOf=2026-11-09')).toMatchObject({ isMissing: false });
    expect(await itemOf('E2', 'atm', '?asOf=2026-11-10')).toMatchObject({ isMissing: true });
    const listed = await all(MISSING, '&orgUnitCode=E2&item=atm');
    expect(listed).toEqual([expect.objectContaining({ outletCode: 'E2', outletType: 'flagship', there: 0 })]);
    expect(await all(MISSING, '&orgUnitCode=E2&item=atm&asOf=2026-11-09')).toEqual([]);
  });

  it('is not found for an outlet of somebody else', async () => {
    const stranger = await house.as('outlet_manager', 'E2');
    await stranger.get('/v1/outlets/outlets/E1/facilities').expect(404);
    await stranger.get('/v1/outlets/outlets/E2/facilities').expect(200);
  });
});

describe('interfaces of queue machines and keypads', () => {
  const machine = { facilityClass: 'auxiliary_service', item: 'queue_machine', outletCode: 'E2' };
  const interfaces = async () => all('/v1/outlets/service-interfaces', '&orgUnitCode=E2');

  it('R-308 says whether they are connected: none, one of two, all, and what is retired does not count', async () => {
    const none = { interface: 'queue', devices: 0, connected: 0, isConnected: null };
    expect((await checkList('E2')).interfaces).toEqual([none, { ...none, interface: 'rating' }]);
    await record({ ...machine, assetNo: 'Q-1', isInterfaceConnected: true });
    await record({ ...machine, assetNo: 'Q-2' });
    expect(await interfaces()).toEqual([
      expect.objectContaining({ interface: 'queue', devices: 2, connected: 1, isConnected: false }),
      expect.objectContaining({ interface: 'rating', isConnected: null }),
    ]);
    expect(await all('/v1/outlets/service-interfaces', '&orgUnitCode=E2&isConnected=false')).toHaveLength(1);
    await record({ ...machine, assetNo: 'Q-2', state: 'retired' });
    await record({ ...machine, item: 'satisfaction_keypad', assetNo: 'K-1', isInterfaceConnected: true });
    const connected = { devices: 1, connected: 1, isConnected: true };
    const summary = [
      { interface: 'queue', ...connected },
      { interface: 'rating', ...connected },
    ];
    expect((await checkList('E2')).interfaces).toEqual(summary);
    expect(await all('/v1/outlets/service-interfaces', '&orgUnitCode=E2&isConnected=false')).toEqual([]);
  });

  it('R-308 refuses an interface of something that has none', async () => {
    const { body } = await manager.post(PATH, asset({ assetNo: 'I-1', isInterfaceConnected: true })).expect(422);
    expect(body).toMatchObject({ code: 'no_such_interface', rule: 'R-308' });
    await record({ assetNo: 'I-1' });
  });
});
