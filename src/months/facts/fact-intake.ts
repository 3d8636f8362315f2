import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { change, Database, type Tx } from '../../platform/db/index.js';
import type { BatchTarget, Cell, RowContext, RowProblem } from '../../platform/intake/index.js';
import { MonthGate, type OutletMonth } from '../gate/month-gate.js';
import { definitionOf, type FactKind, STAGE_COLUMNS } from './fact-kind.js';
import { FactKinds } from './fact-kinds.js';
import { type FactRow, VoidRow } from './fact-row.js';
import { FactStore } from './fact-store.js';

const EARLIEST_MONTH = '2000-01'; // The oldest month a fact may be for.

/** Makes the batch target of a kind of fact: what every kind does alike when rows of it arrive. */
@Injectable()
export class FactIntake {
  constructor(
    private readonly database: Database,
    private readonly gate: MonthGate,
    private readonly store: FactStore,
    private readonly kinds: FactKinds,
  ) {}

  targetOf<Row extends FactRow>(kind: FactKind<Row>): BatchTarget<Row> {
    this.kinds.register(kind);
    return {
      endpoint: kind.name,
      row: kind.row,
      rowFor: (raw) => (raw.void === true ? VoidRow : undefined),
      misfit: { outletCode: 'unknown_outlet', ...kind.misfit },
      check: (row, context) => (row.void ? [] : [...kind.check(row, context)]),
      ...(kind.control ? { control: (row: Row) => kind.control?.(row) ?? 0 } : {}),
      stage: {
        table: `stage_${kind.name}`,
        definition: definitionOf({ ...STAGE_COLUMNS, ...kind.columns }),
        columns: Object.keys({ ...STAGE_COLUMNS, ...kind.columns }),
        cells: (row) => cellsOf(kind, row),
      },
      touches: (row) => (row.void ? '' : `${row.outletCode}|${kind.monthOf(row)}-01`),
      // What replaces must find what it replaces, which may stand in the chunk before.
      needsOrder: (row) => row.replaces != null,
      prepare: async (actor, chunk) => this.gate.prepare(actor, await this.pairsOf(actor, kind, chunk.touched)),
      hold: (tx, actor, touched) => this.holdAll(tx, actor, kind, touched),
      apply: async (tx, _actor, chunk) => {
        await this.store.open(tx, kind);
        await change(tx, kind.resolve);
        return this.store.store(tx, kind, chunk.batchId, chunk.mode === 'atomic');
      },
    };
  }

  /** All gates of a call that is one transaction, before its first chunk: taken chunk by chunk they could deadlock. */
  private async holdAll(tx: Tx, actor: Actor, kind: FactKind, touched: ReadonlySet<string>): Promise<void> {
    await this.gate.hold(tx, await this.pairsOf(actor, kind, touched));
  }

  private async pairsOf(actor: Actor, kind: FactKind, touched: ReadonlySet<string>): Promise<OutletMonth[]> {
    const pairs = [...touched].filter((touch) => touch !== '').map((touch) => touch.split('|'));
    if (pairs.length === 0) return [];
    const rows = await this.database.read<{ outlet_id: number; month: string }>(actor, kind.gatePairs, [
      pairs.map(([code]) => code),
      pairs.map(([, month]) => month),
    ]);
    return rows.map((row) => ({ outletId: row.outlet_id, month: row.month }));
  }
}

/** Whether a month is one that facts may be for: from 2000-01 to the running one, or to the one given. */
export function monthProblems(field: string, month: string, latest: RowContext['runningMonth']): RowProblem[] {
  if (month < EARLIEST_MONTH) return [{ field, code: 'out_of_range', about: { expected: `≥ ${EARLIEST_MONTH}` } }];
  return month > latest ? [{ field, code: 'month_in_future' }] : [];
}

function cellsOf<Row extends FactRow>(kind: FactKind<Row>, row: Row): readonly Cell[] {
  const isVoid = row.void === true;
  const base = [row.outletCode, row.sourceSystem, row.sourceRef, row.replaces ?? null, isVoid];
  if (isVoid) return [...base, null, ...Object.keys(kind.columns).map(() => null)];
  return [...base, `${kind.monthOf(row)}-01`, ...kind.cells(row)];
}
