import type { RoleCode } from '../../src/platform/access/index.js';
import { ledgerCases, type Place, type WalkCase } from './walk-case.js';

const MANAGEMENT: RoleCode[] = ['outlet_management'];
const COST_READERS: RoleCode[] = ['outlet_management', 'auditor'];

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
};
