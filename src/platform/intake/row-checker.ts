import type { Type } from '@nestjs/common';
import { faultsOf, type FieldFault } from '../http/fields.js';
import type { BatchTarget, RowContext } from './batch-target.js';
import { type RawRow, UnreadableRow } from './raw-row.js';
import { type RowCode, type RowProblem, rowCodes } from './row-codes.js';

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
    if (faults.length > 0) return faults.map((fault) => this.problem(fault));
    if (!isWellFormed(raw)) return [{ field: null, code: 'bad_encoding' }];
    return this.target.check?.(raw as Row, this.context) ?? [];
  }

  private shapeOf(raw: Readonly<Record<string, unknown>>): Type<object> {
    return this.target.rowFor?.(raw) ?? this.target.row;
  }

  private problem(fault: FieldFault): RowProblem {
    const field = fault.pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
    const code = this.codeOf(fault, field);
    const about = fault.values.expected === undefined ? undefined : { expected: fault.values.expected };
    return { field, code, ...(about ? { about } : {}) };
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
