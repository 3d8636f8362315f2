import type { OutletMonth } from '../gate/month-gate.js';
import type { FactKind } from '../facts/fact-kind.js';
import type { LateRowCode } from './late-row-codes.js';
import type { Decision } from './late-row.dto.js';
import type { LateRow, LateRowGround } from './late-rows.store.js';

/** How one late row will count, or why it cannot. */
export interface PlannedRow {
  readonly row: LateRow;
  refusal?: LateRowCode;
  /** Where its own fact counts; for a void, where its reversal does. */
  countedMonth: string;
  /** The month of the reversal where that is not the month of the replaced row. */
  carriedTo: string | null;
  replaced: OutletMonth | null;
  /** The row it takes back: not the one it names, where that one was rejected. */
  replacedRef: string | null;
  /** The row of the same decision that this one replaces. */
  after?: PlannedRow;
}

/**
 * Plans a decision to count late rows. A row whose replaced row is late itself can only follow that one, so rows decided
 * together are planned in that order, whatever the order they were named in.
 */
export function planned(
  decision: Exclude<Decision, 'reject'>,
  rows: readonly LateRow[],
  grounds: ReadonlyMap<number, LateRowGround>,
  kindOf: (row: LateRow) => FactKind,
): PlannedRow[] {
  const byDigest = new Map(rows.map((row) => [`${row.kind}/${row.ref_digest}`, row]));
  const plans = new Map<number, PlannedRow>();

  function plan(row: LateRow): PlannedRow {
    const known = plans.get(row.id);
    if (known) return known;
    const ground = grounds.get(row.id);
    const target = decision === 'carry' ? (ground?.next_open_month ?? null) : row.month;
    const made: PlannedRow = {
      row,
      countedMonth: target ?? row.month,
      carriedTo: null,
      replaced: null,
      replacedRef: null,
    };
    plans.set(row.id, made);
    if (decision === 'carry' && !kindOf(row).isFlow) made.refusal = 'not_carriable';
    else if (target === null) made.refusal = 'no_open_month';
    else follow(made, row, ground);
    if (decision === 'carry') made.carriedTo = target;
    return made;
  }

  function follow(made: PlannedRow, row: LateRow, ground: LateRowGround | undefined): void {
    if (!ground || ground.replaced_digest === null) return;
    made.replacedRef = ground.replaced_ref;
    if (ground.replaced_outlet_id !== null && ground.replaced_month !== null) {
      made.replaced = { outletId: ground.replaced_outlet_id, month: ground.replaced_month };
    } else {
      const replaced = byDigest.get(`${row.kind}/${ground.replaced_digest}`);
      const before = replaced && plan(replaced);
      if (!before || before.refusal) {
        made.refusal = 'replaced_row_undecided';
        return;
      }
      made.after = before;
      made.replaced = { outletId: before.row.outlet_id, month: before.countedMonth };
    }
    if (row.is_void && decision === 'include') made.countedMonth = made.replaced.month;
  }

  return rows.map(plan);
}

/** The outlet-months in which the planned row and its reversal would count. */
export function pairsOf({ row, countedMonth, carriedTo, replaced }: PlannedRow): OutletMonth[] {
  const own = row.is_void ? [] : [{ outletId: row.outlet_id, month: countedMonth }];
  return replaced ? [...own, { outletId: replaced.outletId, month: carriedTo ?? replaced.month }] : own;
}

/** How many rows of the same decision must be counted before this one. */
export function depthOf(plan: PlannedRow): number {
  return plan.after ? depthOf(plan.after) + 1 : 0;
}
