import { type FactKind, monthProblems } from '../../months/index.js';
import { OPEN_OUTLET_MONTHS } from '../../outlets/index.js';
import { sqlFile } from '../../platform/db/index.js';
import { SALES_MISFITS } from '../sales-row.js';
import { SubscriberBaseRow } from './subscriber-base.dto.js';

/** An opening base: subscribers in service at the start of a month. A level, so it is never carried into another month. */
export const SUBSCRIBER_BASE: FactKind<SubscriberBaseRow> = {
  name: 'subscriber_base',
  fact: 'sales.subscriber_base',
  total: 'sales.base_total',
  columns: { business_line: 'text COLLATE "C"', opening_subscribers: 'bigint' },
  totalKey: { business_line: 'r.business_line' },
  measures: { opening_subscribers: 'r.opening_subscribers' },
  sums: { openingSubscribers: 'r.opening_subscribers' },
  isFlow: false,
  resolve: sqlFile(__dirname, 'resolve-subscriber-bases.sql'),
  gatePairs: OPEN_OUTLET_MONTHS,
  row: SubscriberBaseRow,
  misfit: SALES_MISFITS,
  check: (row, { nextMonth }) => monthProblems('month', row.month, nextMonth),
  monthOf: (row) => row.month,
  cells: (row) => [row.businessLine, row.openingSubscribers],
  control: (row) => row.openingSubscribers ?? 0,
};
