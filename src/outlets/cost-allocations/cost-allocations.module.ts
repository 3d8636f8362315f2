import { ledgerController } from '../../platform/ledgers/index.js';
import { CostAllocationsController } from './cost-allocations.controller.js';
import { costAllocationLedger } from './cost-allocations.js';
import { CostAllocationsService } from './cost-allocations.service.js';

/** Wiring of how costs are shared by business lines. */
export const costAllocations = {
  controllers: [CostAllocationsController, ledgerController(costAllocationLedger)],
  providers: [CostAllocationsService],
};
