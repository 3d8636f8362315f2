import type { RoleCode } from '../../src/platform/access/index.js';
import { ledgerCases, type Place, type WalkCase } from './walk-case.js';

const KEEPERS: RoleCode[] = ['hq_admin', 'outlet_management', 'outlet_manager'];
const READERS: RoleCode[] = [...KEEPERS, 'customer_service', 'safety_officer', 'auditor'];
const ISSUERS: RoleCode[] = ['hq_admin', 'outlet_management'];
const KNOWERS: RoleCode[] = [...READERS, 'outlet_statistician'];
const kept = { writers: KEEPERS, readers: READERS };

const pc = (at: Place, assetNo: string) => ({
  ...{ outletCode: at.outlet, assetNo, facilityClass: 'business', item: 'pc', name: 'PC', quantity: 1 },
  ...{ commissionedOn: '2024-01-01', state: 'working', validFrom: '2026-11-01' },
});

/** An asset that the outlet has. */
async function asset(at: Place): Promise<{ outletCode: string; assetNo: string }> {
  await at.admin.post('/v1/outlets/equipment', pc(at, 'WALK')).expect(201);
  return { outletCode: at.outlet, assetNo: 'WALK' };
}

/** What hangs on the walls and what stands in the outlet. */
export const FACILITIES: Record<string, WalkCase> = {
  ...ledgerCases('Document', 'outlets/documents', { writers: ISSUERS, readers: KNOWERS }, (at) => ({
    ...{ orgUnitCode: at.city, documentCode: at.fresh(), kind: 'policy', title: 'Walk', documentVersion: '1' },
    ...{ issuedOn: '2026-11-01', validFrom: '2026-11-01' },
  })),
  listDocumentsInForce: {
    roles: KNOWERS,
    elsewhere: 'global',
    call: (s) => s.get('/v1/outlets/documents-in-force'),
  },
  ...ledgerCases('DisplayedDocument', 'outlets/displayed-documents', kept, (at) => ({
    ...{ outletCode: at.outlet, place: 'wall', kind: 'other', documentCode: at.fresh() },
    ...{ isDisplayed: true, foundOn: '2026-11-01' },
  })),
  listWallContents: { roles: READERS, elsewhere: 'global', call: (s) => s.get('/v1/outlets/wall-contents') },
  listDisplayedContents: { roles: READERS, elsewhere: 'global', call: (s) => s.get('/v1/outlets/displayed-contents') },
  ...ledgerCases('Equipment', 'outlets/equipment', { ...kept, many: 'EquipmentList' }, (at) => pc(at, at.fresh())),
  listFacilityItems: { roles: READERS, elsewhere: 'global', call: (s) => s.get('/v1/outlets/facility-items') },
  getOutletFacilities: {
    roles: READERS,
    elsewhere: 'absent',
    call: (s, at) => s.get(`/v1/outlets/outlets/${at.outlet}/facilities`),
  },
  listMissingFacilities: { roles: READERS, elsewhere: 'global', call: (s) => s.get('/v1/outlets/missing-facilities') },
  listServiceInterfaces: { roles: READERS, elsewhere: 'global', call: (s) => s.get('/v1/outlets/service-interfaces') },
  ...ledgerCases('EquipmentFault', 'outlets/equipment-faults', kept, async (at) => ({
    ...{ ...(await asset(at)), faultNo: at.fresh(), description: 'Walk', reportedAt: '2026-11-20T01:00:00Z' },
  })),
  listEquipmentAvailabilities: {
    roles: READERS,
    elsewhere: 'global',
    call: (s) => s.get('/v1/outlets/equipment-availabilities'),
  },
  listOutletAvailabilities: {
    roles: READERS,
    elsewhere: 'global',
    call: (s) => s.get('/v1/outlets/outlet-availabilities'),
  },
  ...ledgerCases('MaintenancePlan', 'outlets/maintenance-plans', kept, async (at) => ({
    ...{ ...(await asset(at)), task: 'maintenance', everyDays: 30, validFrom: '2026-11-01' },
  })),
  ...ledgerCases('MaintenanceWork', 'outlets/maintenance-works', kept, async (at) => ({
    ...{
      ...(await asset(at)),
      task: 'running_monitoring',
      doneOn: '2026-11-01',
      outcome: 'in_order',
      note: at.fresh(),
    },
  })),
  ...ledgerCases('RenewalPlan', 'outlets/renewal-plans', kept, async (at) => ({
    ...{ ...(await asset(at)), plannedMonth: '2027-03', budgetFen: 1000, note: at.fresh() },
  })),
};
