import type { RoleCode } from '../../src/platform/access/index.js';
import { ledgerCases, type WalkCase } from './walk-case.js';

const KEEPERS: RoleCode[] = ['hq_admin', 'outlet_management', 'outlet_manager'];
const READERS: RoleCode[] = [...KEEPERS, 'customer_service', 'safety_officer', 'auditor'];
const who = { writers: KEEPERS, readers: READERS };

const standards = {
  writers: ['hq_admin', 'outlet_management'] as RoleCode[],
  readers: [...READERS, 'outlet_statistician'] as RoleCode[],
};

/** What is where in an outlet. */
export const PREMISES: Record<string, WalkCase> = {
  ...ledgerCases('FunctionalZone', 'outlets/functional-zones', who, (at) => ({
    ...{ outletCode: at.outlet, zoneNo: `Z-${at.fresh()}`, zoneType: 'welcome', validFrom: '2026-11-01' },
  })),
  ...ledgerCases('TypeStandard', 'outlets/type-standards', standards, (at) => ({
    ...{ orgUnitCode: at.city, outletType: 'small', kind: 'facility', item: at.fresh().toLowerCase() },
    ...{ quantity: 1, validFrom: '2026-11-01' },
  })),
  getOutletStandards: {
    roles: standards.readers,
    elsewhere: 'absent',
    call: (s, at) => s.get(`/v1/outlets/outlets/${at.outlet}/standards`),
  },
  listZoneTypes: { roles: READERS, elsewhere: 'global', call: (s) => s.get('/v1/outlets/zone-types') },
  listMissingZones: {
    roles: READERS,
    elsewhere: 'unknown',
    call: (s, at) => s.get(`/v1/outlets/missing-zones?orgUnitCode=${at.city}`),
  },
};
