import type { Readable } from 'node:stream';
import type { Type } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import type { Tx } from '../db/index.js';
import type { RowCode, RowError, RowProblem } from './row-codes.js';
import type { Words } from './sheet-cells.js';
import type { Sheet } from './sheet.js';

/** A value of a staged row; an instant or a date is written as text that Postgres reads. */
export type Cell = string | number | boolean | null;

/** What a check may know besides the row: the day and the running month in Asia/Shanghai. */
export interface RowContext {
  readonly today: string;
  readonly runningMonth: string;
  readonly nextMonth: string;
}

export type BatchMode = 'partial' | 'atomic' | 'dry_run';

/** A part of a body that is applied in one transaction: its good rows are COPY text, its bad ones are named already. */
export interface StagedChunk {
  readonly batchId: number | null;
  readonly mode: BatchMode;
  /** How many good rows `text()` holds. */
  readonly rows: number;
  /** What `touches` said of the good rows, each once. */
  readonly touched: ReadonlySet<string>;
  /** COPY text of `stage.columns`, may be opened again when the transaction is. */
  text(): Readable;
}

/** What became of the good rows of a chunk. Bad rows found by Node are counted by the intake. */
export interface ChunkOutcome {
  readonly accepted: number;
  readonly duplicates: number;
  readonly late: number;
  /** Rows refused by SQL, in row order; in atomic mode the late ones are to be among them (code `late`). */
  readonly errors: readonly RowError[];
  /** Sums over the accepted rows, by name of the amount. */
  readonly totals: Readonly<Record<string, number>>;
}

/** What a module declares to take rows of one kind: the shape of a row and how a chunk of them is applied. */
export interface BatchTarget<Row extends object = object> {
  /** Stable name of the endpoint, for instance `cost_line`; batches and idempotency keys are kept under it. */
  readonly endpoint: string;
  /** Class of field decorators: what is checked, the CSV columns and the document. */
  readonly row: Type<Row>;
  /** What may stand above the columns of a CSV beside the names of the fields, for a list that goes out as a sheet. */
  readonly sheet?: Sheet;
  /** What that sheet says for codes, by field: named where a cell is none of them. */
  readonly words?: Readonly<Record<string, Words>>;
  /** Another shape for some rows (a void has no amounts): the class that fits, or undefined for `row`. */
  readonly rowFor?: (raw: Readonly<Record<string, unknown>>) => Type<object> | undefined;
  /** Code for a value that does not fit the pattern or length of a field; `out_of_range` otherwise. */
  readonly misfit?: Readonly<Record<string, RowCode>>;
  /** Rules that need more than one field or the calendar. Runs only on a row whose fields are all well formed. */
  readonly check?: (row: Row, context: RowContext) => readonly RowProblem[];
  /** The amount of a row that `X-Control-Total` sums; 1 a row where there is none. */
  readonly control?: (row: Row) => number;
  /** The temporary table a chunk is copied into. The first column is `row_no int`. */
  readonly stage: {
    /** Name without schema, unique in the program. */
    readonly table: string;
    /** Column definitions after `row_no int NOT NULL`. */
    readonly definition: string;
    /** Names of the columns that `cells` answers, in its order. */
    readonly columns: readonly string[];
    readonly cells: (row: Row) => readonly Cell[];
  };
  /**
   * Whether what a row means depends on rows before it. Where no row of a body does, two of its chunks are applied at a
   * time; without this, every row does.
   */
  needsOrder?(row: Row): boolean;
  /** What a row touches, as text; the chunk knows each once (gates are made ahead of the transaction with it). */
  readonly touches?: (row: Row) => string;
  /** Runs before the transaction of a chunk, for what must be committed first. */
  readonly prepare?: (actor: Actor, chunk: StagedChunk) => Promise<void>;
  /** Runs once in a transaction that will take all chunks (atomic, dry run), before the first of them. */
  readonly hold?: (tx: Tx, actor: Actor, touched: ReadonlySet<string>) => Promise<void>;
  /** Applies the rows that stand in `pg_temp.<stage.table>`. Runs again from the start after a deadlock. */
  readonly apply: (tx: Tx, actor: Actor, chunk: StagedChunk) => Promise<ChunkOutcome>;
}
