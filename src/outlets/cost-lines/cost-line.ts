import { type FactKind, monthProblems } from '../../months/index.js';
import { sqlFile } from '../../platform/db/index.js';
import { OPEN_OUTLET_MONTHS } from '../open-outlet-months.js';
import { CostLineRow } from './cost-line.dto.js';

/** A cost line: one cost of an outlet in a month. */
export const COST_LINE: FactKind<CostLineRow> = {
  name: 'cost_line',
  fact: 'outlets.cost_line',
  total: 'outlets.cost_total',
  columns: { item: 'text COLLATE "C"', cost_class: 'text', amount_fen: 'bigint' },
  totalKey: { item: 'r.item', cost_class: `coalesce(r.cost_class, '-')` },
  measures: { amount_fen: 'r.amount_fen' },
  sums: { amountFen: 'r.amount_fen' },
  isFlow: true,
  resolve: sqlFile(__dirname, 'resolve-cost-lines.sql'),
  gatePairs: OPEN_OUTLET_MONTHS,
  row: CostLineRow,
  check: (row, { runningMonth }) => monthProblems('month', row.month, runningMonth),
  monthOf: (row) => row.month,
  cells: (row) => [row.item, row.costClass ?? null, row.amountFen],
  control: (row) => row.amountFen ?? 0,
};
