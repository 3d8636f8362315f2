import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Ledgers } from '../../platform/ledgers/index.js';
import { firstDay } from '../../platform/time/month.js';
import type {
  CostAllocationResponse,
  CostAllocationRow,
  OutletCostAllocationResponse,
  SetCostAllocationRequest,
  SetCostAllocationResponse,
} from './cost-allocation.dto.js';
import { costAllocationLedger } from './cost-allocations.js';

const SPLIT = sqlFile(__dirname, 'cost-split.sql');

/** Shares of costs as sets, and what they make of the cost of an outlet. */
@Injectable()
export class CostAllocationsService {
  constructor(
    private readonly database: Database,
    private readonly ledgers: Ledgers,
  ) {}

  async set(actor: Actor, { shares, ...of }: SetCostAllocationRequest): Promise<SetCostAllocationResponse> {
    const rows: CostAllocationRow[] = shares.map((share) => ({ ...of, ...share }));
    const items = await this.ledgers.recordTogether(actor, costAllocationLedger, rows, 'setCostAllocation');
    return { items: items as unknown as CostAllocationResponse[] };
  }

  async split(actor: Actor, code: string, month: string): Promise<OutletCostAllocationResponse> {
    const [row] = await this.database.read<OutletCostAllocationResponse>(actor, SPLIT, [code, firstDay(month)]);
    if (!row) throw new NotFound();
    return { ...row, totalFen: Number(row.totalFen), unallocatedFen: Number(row.unallocatedFen) };
  }
}
