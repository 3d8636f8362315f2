import type { RoleCode } from '../../src/platform/access/index.js';
import { ledgerCases, type WalkCase } from './walk-case.js';

const KEEPERS: RoleCode[] = ['hq_admin', 'outlet_management', 'outlet_manager'];
const READERS: RoleCode[] = [...KEEPERS, 'customer_service', 'safety_officer', 'auditor'];
const who = { writers: KEEPERS, readers: READERS };

/** What is where in an outlet. */
export const PREMISES: Record<string, WalkCase> = {
  ...ledgerCases('FunctionalZone', 'outlets/functional-zones', who, (at) => ({
    ...{ outletCode: at.outlet, zoneNo: `Z-${at.fresh()}`, zoneType: 'welcome', validFrom: '2026-11-01' },
  })),
};
