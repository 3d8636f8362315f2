import { type FactKind, monthProblems } from '../../months/index.js';
import { OPEN_OUTLET_MONTHS } from '../../outlets/index.js';
import { sqlFile } from '../../platform/db/index.js';
import { SALES_MISFITS } from '../sales-row.js';
import { subscriberProblems } from '../subscriber-reference.js';
import { BillingLineRow } from './billing-line.dto.js';

/** A billing line: what was billed of a month on one line, with gifts, refunds and adjustments apart. */
export const BILLING_LINE: FactKind<BillingLineRow> = {
  name: 'billing_line',
  fact: 'sales.billing_line',
  total: 'sales.billing_total',
  columns: {
    business_line: 'text COLLATE "C"',
    subscriber_ref: 'text COLLATE "C"',
    billed_fen: 'bigint',
    gifted_fen: 'bigint',
    refunded_fen: 'bigint',
    adjustment_fen: 'bigint',
  },
  totalKey: { business_line: 'r.business_line' },
  measures: {
    billed_fen: 'r.billed_fen',
    gifted_fen: 'r.gifted_fen',
    refunded_fen: 'r.refunded_fen',
    adjustment_fen: 'r.adjustment_fen',
  },
  sums: {
    billedFen: 'r.billed_fen',
    giftedFen: 'r.gifted_fen',
    refundedFen: 'r.refunded_fen',
    adjustmentFen: 'r.adjustment_fen',
    netFen: 'r.billed_fen - r.gifted_fen - r.refunded_fen + r.adjustment_fen',
  },
  isFlow: true,
  resolve: sqlFile(__dirname, 'resolve-billing-lines.sql'),
  gatePairs: OPEN_OUTLET_MONTHS,
  row: BillingLineRow,
  misfit: SALES_MISFITS,
  check: (row, { runningMonth }) => [
    ...monthProblems('month', row.month, runningMonth),
    ...subscriberProblems(row.subscriberRef),
  ],
  monthOf: (row) => row.month,
  cells: (row) => [
    row.businessLine,
    row.subscriberRef ?? null,
    row.billedFen,
    row.giftedFen ?? 0,
    row.refundedFen ?? 0,
    row.adjustmentFen ?? 0,
  ],
  control: (row) => (row.billedFen ?? 0) - (row.giftedFen ?? 0) - (row.refundedFen ?? 0) + (row.adjustmentFen ?? 0),
};
