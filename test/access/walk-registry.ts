import type { RoleCode } from '../../src/platform/access/index.js';
import { ledgerCases, type Place, type WalkCase } from './walk-case.js';

const KEEPERS: RoleCode[] = ['hq_admin', 'outlet_management'];
const READERS: RoleCode[] = [...KEEPERS, 'auditor'];
const SEERS: RoleCode[] = [...READERS, 'outlet_manager', 'customer_service', 'safety_officer'];
const DECIDED_FOR: RoleCode[] = [...SEERS, 'outlet_statistician'];
const kept = { writers: KEEPERS, readers: SEERS };
const decided = { writers: KEEPERS, readers: DECIDED_FOR };

const opening = (outletCode: string) => ({
  ...{ outletCode, marketReason: 'No outlet within two kilometres', buildMode: 'self_build_own_use' },
  opensOn: '2026-12-01',
});
const lineManagement = (orgUnitCode: string) => ({
  ...{ orgUnitCode, departmentName: 'Mobile line', reason: 'Campus outlet', validFrom: '2026-12-01' },
});

/** An outlet in the city of the place that nobody has asked anything for. */
async function freshOutlet(at: Place, openedOn = '2026-12-01'): Promise<string> {
  const code = at.fresh();
  await at.admin
    .post('/v1/outlets/outlets', {
      ...{ code, name: `Outlet ${code}`, cityCode: at.city, divisionCode: '610102', type: 'small', area: 'urban' },
      ...{ ownership: 'self_owned', tenure: 'leased', operatingMode: 'self_run', openedOn },
    })
    .expect(201);
  return code;
}

/** A request of the place's manager, so that whoever walks may decide it. */
async function asked(at: Place, path: string, body: object): Promise<string> {
  const { body: made } = await at.manager.post(`/v1/outlets/${path}`, body).expect(201);
  return `/v1/outlets/${path}/${(made as { id: string }).id}`;
}
const yes = { decision: 'approve', reason: 'As planned' };

function approvalCases(one: string, path: string, row: (code: string) => object): Record<string, WalkCase> {
  const request = async (at: Place) => asked(at, path, row(await freshOutlet(at)));
  return {
    [`list${one}s`]: { roles: READERS, elsewhere: 'global', call: (s) => s.get(`/v1/outlets/${path}`) },
    [`get${one}`]: { roles: READERS, elsewhere: 'absent', call: async (s, at) => s.get(await request(at)) },
    [`request${one}`]: {
      roles: KEEPERS,
      elsewhere: 'unknown',
      call: async (s, at) => s.post(`/v1/outlets/${path}`, row(await freshOutlet(at))),
    },
    [`decide${one}`]: {
      roles: KEEPERS,
      elsewhere: 'absent',
      call: async (s, at) => s.post(`${await request(at)}/decisions`, yes),
    },
  };
}

/** An outlet that is planned, and what it may do next. */
const prepare = { to: 'preparing', effectiveOn: '2026-12-01', reason: 'Lease signed' };

/** The life of outlets and how they are managed. */
export const REGISTRY: Record<string, WalkCase> = {
  listLifeStates: { roles: SEERS, elsewhere: 'global', call: (s) => s.get('/v1/outlets/life-states') },
  getOutletLife: {
    roles: SEERS,
    elsewhere: 'absent',
    call: (s, at) => s.get(`/v1/outlets/outlets/${at.outlet}/life`),
  },
  getOutletFile: {
    roles: SEERS,
    elsewhere: 'absent',
    call: (s, at) => s.get(`/v1/outlets/outlets/${at.outlet}/file`),
  },
  makeLifeTransition: {
    roles: KEEPERS,
    elsewhere: 'absent',
    call: async (s, at) => s.post(`/v1/outlets/outlets/${await freshOutlet(at)}/transitions`, prepare),
  },
  ...ledgerCases('AcceptanceDocument', 'outlets/acceptance-documents', kept, (at) => ({
    ...{ outletCode: at.outlet, documentNo: at.fresh(), acceptedOn: '2026-10-01', acceptedBy: 'City' },
  })),
  ...ledgerCases('Responsibility', 'outlets/responsibilities', { ...kept, many: 'Responsibilities' }, (at) => ({
    outletCode: at.outlet,
    kind: 'safety_department',
    holder: at.fresh(),
    validFrom: '2026-11-01',
  })),
  ...ledgerCases('CoreFunction', 'outlets/core-functions', kept, (at) => ({
    ...{ outletCode: at.outlet, function: 'product_sales', isOn: true, validFrom: '2026-11-01' },
  })),
  ...ledgerCases('BuildMode', 'outlets/build-modes', kept, (at) => ({
    ...{ outletCode: at.outlet, buildMode: 'self_build_own_use', users: at.fresh(), validFrom: '2026-11-01' },
  })),
  ...ledgerCases('ManagingDepartment', 'outlets/managing-departments', decided, (at) => ({
    ...{ orgUnitCode: at.city, department: 'marketing', departmentName: at.fresh(), validFrom: '2026-11-01' },
  })),
  ...ledgerCases('ManagementDimension', 'outlets/management-dimensions', decided, (at) => ({
    ...{ orgUnitCode: at.city, dimension: 'cost', department: 'finance', holder: at.fresh(), validFrom: '2026-11-01' },
  })),
  ...approvalCases('OpeningApproval', 'opening-approvals', opening),
  ...approvalCases('LineManagementApproval', 'line-management-approvals', lineManagement),
};
