import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, query, sqlFile, type Tx } from '../../platform/db/index.js';

const MISSING = sqlFile(__dirname, 'missing-gates.sql');
const HOLD = sqlFile(__dirname, 'hold-gates.sql');
const AWAITED = sqlFile(__dirname, 'awaited-gates.sql');

const AWAIT_CLOSE_MS_MAX = 20_000; // A chunk of a close takes seconds; longer, and the rows are kept as late instead.
const AWAIT_STEP_MS = 100;

/** One outlet and one month, the month named by its first day. */
export interface OutletMonth {
  outletId: number;
  month: string;
}

interface PairRow {
  outlet_id: number;
  month: string;
}

/** The outlet-months that a transaction may write facts for. Only {@link MonthGate.hold} makes one. */
export class HeldGates {
  private readonly keys: ReadonlySet<string>;

  constructor(readonly pairs: readonly OutletMonth[]) {
    this.keys = new Set(pairs.map((pair) => keyOf(pair)));
  }

  accepts(pair: OutletMonth): boolean {
    return this.keys.has(keyOf(pair));
  }
}

/**
 * The gate that every writer of a fact passes: it makes the rows that are missing, and holds the accepting ones until the
 * transaction ends, so that a close sees all of the writer's facts or none.
 */
@Injectable()
export class MonthGate {
  constructor(private readonly database: Database) {}

  /**
   * Makes missing gate rows and month partitions in a transaction of its own, before the writer's begins: a lock on a row
   * that is not there locks nothing. It also waits, bounded, while a close asks for one of the outlet-months.
   */
  async prepare(actor: Actor, pairs: readonly OutletMonth[]): Promise<void> {
    const missing = await this.database.read<PairRow>(actor, MISSING, columns(pairs));
    if (missing.length > 0) {
      const wanted = [missing.map((row) => row.outlet_id), missing.map((row) => row.month)];
      await this.database.transaction(actor, (tx) =>
        query(tx, `SELECT months.ensure_gates($1::int[], $2::date[])`, wanted),
      );
    }
    for (let waited = 0; waited < AWAIT_CLOSE_MS_MAX; waited += AWAIT_STEP_MS) {
      const [row] = await this.database.read<{ awaited: number }>(actor, AWAITED, columns(pairs));
      if (!row?.awaited) return;
      await sleep(AWAIT_STEP_MS);
    }
  }

  /** Takes the gate rows of the whole transaction in key order, in one statement. Call it once, before any insert. */
  async hold(tx: Tx, pairs: readonly OutletMonth[], byDecision = false): Promise<HeldGates> {
    const rows = await query<PairRow>(tx, HOLD, [...columns(pairs), byDecision]);
    return new HeldGates(rows.map((row) => ({ outletId: row.outlet_id, month: row.month })));
  }
}

function keyOf(pair: OutletMonth): string {
  return `${pair.outletId}/${pair.month}`;
}

function columns(pairs: readonly OutletMonth[]): [number[], string[]] {
  return [pairs.map((pair) => pair.outletId), pairs.map((pair) => pair.month)];
}
