import type { Type } from '@nestjs/common';
import { faultsOf, type FieldFault, fieldsOf } from '../http/fields.js';
import type { BatchTarget, RowContext } from './batch-target.js';
import { type RawRow, UnreadableRow } from './raw-row.js';
import { type RowAbout, type RowCode, type RowProblem, rowCodes } from './row-codes.js';
import { wordsListed } from './sheet-cells.js';

/** Judges rows one at a time: first the form of each field, then what the target checks across fields. */
export class RowChecker<Row extends object> {
  constructor(
    private readonly target: BatchTarget<Row>,
    private readonly context: RowContext,
  ) {}

  /** Everything wrong with the row; empty when it is good. */
  problemsOf(raw: RawRow): readonly RowProblem[] {
    if (raw instanceof UnreadableRow) return [{ field: null, code: raw.code }];
    const faults = faultsOf(this.shapeOf(raw), raw);
    if (faults.length > 0) return faults.map((fault) => this.problem(fault, raw));
    if (!isWellFormed(raw)) return [{ field: null, code: 'bad_encoding' }];
    return this.target.check?.(raw as Row, this.context) ?? [];
  }

  private shapeOf(raw: Readonly<Record<string, unknown>>): Type<object> {
    return this.target.rowFor?.(raw) ?? this.target.row;
  }

  private problem(fault: FieldFault, raw: Readonly<Record<string, unknown>>): RowProblem {
    const field = fault.pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
    const code = this.codeOf(fault, field);
    const about = this.aboutOf(fault, field, raw);
    return { field, code, ...(about ? { about } : {}) };
  }

  /** What would be right: the words of the sheet where it has some, and one that is where only a pattern could say it. */
  private aboutOf(
    { code, values: { expected } }: FieldFault,
    field: string,
    raw: Readonly<Record<string, unknown>>,
  ): RowAbout | undefined {
    if (expected === undefined) return undefined;
    const words = this.target.words?.[field];
    if (words && code !== 'wrong_type') return { expected: wordsListed(words) };
    if (code !== 'bad_format') return { expected };
    const example = fieldsOf(this.shapeOf(raw)).find(({ name }) => name === field)?.example;
    return typeof example === 'string' ? { expected, example } : { expected };
  }

  private codeOf(fault: FieldFault, field: string): RowCode {
    const isMisfit = fault.code === 'bad_format' || fault.code === 'out_of_range';
    if (isMisfit) return this.target.misfit?.[field] ?? 'out_of_range';
    if (fault.code === 'bad_instant') return 'bad_date';
    return fault.code in rowCodes ? (fault.code as RowCode) : 'out_of_range';
  }
}

const HALF_A_PAIR = /\p{Surrogate}/u;

/** JSON can escape half a surrogate pair, which is no character of any encoding. */
function isWellFormed(row: Readonly<Record<string, unknown>>): boolean {
  for (const name in row) {
    const value = row[name];
    if (typeof value === 'string' && HALF_A_PAIR.test(value)) return false;
  }
  return true;
}
