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
    ...{ orgUnitCode: at.city, outletType: 'small', kind: 'check_item', item: at.fresh().toLowerCase() },
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
  ...ledgerCases('FloorPlan', 'outlets/floor-plans', who, (at) => ({
    ...{ outletCode: at.outlet, planVersion: at.fresh(), fileRef: 'plans/1.pdf', fileSha256: 'a'.repeat(64) },
    ...{ drawnOn: '2026-10-01', validFrom: '2026-11-01' },
  })),
  ...ledgerCases('SignFinding', 'outlets/sign-findings', who, (at) => ({
    ...{ outletCode: at.outlet, sign: 'seat_plan', foundOn: '2026-11-02', isInPlace: true, note: at.fresh() },
  })),
  ...ledgerCases('CounterSeat', 'outlets/counter-seats', who, (at) => ({
    ...{ outletCode: at.outlet, seatNo: at.fresh(), kind: 'till', validFrom: '2026-11-01' },
  })),
  ...ledgerCases('StoreInStoreArea', 'outlets/store-in-store-areas', who, (at) => ({
    ...{ outletCode: at.outlet, areaNo: at.fresh(), runBy: 'partner', runnerName: 'Walk', floorSquareMetres: 12 },
    validFrom: '2026-11-01',
  })),
  ...ledgerCases('OpeningHours', 'outlets/opening-hours', { ...who, many: 'OpeningHoursRows' }, (at) => ({
    ...{ outletCode: at.outlet, weekday: 'monday', spans: '09:00-18:00', validFrom: '2026-11-01', note: at.fresh() },
  })),
  ...ledgerCases('OpeningException', 'outlets/opening-exceptions', who, (at) => ({
    ...{ outletCode: at.outlet, day: '2026-12-31', spans: 'closed', announcedOn: '2026-11-20', channel: 'sms' },
    note: at.fresh(),
  })),
  getOutletOpeningHours: {
    roles: READERS,
    elsewhere: 'absent',
    call: (s, at) => s.get(`/v1/outlets/outlets/${at.outlet}/opening-hours`),
  },
  listPremisesGaps: {
    roles: READERS,
    elsewhere: 'unknown',
    call: (s, at) => s.get(`/v1/outlets/premises-gaps?orgUnitCode=${at.city}`),
  },
};
