import type { RoleCode } from '../../src/platform/access/index.js';
import { ledgerCases, type Place, type WalkCase } from './walk-case.js';

const MANAGEMENT: RoleCode[] = ['outlet_management'];
const COST_READERS: RoleCode[] = ['outlet_management', 'auditor'];

const REQUESTS = '/v1/outlets/expense-requests';
const SPENDERS: RoleCode[] = ['outlet_management', 'outlet_manager'];
const EXPENSE_READERS: RoleCode[] = ['hq_admin', 'outlet_management', 'outlet_manager', 'finance', 'auditor'];
const expense = (at: Place) => ({
  ...{ outletCode: at.outlet, kind: 'transport', amountFen: 100, purpose: 'Leaflets', neededOn: '2026-11-25' },
});

/** A request of the place's manager, so that whoever walks may decide it. */
async function asked(at: Place): Promise<string> {
  const { body } = await at.manager.post(REQUESTS, expense(at)).expect(201);
  return `${REQUESTS}/${(body as { id: string }).id}`;
}

const rent = (at: Place) => ({
  ...{ orgUnitCode: at.city, item: 'rent', businessLine: 'mobile_5g', share: 1, validFrom: '2026-11-01' },
});

/** What outlets cost, who bears it, and what is asked for before it is spent. */
export const COSTS: Record<string, WalkCase> = {
  ...ledgerCases('CostAllocation', 'outlets/cost-allocations', { writers: MANAGEMENT, readers: COST_READERS }, rent),
  getCostAllocation: {
    roles: COST_READERS,
    elsewhere: 'absent',
    call: async (s, at) => {
      const { body } = await at.manager.post('/v1/outlets/cost-allocations', rent(at)).expect(201);
      return s.get(`/v1/outlets/cost-allocations/${(body as { id: string }).id}`);
    },
  },
  setCostAllocation: {
    roles: MANAGEMENT,
    elsewhere: 'unknown',
    call: (s, at) =>
      s.put('/v1/outlets/cost-allocations', {
        ...{ orgUnitCode: at.city, item: 'security', validFrom: '2026-11-01' },
        shares: [{ businessLine: 'mobile_5g', share: 1 }],
      }),
  },
  getOutletCostAllocation: {
    roles: COST_READERS,
    elsewhere: 'absent',
    call: (s, at) => s.get(`/v1/outlets/outlets/${at.outlet}/cost-allocation?month=2026-10`),
  },
  listExpenseRequests: { roles: EXPENSE_READERS, elsewhere: 'global', call: (s) => s.get(REQUESTS) },
  listExpensesByKind: {
    roles: EXPENSE_READERS,
    elsewhere: 'global',
    call: (s) => s.get('/v1/outlets/expenses-by-kind?month=2026-10'),
  },
  listUnapprovedCostLines: {
    roles: EXPENSE_READERS,
    elsewhere: 'global',
    call: (s) => s.get('/v1/outlets/unapproved-cost-lines?month=2026-10'),
  },
  getExpenseRequest: {
    roles: EXPENSE_READERS,
    elsewhere: 'absent',
    call: async (s, at) => s.get(await asked(at)),
  },
  requestExpense: {
    roles: SPENDERS,
    elsewhere: 'unknown',
    call: (s, at) => s.post(REQUESTS, expense(at)),
  },
  decideExpense: {
    roles: ['hq_admin', 'outlet_management'],
    elsewhere: 'absent',
    call: async (s, at) => s.post(`${await asked(at)}/decisions`, { decision: 'approve', reason: 'Needed' }),
  },
  payExpense: {
    roles: SPENDERS,
    elsewhere: 'absent',
    call: async (s, at) => {
      const request = await asked(at);
      await at.admin.post(`${request}/decisions`, { decision: 'approve', reason: 'Needed' }).expect(200);
      const { body } = await at.admin.get(request).expect(200);
      const paidOn = new Date(Date.parse((body as { decidedAt: string }).decidedAt) + 8 * 3_600_000);
      return s.post(`${request}/payments`, { paidOn: paidOn.toISOString().slice(0, 10) });
    },
  },
};
