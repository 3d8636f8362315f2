import type { Type } from '@nestjs/common';
import type { Cell, RowCode, RowContext, RowProblem } from '../../platform/intake/index.js';
import type { FactRow } from './fact-row.js';

export type FactKindName = 'billing_line' | 'arrears_line' | 'subscriber_event' | 'subscriber_base' | 'cost_line';

/**
 * One kind of fact, as its module declares it. All kinds are stored by the same statements in the same order; what differs
 * is named here: tables, columns, how rows of a body become rows of the table, and what is summed.
 */
export interface FactKind<Row extends FactRow = FactRow> {
  readonly name: FactKindName;
  /** Table of the facts and table of their totals, with schema. */
  readonly fact: string;
  readonly total: string;
  /** The kind's own columns of the fact table, with their types. */
  readonly columns: Readonly<Record<string, string>>;
  /** Key columns of the totals beside outlet and month, each an expression over a row `r`. */
  readonly totalKey: Readonly<Record<string, string>>;
  /** Summed columns of the totals, each an expression over a row `r` (the sign is applied to it). */
  readonly measures: Readonly<Record<string, string>>;
  /** Sums of the answer over the accepted rows, by API name, each an expression over a row `r`. */
  readonly sums: Readonly<Record<string, string>>;
  /** A flow can be carried into the next open month; a level (a base, unpaid bills) would be counted twice there. */
  readonly isFlow: boolean;
  /**
   * Fills `pg_temp.row_<name>` from `pg_temp.stage_<name>`: outlet and catalogue under the caller's scope, the first thing
   * wrong with the row as `fate` and `fate_field`, digests of its reference and its content.
   */
  readonly resolve: string;
  /** Outlet ids and months of those pairs of codes ($1) and months ($2) that can have a gate. */
  readonly gatePairs: string;
  readonly row: Type<Row>;
  /** Codes of fields whose form is wrong, where it is not `out_of_range`. */
  readonly misfit?: Readonly<Record<string, RowCode>>;
  check(row: Row, context: RowContext): readonly RowProblem[];
  /** The row's own month, `YYYY-MM`. */
  monthOf(row: Row): string;
  /** Values of `columns`, in their order. */
  cells(row: Row): readonly Cell[];
  /** What `X-Control-Total` sums; the number of rows where it is absent. */
  control?(row: Partial<Row>): number;
}

/** Columns every staged fact has, in the order of its cells. */
export const STAGE_COLUMNS: Readonly<Record<string, string>> = {
  outlet_code: 'text COLLATE "C"',
  source_system: 'text COLLATE "C"',
  source_ref: 'text COLLATE "C"',
  replaces: 'text COLLATE "C"',
  is_void: 'boolean',
  month: 'date',
};

/** Columns every resolved fact has; `fate` NULL means that it will be stored. */
export const ROW_COLUMNS: Readonly<Record<string, string>> = {
  row_no: 'int NOT NULL',
  fate: 'text',
  fate_field: 'text',
  fate_about: 'text',
  outlet_id: 'int',
  month: 'date',
  counted_month: 'date',
  sign: 'smallint NOT NULL DEFAULT 1',
  source_system: 'text COLLATE "C"',
  source_ref: 'text COLLATE "C"',
  replaces: 'text COLLATE "C"',
  is_void: 'boolean NOT NULL',
  is_late: 'boolean NOT NULL DEFAULT false',
  ref_digest: 'bytea NOT NULL',
  content_digest: 'bytea',
  replaced_digest: 'bytea',
  claim_digest: 'bytea',
  replaced_outlet_id: 'int',
  replaced_month: 'date',
  carried_to: 'date',
  decision_id: 'bigint',
};

export function definitionOf(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
}
