import { type FactKind, monthProblems } from '../../months/index.js';
import { OPEN_OUTLET_MONTHS } from '../../outlets/index.js';
import { sqlFile } from '../../platform/db/index.js';
import type { RowProblem } from '../../platform/intake/index.js';
import { SALES_MISFITS } from '../sales-row.js';
import { subscriberProblems } from '../subscriber-reference.js';
import { ArrearsLineRow } from './arrears-line.dto.js';

/** An arrears line: what was still unpaid of a bill at the end of a month. A level, so it is never carried into another. */
export const ARREARS_LINE: FactKind<ArrearsLineRow> = {
  name: 'arrears_line',
  fact: 'sales.arrears_line',
  total: 'sales.arrears_total',
  columns: {
    bill_month: 'date',
    business_line: 'text COLLATE "C"',
    subscriber_ref: 'text COLLATE "C"',
    unpaid_fen: 'bigint',
  },
  totalKey: {
    business_line: 'r.business_line',
    age: `((date_part('year', r.month) - date_part('year', r.bill_month)) * 12
      + date_part('month', r.month) - date_part('month', r.bill_month))::int`,
  },
  measures: { unpaid_fen: 'r.unpaid_fen' },
  sums: { unpaidFen: 'r.unpaid_fen' },
  isFlow: false,
  resolve: sqlFile(__dirname, 'resolve-arrears-lines.sql'),
  gatePairs: OPEN_OUTLET_MONTHS,
  row: ArrearsLineRow,
  misfit: SALES_MISFITS,
  check: (row, { runningMonth }) => [
    ...monthProblems('month', row.month, runningMonth),
    ...billMonthProblems(row),
    ...subscriberProblems(row.subscriberRef),
  ],
  monthOf: (row) => row.month,
  cells: (row) => [`${row.billMonth}-01`, row.businessLine, row.subscriberRef ?? null, row.unpaidFen],
  control: (row) => row.unpaidFen ?? 0,
};

function billMonthProblems(row: ArrearsLineRow): RowProblem[] {
  if (row.billMonth < row.month) return [];
  return [{ field: 'billMonth', code: 'out_of_range', about: { expected: `< ${row.month}` } }];
}
