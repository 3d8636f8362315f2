import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let manager: Session;
let reader: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  await house.outlet({ code: 'M1' });
  await house.outlet({ code: 'M2', cityCode: 'C2' });
  manager = await house.as('outlet_management', 'C1');
  reader = await house.as('outlet_manager', 'M1');
});
afterAll(() => house.close());

type Item = Record<string, unknown>;
const of = async (path: string, query = ''): Promise<Item[]> => {
  const { body } = await reader.get(`/v1/outlets/${path}?orgUnitCode=M1&limit=500${query}`).expect(200);
  return (body as { items: Item[] }).items;
};
const record = (path: string, row: object) => manager.post(`/v1/outlets/${path}`, row);

describe('what an outlet is there for and who manages it', () => {
  it('R-256 switches the three core functions of an outlet on and off by day', async () => {
    for (const name of ['business_service', 'product_sales', 'customer_retention']) {
      const row = { outletCode: 'M1', function: name, isOn: true, validFrom: '2026-01-01' };
      await record('core-functions', row).expect(201);
    }
    const off = { outletCode: 'M1', function: 'customer_retention', isOn: false, validFrom: '2026-06-01' };
    await record('core-functions', off).expect(201);
    const on = async (asOf: string) =>
      (await of('core-functions', `&isOn=true&asOf=${asOf}`)).map((item) => item['function']).sort();
    expect(await on('2026-05-31')).toEqual(['business_service', 'customer_retention', 'product_sales']);
    expect(await on('2026-06-01')).toEqual(['business_service', 'product_sales']);
    expect(await on('2025-12-31')).toEqual([]);
  });

  it('R-277 records by whom an outlet was built and who uses it', async () => {
    const shared = { buildMode: 'joint_build_shared_use', users: '移动业务;固网业务' };
    await record('build-modes', { outletCode: 'M1', ...shared, validFrom: '2026-01-01' }).expect(201);
    const own = { outletCode: 'M1', buildMode: 'self_build_own_use', validFrom: '2026-03-01' };
    await record('build-modes', own).expect(201);
    expect(await of('build-modes', '&asOf=2026-02-28')).toEqual([expect.objectContaining(shared)]);
    expect(await of('build-modes')).toEqual([expect.objectContaining({ buildMode: own.buildMode, users: null })]);
  });

  it('R-277 refuses shared use that names no users, and takes it with them', async () => {
    const row = { outletCode: 'M1', buildMode: 'self_build_shared_use', validFrom: '2026-04-01' };
    const { body } = await record('build-modes', row).expect(422);
    expect(body).toMatchObject({ code: 'users_missing', rule: 'R-277' });
    await record('build-modes', { ...row, users: '固网业务' }).expect(201);
  });

  it('R-279 names both leads of an outlet, of integrated and of sales management, with their numbers', async () => {
    const lead = (kind: string, holder: string, holderNo?: string) =>
      record('responsibilities', { outletCode: 'M1', kind, holder, holderNo, validFrom: '2026-01-01' }).expect(201);
    await lead('integrated_management_lead', '客户服务部');
    await lead('sales_management_lead', '李明', 'C1-P0007');
    const items = await of('responsibilities');
    expect(items.map(({ kind, holder, holderNo }) => ({ kind, holder, holderNo }))).toEqual([
      { kind: 'integrated_management_lead', holder: '客户服务部', holderNo: null },
      { kind: 'sales_management_lead', holder: '李明', holderNo: 'C1-P0007' },
    ]);
  });

  it('R-263 names the department that answers for each of the six dimensions', async () => {
    const dimensions = ['resources', 'business', 'sales', 'service', 'cost', 'people'];
    const rows = dimensions.map((dimension) => ({
      ...{ orgUnitCode: 'M1', dimension, department: dimension === 'cost' ? 'finance' : 'customer_service' },
      validFrom: '2026-01-01',
    }));
    const { body } = await manager.post('/v1/outlets/management-dimensions/batch', { rows }).expect(200);
    expect(body).toMatchObject({ accepted: 6, rejected: 0 });
    const found = await of('management-dimensions');
    expect(found.map((item) => item['dimension'])).toEqual(dimensions);
    expect(await of('management-dimensions', '&dimension=cost')).toMatchObject([{ department: 'finance' }]);
  });

  it('R-260 keeps the managing department of each level by day', async () => {
    const row = { orgUnitCode: 'C1', department: 'customer_service', validFrom: '2026-01-01' };
    await record('managing-departments', row).expect(201);
    await record('managing-departments', { ...row, department: 'marketing', validFrom: '2026-07-01' }).expect(201);
    await record('managing-departments', { ...row, orgUnitCode: 'M1', department: 'outlet_management' }).expect(201);
    const on = async (asOf: string) => {
      const { body } = await manager.get(`/v1/outlets/managing-departments?asOf=${asOf}`).expect(200);
      return body.items.map((item: Item) => `${String(item['orgUnitCode'])} ${String(item['department'])}`);
    };
    expect(await on('2026-06-30')).toEqual(['C1 customer_service', 'M1 outlet_management']);
    expect(await on('2026-07-01')).toEqual(['C1 marketing', 'M1 outlet_management']);
  });
});

describe('a line department that is to manage', () => {
  const line = { orgUnitCode: 'M1', department: 'line_department', departmentName: '移动业务经营部' };
  const exception = {
    ...{ orgUnitCode: 'M1', departmentName: '移动业务经营部', reason: '校园专厅' },
    ...{ validFrom: '2026-08-01', validTo: '2027-08-01' },
  };

  it('R-278 refuses a line department without an approved exception, and takes it with one over that time', async () => {
    const row = { ...line, validFrom: '2026-08-01', validTo: '2027-08-01' };
    const { body } = await record('managing-departments', row).expect(422);
    expect(body).toMatchObject({ code: 'line_management_not_approved', rule: 'R-278' });
    expect(body.detail).toContain('原则上归属客户服务部');

    const asked = await record('line-management-approvals', exception).expect(201);
    await record('managing-departments', row).expect(422);
    const decision = { decision: 'approve', reason: '同意' };
    const path = asked.headers['location'] ?? '';
    const own = await manager.post(`${path}/decisions`, decision).expect(403);
    expect(own.body).toMatchObject({ code: 'line_management_decided_by_asker', rule: 'R-278' });
    await admin.post(`${path}/decisions`, decision).expect(200);

    await record('managing-departments', { ...row, validFrom: '2026-07-31' }).expect(422);
    await record('managing-departments', { ...row, validTo: '2027-08-02' }).expect(422);
    await record('managing-departments', { ...line, validFrom: '2026-08-01' }).expect(422);
    await record('managing-departments', { ...row, orgUnitCode: 'C1' }).expect(422);
    await record('managing-departments', row).expect(201);
    expect(await of('managing-departments')).toMatchObject([{ department: 'line_department' }]);
  });

  it('R-278 gives a rejected exception no force', async () => {
    const asked = await record('line-management-approvals', { ...exception, orgUnitCode: 'C1' }).expect(201);
    const path = `${asked.headers['location'] ?? ''}/decisions`;
    await admin.post(path, { decision: 'reject', reason: '不同意' }).expect(200);
    await record('managing-departments', { ...line, orgUnitCode: 'C1', validFrom: '2026-09-01' }).expect(422);
  });

  it('refuses an exception that ends before it begins', async () => {
    const { body } = await record('line-management-approvals', { ...exception, validTo: '2026-08-01' }).expect(422);
    expect(body.code).toBe('ends_before_it_begins');
  });
});

describe('the documents of acceptance', () => {
  it('R-174 records by which document an outlet was accepted, and refuses one that lies ahead', async () => {
    const row = { outletCode: 'M1', documentNo: 'YS-1', acceptedOn: '2026-11-22', acceptedBy: '市住建局' };
    await record('acceptance-documents', { ...row, fileReference: 'archive/1.pdf' }).expect(201);
    expect(await of('acceptance-documents')).toMatchObject([{ ...row, fileReference: 'archive/1.pdf' }]);
    const ahead = { ...row, documentNo: 'YS-2', acceptedOn: '2026-11-23' };
    const { body } = await record('acceptance-documents', ahead).expect(422);
    expect(body).toMatchObject({ code: 'accepted_in_the_future', rule: 'R-174' });
  });
});
