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
  manager = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

interface File {
  asOf: string;
  coreFunctions: object;
  holders: object;
  management: object;
  dimensions: { dimension: string }[];
  [part: string]: unknown;
}
const file = async (code: string, asOf?: string, who = manager): Promise<File> =>
  (await who.get(`/v1/outlets/outlets/${code}/file${asOf ? `?asOf=${asOf}` : ''}`).expect(200)).body as File;
const record = (path: string, row: object, who = manager) => who.post(`/v1/outlets/${path}`, row).expect(201);

describe('the file of an outlet', () => {
  it('is whole where nothing is recorded, and says so', async () => {
    const code = await house.outlet();
    const { outlet, life, ...rest } = await file(code);
    expect(outlet).toEqual((await manager.get(`/v1/outlets/outlets/${code}`).expect(200)).body);
    expect(life).toMatchObject({ state: 'in_business' });
    expect(rest).toEqual({
      asOf: '2026-11-22',
      coreFunctions: { businessService: null, productSales: null, customerRetention: null },
      build: null,
      holders: {
        ...{ responsiblePerson: null, safetyDepartment: null },
        ...{ integratedManagementLead: null, salesManagementLead: null },
      },
      acceptance: null,
      management: { department: 'customer_service', departmentName: null, decidedAt: null },
      dimensions: ['resources', 'business', 'sales', 'service', 'cost', 'people'].map((dimension) => ({
        ...{ dimension, department: null, holder: null, decidedAt: null },
      })),
    });
  });

  it('R-256 R-279 shows the functions and both leads of the day that is asked for', async () => {
    const code = await house.outlet();
    const on = { outletCode: code, function: 'customer_retention', isOn: true, validFrom: '2026-01-01' };
    await record('core-functions', on);
    await record('core-functions', { ...on, isOn: false, validFrom: '2026-06-01' });
    const lead = (kind: string, holder: string, validFrom: string) =>
      record('responsibilities', { outletCode: code, kind, holder, validFrom });
    await lead('integrated_management_lead', '客户服务部', '2026-01-01');
    await lead('sales_management_lead', '李明', '2026-01-01');
    await lead('sales_management_lead', '王晓', '2026-06-01');
    expect(await file(code, '2026-05-31')).toMatchObject({
      coreFunctions: { businessService: null, customerRetention: true },
      holders: { integratedManagementLead: { holder: '客户服务部' }, salesManagementLead: { holder: '李明' } },
    });
    expect(await file(code, '2026-06-01')).toMatchObject({
      coreFunctions: { customerRetention: false },
      holders: { integratedManagementLead: { holder: '客户服务部' }, salesManagementLead: { holder: '王晓' } },
    });
  });

  it('R-260 R-278 is managed by customer service, or by what the nearest unit up the line decided', async () => {
    const code = await house.outlet();
    expect((await file(code)).management).toMatchObject({ department: 'customer_service', decidedAt: null });
    const row = (orgUnitCode: string, department: string, validFrom: string) =>
      record('managing-departments', { orgUnitCode, department, validFrom }, admin);
    await row('HQ', 'marketing', '2026-02-01');
    expect((await file(code)).management).toMatchObject({ department: 'marketing', decidedAt: 'HQ' });
    await row('P1', 'outlet_management', '2026-03-01');
    await row('C1', 'information_centre', '2026-04-01');
    await row(code, 'customer_service', '2026-05-01');
    const on = async (asOf: string) => (await file(code, asOf)).management;
    expect(await on('2026-01-31')).toMatchObject({ department: 'customer_service', decidedAt: null });
    expect(await on('2026-02-28')).toMatchObject({ department: 'marketing', decidedAt: 'HQ' });
    expect(await on('2026-03-31')).toMatchObject({ department: 'outlet_management', decidedAt: 'P1' });
    expect(await on('2026-04-30')).toMatchObject({ department: 'information_centre', decidedAt: 'C1' });
    expect(await on('2026-05-01')).toMatchObject({ department: 'customer_service', decidedAt: code });
    const outletManager = await house.as('outlet_manager', code);
    expect((await file(code, '2026-02-28', outletManager)).management).toMatchObject({ decidedAt: 'HQ' });
  });

  it('R-263 shows the six dimensions with their departments, each from the nearest unit', async () => {
    const code = await house.outlet();
    const row = (orgUnitCode: string, dimension: string, department: string) =>
      record('management-dimensions', { orgUnitCode, dimension, department, validFrom: '2026-01-01' }, admin);
    for (const dimension of ['resources', 'business', 'sales', 'service', 'cost', 'people']) {
      await row('C1', dimension, 'customer_service');
    }
    await row('P1', 'cost', 'marketing');
    await row('C1', 'cost', 'finance');
    await row(code, 'people', 'hr');
    const { dimensions } = await file(code);
    expect(dimensions).toHaveLength(6);
    expect(dimensions).toContainEqual({ dimension: 'cost', department: 'finance', holder: null, decidedAt: 'C1' });
    expect(dimensions).toContainEqual({ dimension: 'people', department: 'hr', holder: null, decidedAt: code });
    expect(dimensions).toContainEqual(
      expect.objectContaining({ dimension: 'sales', department: 'customer_service', decidedAt: 'C1' }),
    );
    expect((await file(code, '2025-12-31')).dimensions[4]).toMatchObject({ dimension: 'cost', department: null });
  });

  it('R-277 R-174 shows build mode and acceptance of the day, and keeps to the outlets of the caller', async () => {
    const code = await house.outlet();
    const build = { buildMode: 'joint_build_shared_use', users: '移动业务;固网业务', validFrom: '2026-03-01' };
    await record('build-modes', { outletCode: code, ...build });
    const accepted = { documentNo: 'YS-9', acceptedOn: '2026-04-01', acceptedBy: '住建局' };
    await record('acceptance-documents', { outletCode: code, ...accepted });
    expect(await file(code)).toMatchObject({ build, acceptance: accepted });
    expect(await file(code, '2026-03-31')).toMatchObject({ build, acceptance: null });
    expect(await file(code, '2026-02-28')).toMatchObject({ build: null, acceptance: null });
    await house.city('C2', 'P1');
    const foreign = await house.as('outlet_management', 'C2');
    await foreign.get(`/v1/outlets/outlets/${code}/file`).expect(404);
    await manager.get('/v1/outlets/outlets/C1/file').expect(404);
  });
});
