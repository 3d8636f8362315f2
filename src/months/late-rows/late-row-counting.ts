import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';
import { FactKinds } from '../facts/fact-kinds.js';
import { FactStore } from '../facts/fact-store.js';
import { MonthGate } from '../gate/month-gate.js';
import type { Decision } from './late-row.dto.js';
import { depthOf, pairsOf, planned, type PlannedRow } from './late-row-plan.js';
import { type LateRow, LateRowsStore } from './late-rows.store.js';

/** Lets late rows count: plans them, takes all gates in one statement, and inserts their facts in the order they need. */
@Injectable()
export class LateRowCounting {
  constructor(
    private readonly gate: MonthGate,
    private readonly kinds: FactKinds,
    private readonly facts: FactStore,
    private readonly lateRows: LateRowsStore,
  ) {}

  /** Every row with its plan; those without a refusal count from here on. */
  async count(tx: Tx, decision: Exclude<Decision, 'reject'>, rows: readonly LateRow[]): Promise<PlannedRow[]> {
    if (rows.length === 0) return [];
    const grounds = await this.lateRows.grounds(
      tx,
      rows.map((row) => row.id),
    );
    const byId = new Map(grounds.map((ground) => [ground.id, ground]));
    const plans = planned(decision, rows, byId, (row) => this.kinds.named(row.kind));
    await this.holdGates(tx, decision, plans);
    for (const group of inOrder(plans.filter((plan) => !plan.refusal))) await this.insert(tx, group);
    return plans;
  }

  private async holdGates(tx: Tx, decision: Decision, plans: readonly PlannedRow[]): Promise<void> {
    const wanted = plans.filter((plan) => !plan.refusal).flatMap(pairsOf);
    const held = await this.gate.hold(tx, wanted, decision === 'include');
    for (const plan of [...plans].sort((a, b) => depthOf(a) - depthOf(b))) {
      if (plan.refusal) continue;
      if (!pairsOf(plan).every((pair) => held.accepts(pair))) plan.refusal = 'month_closed';
      else if (plan.after?.refusal) plan.refusal = 'replaced_row_undecided';
    }
  }

  private async insert(tx: Tx, group: readonly PlannedRow[]): Promise<void> {
    const first = group[0];
    if (!first) return;
    await this.facts.recount(
      tx,
      this.kinds.named(first.row.kind),
      group.map(({ row, ...plan }) => ({ id: row.id, ...plan })),
    );
  }
}

/** Groups of one kind and depth, the shallow ones first: what is replaced is stored before what replaces it. */
function inOrder(plans: readonly PlannedRow[]): PlannedRow[][] {
  const groups = new Map<string, PlannedRow[]>();
  for (const plan of [...plans].sort((a, b) => depthOf(a) - depthOf(b))) {
    const key = `${depthOf(plan)}/${plan.row.kind}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(plan);
  }
  return [...groups.values()];
}
