import { Injectable } from '@nestjs/common';
import { GoLive, InputGate } from '../../months/index.js';
import type { Actor } from '../../platform/access/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { BatchTarget, ChunkOutcome, RowContext, RowProblem, StagedChunk } from '../../platform/intake/index.js';
import { firstDay } from '../../platform/time/month.js';
import { ADDITIVE_METRICS, TargetRow } from './target.dto.js';
import { TargetsStore } from './targets.store.js';

const FIRST_MONTH = '2000-01'; // As far back as facts go.

/** How a batch of targets is taken: a later row supersedes an earlier one, until the outlet-month is closed. */
@Injectable()
export class TargetIntake implements BatchTarget<TargetRow> {
  readonly endpoint = 'target';
  readonly row = TargetRow;
  readonly stage = {
    table: 'target_stage',
    definition: `outlet_code text COLLATE "C", month date, metric text, value numeric, exempt boolean, reason text`,
    columns: ['outlet_code', 'month', 'metric', 'value', 'exempt', 'reason'],
    cells: (row: TargetRow) => [
      row.outletCode,
      firstDay(row.month),
      row.metric,
      row.value ?? null,
      row.exempt ?? false,
      row.reason ?? null,
    ],
  };

  constructor(
    private readonly targets: TargetsStore,
    private readonly goLive: GoLive,
    private readonly gate: InputGate,
  ) {}

  readonly check = (row: TargetRow, context: RowContext): readonly RowProblem[] => [
    ...valueProblems(row),
    ...monthProblems(row.month, context.runningMonth),
  ];

  readonly apply = async (tx: Tx, actor: Actor, chunk: StagedChunk): Promise<ChunkOutcome> => {
    const touched = await this.targets.touchedMonths(tx);
    await this.goLive.followTargets(tx, touched);
    const held = await this.gate.hold(tx, touched);
    const applied = await this.targets.apply(tx, held, { accountId: actor.accountId, batchId: chunk.batchId });
    if (!applied) throw new Error('A chunk of targets was applied without an answer.');
    return {
      accepted: applied.accepted,
      duplicates: applied.duplicates,
      late: 0,
      errors: applied.refused.map(({ row, code }) => ({ row, code, field: fieldOf(code), sourceRef: null })),
      totals: { billed_revenue: applied.billedRevenue, new_subscribers: applied.newSubscribers },
    };
  };
}

function fieldOf(code: string): string {
  return code === 'unknown_outlet' ? 'outletCode' : 'month';
}

function valueProblems({ metric, value, exempt, reason }: TargetRow): readonly RowProblem[] {
  if (exempt) {
    const problems: RowProblem[] = [];
    if (value != null) problems.push({ field: 'value', code: 'not_allowed', about: { expected: 'exempt' } });
    if (reason == null) problems.push({ field: 'reason', code: 'required' });
    return problems;
  }
  if (value == null) return [{ field: 'value', code: 'required' }];
  const isCounted = ADDITIVE_METRICS.some((additive) => additive === metric);
  return isCounted && !Number.isInteger(value)
    ? [{ field: 'value', code: 'wrong_type', about: { expected: 'integer' } }]
    : [];
}

/** Targets are issued ahead, but not further than the year after the running one: a slip of a digit is not a plan. */
function monthProblems(month: string, runningMonth: string): readonly RowProblem[] {
  if (month < FIRST_MONTH) return [{ field: 'month', code: 'out_of_range', about: { expected: `≥ ${FIRST_MONTH}` } }];
  const last = `${Number(runningMonth.slice(0, 4)) + 1}-12`;
  return month > last ? [{ field: 'month', code: 'month_in_future' }] : [];
}
