import type { RoleCode } from '../../src/platform/access/index.js';
import { ledgerCases, type WalkCase } from './walk-case.js';

const KEEPERS: RoleCode[] = ['hq_admin', 'outlet_management', 'outlet_manager'];
const READERS: RoleCode[] = [...KEEPERS, 'auditor', 'sales_associate', 'outlet_statistician', 'safety_officer'];
const who = { writers: KEEPERS, readers: READERS };

/** When people of outlets work, and when they did. */
export const ROSTER: Record<string, WalkCase> = {
  ...ledgerCases('ShiftTemplate', 'personnel/shift-templates', who, (at) => ({
    ...{ orgUnitCode: at.outlet, templateCode: `t_${at.fresh().toLowerCase()}`, name: 'Walk', validFrom: '2026-11-01' },
    ...{ startTime: '08:00', endTime: '18:00' },
  })),
  listOutletShiftTemplates: {
    roles: READERS,
    elsewhere: 'absent',
    call: (s, at) => s.get(`/v1/personnel/outlet-shift-templates/${at.outlet}`),
  },
};
