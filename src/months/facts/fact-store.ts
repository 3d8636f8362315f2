import { Injectable } from '@nestjs/common';
import { change, emptyTempTable, query, type Tx } from '../../platform/db/index.js';
import type { ChunkOutcome, RowCode } from '../../platform/intake/index.js';
import { MonthGate, type OutletMonth } from '../gate/month-gate.js';
import { definitionOf, type FactKind, ROW_COLUMNS } from './fact-kind.js';
import { type FactStatements, rowTable, statementsOf } from './fact-statements.js';

interface PairRow {
  outlet_id: number;
  month: string;
  rows: number;
  replacing: boolean;
}

interface OutcomeRow {
  accepted: number;
  duplicates: number;
  late: number;
  refused: number;
  totals: Record<string, number>;
}

interface RefusedRow {
  row_no: number;
  source_ref: string | null;
  fate_about: string | null;
  code: RowCode;
  field: string | null;
}

const ASK_FIRST_ROWS_MAX = 1_000; // Below this a failed try costs more than the question.
const KEY_ATTEMPTS_MAX = 5; // Each further one lost a race to another delivery.

/** A late row that counts from now on: where, and where the row it replaces counts. */
export interface RecountedRow {
  id: number;
  countedMonth: string;
  carriedTo: string | null;
  replaced: OutletMonth | null;
  replacedRef: string | null;
}

/** Another delivery won a race for a reference after this one had looked: the whole transaction is run again. */
class ReferenceRace extends Error {
  readonly code = '40001';
}

/**
 * Stores resolved rows as facts, always in this order: gates → keys → facts and reversals → totals → late rows. All rows
 * of a chunk go through one statement per step.
 */
@Injectable()
export class FactStore {
  constructor(private readonly gate: MonthGate) {}

  /** An empty `row_<kind>` for the resolved rows. */
  async open(tx: Tx, kind: FactKind): Promise<void> {
    await emptyTempTable(tx, rowTable(kind.name), definitionOf({ ...ROW_COLUMNS, ...kind.columns }));
    await query(tx, `SET LOCAL work_mem = '64MB'`); // The sorts of a full chunk would go to disk.
  }

  /** Stores what stands in `row_<kind>`. */
  async store(tx: Tx, kind: FactKind, batchId: number | null, lateIsRefused: boolean): Promise<ChunkOutcome> {
    const sql = statementsOf(kind);
    let pairs = await query<PairRow>(tx, sql.pairs);
    const replacing = pairs.some((pair) => pair.replacing);
    const rows = pairs.reduce((sum, pair) => sum + pair.rows, 0);
    if (replacing) {
      await this.settleReplacements(tx, kind, rows);
      pairs = await query<PairRow>(tx, sql.pairs);
    }
    const late = await this.holdGates(tx, sql, pairs);
    await this.takeKeys(tx, kind, { rows, replacing });
    if (replacing) {
      await this.noteReplacements(tx, sql);
      await change(tx, sql.addReversals);
    }
    await this.count(tx, sql, batchId);
    if (late || replacing) await change(tx, sql.addLateRows, [batchId]);
    return this.outcome(tx, sql, lateIsRefused);
  }

  /** Inserts the facts of late rows that a decision lets count; the caller holds the gates. */
  async recount(tx: Tx, kind: FactKind, rows: readonly RecountedRow[]): Promise<void> {
    const sql = statementsOf(kind);
    await this.open(tx, kind);
    await change(tx, sql.refill, [
      rows.map((row) => row.id),
      rows.map((row) => row.countedMonth),
      rows.map((row) => row.carriedTo),
      rows.map((row) => row.replaced?.outletId ?? null),
      rows.map((row) => row.replaced?.month ?? null),
      rows.map((row) => row.replacedRef),
    ]);
    await change(tx, sql.addReversals);
    await this.count(tx, sql, null);
  }

  /** Facts and totals of the rows that count. */
  private async count(tx: Tx, sql: FactStatements, batchId: number | null): Promise<void> {
    await change(tx, sql.addFacts, [batchId]);
    await change(tx, sql.addTotals);
  }

  /** Duplicates are told before anything else is judged, then each replacement must be founded and the only one. */
  private async settleReplacements(tx: Tx, kind: FactKind, rows: number): Promise<void> {
    const sql = statementsOf(kind);
    await this.measure(tx, kind, rows);
    await change(tx, sql.settleKnown);
    await change(tx, sql.findClaims);
    await change(tx, sql.markAlreadyReplaced);
    await change(tx, sql.markUnsound);
    await change(tx, sql.markSecondReplacements);
    await change(tx, sql.markUnsound);
    await change(tx, sql.findReplaced);
    await this.measure(tx, kind, rows);
  }

  /**
   * Statistics for the statements that join the rows to each other or to stored keys. Without them the planner takes
   * nearly all rows for refused ones and may walk a full chunk once for each of its rows.
   */
  private async measure(tx: Tx, kind: FactKind, rows: number): Promise<void> {
    if (rows >= ASK_FIRST_ROWS_MAX) await query(tx, `ANALYZE pg_temp.${rowTable(kind.name)}`);
  }

  /** Whether any of the outlet-months takes no facts; rows of those are marked late. */
  private async holdGates(tx: Tx, sql: FactStatements, pairs: readonly PairRow[]): Promise<boolean> {
    const wanted: OutletMonth[] = pairs.map((pair) => ({ outletId: pair.outlet_id, month: pair.month }));
    const held = await this.gate.hold(tx, wanted);
    const shut = wanted.filter((pair) => !held.accepts(pair));
    if (shut.length === 0 && !pairs.some((pair) => pair.replacing)) return false;
    await change(tx, sql.markLate, [shut.map((pair) => pair.outletId), shut.map((pair) => pair.month)]);
    return shut.length > 0;
  }

  /**
   * Takes the references. A large chunk takes them at once and asks which are known only when one of them was; a small
   * one asks first. Every try is a savepoint, because another delivery may take a reference after the asking.
   */
  private async takeKeys(tx: Tx, kind: FactKind, chunk: { rows: number; replacing: boolean }): Promise<void> {
    const sql = statementsOf(kind);
    if (!chunk.replacing && chunk.rows < ASK_FIRST_ROWS_MAX) await change(tx, sql.settleKnown);
    for (let attempt = 1; attempt <= KEY_ATTEMPTS_MAX; attempt++) {
      await query(tx, 'SAVEPOINT keys');
      try {
        await change(tx, sql.addKeys);
        await query(tx, 'RELEASE SAVEPOINT keys');
        return;
      } catch (error) {
        if (!isTakenKey(error) || chunk.replacing) throw isTakenKey(error) ? new ReferenceRace() : error;
        await query(tx, 'ROLLBACK TO SAVEPOINT keys');
        if (attempt === 1) await this.measure(tx, kind, chunk.rows);
        await change(tx, sql.settleKnown);
      }
    }
    throw new ReferenceRace();
  }

  private async noteReplacements(tx: Tx, sql: FactStatements): Promise<void> {
    const [row] = await query<{ noted: number; wanted: number }>(tx, sql.addReplacements);
    if (row?.noted !== row?.wanted) throw new ReferenceRace();
  }

  private async outcome(tx: Tx, sql: FactStatements, lateIsRefused: boolean): Promise<ChunkOutcome> {
    const [row] = await query<OutcomeRow>(tx, sql.outcome);
    if (row === undefined) throw new Error('an aggregate answered no row');
    const { accepted, duplicates, totals } = row;
    const late = lateIsRefused ? 0 : row.late;
    const refused = row.refused + row.late - late > 0 ? await query<RefusedRow>(tx, sql.refused, [lateIsRefused]) : [];
    const errors = refused.map(({ row_no, source_ref, fate_about, code, field }) => ({
      row: row_no,
      sourceRef: source_ref,
      field,
      code,
      ...(fate_about === null ? {} : { about: { successor: fate_about } }),
    }));
    return { accepted, duplicates, late, errors, totals };
  }
}

function isTakenKey(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23505' && constraint?.startsWith('source_key_') === true;
}
