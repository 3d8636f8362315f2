import type { RoleCode } from '../../src/platform/access/index.js';
import { ledgerCases, type Place, type WalkCase } from './walk-case.js';

const KEEPERS: RoleCode[] = ['hq_admin', 'outlet_management', 'outlet_manager'];
const READERS: RoleCode[] = [...KEEPERS, 'auditor', 'sales_associate', 'outlet_statistician', 'safety_officer'];
const who = { writers: KEEPERS, readers: READERS };

const overtimeOf = (at: Place) => ({
  ...{ outletCode: at.outlet, personNo: at.person, day: '2026-11-30', hours: 2, reason: `Walk ${at.fresh()}` },
});

/** A task stands in the plan of its day, which is there before. */
function dayTasks(): Record<string, WalkCase> {
  const day = { day: '2026-11-19' };
  const cases = ledgerCases('DayTask', 'personnel/day-tasks', who, (at) => ({
    ...{ ...day, outletCode: at.outlet, taskNo: 1, task: 'Walk' },
  }));
  const planned = (known: WalkCase): WalkCase => ({
    ...known,
    call: async (s, at) => {
      await at.admin.post('/v1/personnel/day-plans', { ...day, outletCode: at.outlet, goals: 'Walk' }).expect(201);
      return known.call(s, at);
    },
  });
  return Object.fromEntries(Object.entries(cases).map(([name, known]) => [name, planned(known)]));
}

/** When people of outlets work, and when they did. */
export const ROSTER: Record<string, WalkCase> = {
  ...ledgerCases('ShiftTemplate', 'personnel/shift-templates', who, (at) => ({
    ...{ orgUnitCode: at.outlet, templateCode: `t_${at.fresh().toLowerCase()}`, name: 'Walk', validFrom: '2026-11-01' },
    ...{ startTime: '08:00', endTime: '18:00' },
  })),
  ...ledgerCases('RosterShift', 'personnel/roster-shifts', who, (at) => ({
    ...{ outletCode: at.outlet, personNo: at.person, day: '2026-12-01', isCancelled: true },
    ...{ startTime: '08:00', endTime: '18:00', shiftNo: 9 },
  })),
  ...ledgerCases('MealTurn', 'personnel/meal-turns', who, (at) => ({
    ...{ outletCode: at.outlet, personNo: at.person, day: '2026-12-01', isCancelled: true },
    ...{ startTime: '12:00', endTime: '12:30' },
  })),
  ...ledgerCases('AttendancePunch', 'personnel/attendance-punches', { ...who, many: 'AttendancePunches' }, (at) => ({
    ...{ outletCode: at.outlet, personNo: at.person, kind: 'in', punchedAt: '2026-11-02T07:58:30+08:00' },
  })),
  ...ledgerCases('OvertimeRequest', 'personnel/overtime-requests', who, overtimeOf),
  ...ledgerCases('DayPlan', 'personnel/day-plans', who, (at) => ({
    ...{ outletCode: at.outlet, day: '2026-11-20', goals: 'Walk' },
  })),
  ...dayTasks(),
  decideOvertime: {
    roles: KEEPERS,
    elsewhere: 'absent',
    call: async (s, at) => {
      const asked = await at.admin.post('/v1/personnel/overtime-requests', overtimeOf(at)).expect(201);
      const path = `/v1/personnel/overtime-requests/${(asked.body as { id: string }).id}/decision`;
      return s.post(path, { decision: 'approve' });
    },
  },
  listRosterGaps: {
    roles: READERS,
    elsewhere: 'absent',
    call: (s, at) => s.get(`/v1/personnel/rosters/${at.outlet}/gaps`),
  },
  listDayPlanGaps: { roles: READERS, elsewhere: 'global', call: (s) => s.get('/v1/personnel/day-plan-gaps') },
  listAttendanceDays: {
    roles: READERS,
    elsewhere: 'unknown',
    call: (s, at) => s.get(`/v1/personnel/attendance-days?month=${at.running}&orgUnitCode=${at.city}`),
  },
  listCompositeIndicators: {
    roles: [...KEEPERS, 'auditor'],
    elsewhere: 'unknown',
    call: (s, at) => s.get(`/v1/personnel/composite-indicators?month=${at.running}&orgUnitCode=${at.city}`),
  },
  listAttendanceSummaries: {
    roles: READERS,
    elsewhere: 'unknown',
    call: (s, at) => s.get(`/v1/personnel/attendance-summaries?month=${at.running}&orgUnitCode=${at.city}`),
  },
  getRoster: {
    roles: READERS,
    elsewhere: 'absent',
    call: (s, at) => s.get(`/v1/personnel/rosters/${at.outlet}`),
  },
  listOutletShiftTemplates: {
    roles: READERS,
    elsewhere: 'absent',
    call: (s, at) => s.get(`/v1/personnel/outlet-shift-templates/${at.outlet}`),
  },
};
