import type { Type } from '@nestjs/common';
import { fieldsOf } from '../http/fields.js';
import type { BatchTarget, RowContext } from './batch-target.js';
import { BodyBytes } from './body-bytes.js';
import { bodyText } from './body-text.js';
import { type ChunkSpool, type SpooledChunk } from './chunk-spool.js';
import { copyLine } from './copy-line.js';
import type { IncomingBatch } from './incoming-batch.js';
import { BatchTooLargeForAtomic, ControlTotalOfBodyDiffers, UnreadableHeader } from './intake.errors.js';
import { type RawRow, UnreadableRow } from './raw-row.js';
import { RowChecker } from './row-checker.js';
import type { RowProblem } from './row-codes.js';
import { rowsOfCsv } from './rows-of-csv.js';
import { JSON_BYTES_MAX, rowsOfJson } from './rows-of-json.js';
import { rowsOfNdjson } from './rows-of-ndjson.js';
import type { Headings } from './sheet.js';

export const ONE_TRANSACTION_ROWS_MAX = 2_000_000; // Its gates and keys are held until the end.

/** A body that has arrived whole and proved sound. */
export interface ReadBatch {
  /** Data rows of the body, good and bad. */
  readonly received: number;
  readonly chunks: readonly SpooledChunk[];
  /** Whether chunks may be applied only one after another. */
  readonly isOrdered: boolean;
  readonly bodyDigest: Buffer | undefined;
  /** What stands above the columns, where it came as a table. */
  readonly headings: Headings | null;
}

/**
 * Reads a whole body into the spool: bytes → text → rows → checked rows → COPY lines. Broken transport is thrown before
 * anything could have been stored, in any mode; a bad row is only noted.
 */
export async function readBatch<Row extends object>(
  incoming: IncomingBatch,
  target: BatchTarget<Row>,
  context: RowContext,
  spool: ChunkSpool,
): Promise<ReadBatch> {
  const announced = announcedTotal(incoming.controlTotal);
  const bytes = new BodyBytes(incoming, incoming.kind === 'json' ? JSON_BYTES_MAX : undefined);
  const reader = new RowReader(target, new RowChecker(target, context), spool);
  let headings: Headings | null = null;
  const text = bodyText(incoming, bytes.read());
  for await (const rows of rowsOf(incoming, target, { text, headed: (found) => (headings = found) })) {
    for (const raw of rows) {
      reader.take(raw);
      if (spool.isFull) await spool.spill();
    }
    if (incoming.mode !== 'partial' && reader.received > ONE_TRANSACTION_ROWS_MAX) {
      throw new BatchTooLargeForAtomic({ limit: ONE_TRANSACTION_ROWS_MAX });
    }
  }
  if (announced !== undefined && announced !== reader.total) {
    throw new ControlTotalOfBodyDiffers({ announced: Number(announced), found: Number(reader.total) });
  }
  const { received, isOrdered } = reader;
  return { received, isOrdered, chunks: await spool.finish(), bodyDigest: bytes.decodedDigest(), headings };
}

class RowReader<Row extends object> {
  received = 0;
  isOrdered = false;
  private sum = 0; // A plain number until it could lose a digit.
  private carried = 0n;

  constructor(
    private readonly target: BatchTarget<Row>,
    private readonly checker: RowChecker<Row>,
    private readonly spool: ChunkSpool,
  ) {}

  take(raw: RawRow): void {
    const row = ++this.received;
    const problems = this.checker.problemsOf(raw);
    this.addToTotal(raw, problems);
    if (problems.length === 0) {
      const good = raw as Row;
      if (!this.isOrdered && (this.target.needsOrder?.(good) ?? true)) this.beginOrder();
      this.spool.add(copyLine(row, this.target.stage.cells(good)), this.target.touches?.(good));
      return;
    }
    for (const [at, problem] of problems.entries()) {
      this.spool.refuse({ row, sourceRef: sourceRefOf(raw), ...problem, ...(at === 0 ? {} : { again: true }) });
    }
  }

  private beginOrder(): void {
    this.isOrdered = true;
    this.spool.keepOrder();
  }

  get total(): bigint {
    return this.carried + BigInt(this.sum);
  }

  /** A row that is refused for another reason still counts with its amount: the caller summed what was sent. */
  private addToTotal(raw: RawRow, problems: readonly RowProblem[]): void {
    this.sum += this.target.control === undefined ? 1 : this.amountOf(raw, problems);
    if (this.sum > 1e15 || this.sum < -1e15) {
      this.carried += BigInt(this.sum);
      this.sum = 0;
    }
  }

  private amountOf(raw: RawRow, problems: readonly RowProblem[]): number {
    if (raw instanceof UnreadableRow) return 0;
    if (problems.length > 0) {
      const clean = Object.fromEntries(Object.entries(raw).filter(([, value]) => Number.isSafeInteger(value)));
      return this.target.control?.(clean as Row) ?? 0;
    }
    return this.target.control?.(raw as Row) ?? 0;
  }
}

function rowsOf<Row extends object>(
  incoming: IncomingBatch,
  target: BatchTarget<Row>,
  { text, headed }: { text: AsyncIterable<string>; headed(headings: Headings): void },
): AsyncIterable<readonly RawRow[]> {
  if (incoming.kind === 'json') return rowsOfJson(text);
  if (incoming.kind === 'ndjson') return rowsOfNdjson(text);
  const { row, sheet } = target;
  const needed = (fields: readonly string[]): readonly string[] => neededColumns(target, fields);
  return rowsOfCsv(text, { row, ...(sheet ? { sheet } : {}), needed, headed });
}

/** Fields that every row must have, whatever shape the header allows it to take. */
function neededColumns<Row extends object>(target: BatchTarget<Row>, fields: readonly string[]): readonly string[] {
  const shapes = [target.row, target.rowFor?.(Object.fromEntries(fields.map((name) => [name, true])))];
  const needed = shapes.filter((shape): shape is Type<object> => shape !== undefined).map(requiredFields);
  return (needed[0] ?? []).filter((name) => needed.every((names) => names.includes(name)));
}

function requiredFields(shape: Type<object>): string[] {
  return fieldsOf(shape)
    .filter((field) => !field.optional)
    .map((field) => field.name);
}

function sourceRefOf(raw: RawRow): string | null {
  if (raw instanceof UnreadableRow) return null;
  return typeof raw.sourceRef === 'string' ? raw.sourceRef.slice(0, 200) : null;
}

function announcedTotal(header: string | undefined): bigint | undefined {
  if (header === undefined) return undefined;
  if (/^[+-]?[0-9]{1,18}$/.test(header.trim())) return BigInt(header.trim());
  throw new UnreadableHeader({ header: 'X-Control-Total', expected: 'an integer' });
}
