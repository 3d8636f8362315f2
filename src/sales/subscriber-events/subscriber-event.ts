import { type FactKind, monthProblems } from '../../months/index.js';
import { OPEN_OUTLET_MONTHS } from '../../outlets/index.js';
import { sqlFile } from '../../platform/db/index.js';
import type { RowProblem } from '../../platform/intake/index.js';
import { businessDate } from '../../platform/time/month.js';
import { SALES_MISFITS } from '../sales-row.js';
import { subscriberProblems } from '../subscriber-reference.js';
import { EVENT_KINDS, SubscriberEventRow } from './subscriber-event.dto.js';

/** A subscriber event: one subscriber who joined, left or came back on a business day. */
export const SUBSCRIBER_EVENT: FactKind<SubscriberEventRow> = {
  name: 'subscriber_event',
  fact: 'sales.subscriber_event',
  total: 'sales.event_total',
  columns: {
    occurred_on: 'date',
    occurred_at: 'timestamptz',
    event: 'text',
    business_line: 'text COLLATE "C"',
    subscriber_ref: 'text COLLATE "C"',
  },
  totalKey: { business_line: 'r.business_line' },
  measures: Object.fromEntries(EVENT_KINDS.map((kind) => [kind, `(r.event = '${kind}')::int`])),
  sums: Object.fromEntries(EVENT_KINDS.map((kind) => [kind, `(r.event = '${kind}')::int`])),
  isFlow: true,
  resolve: sqlFile(__dirname, 'resolve-subscriber-events.sql'),
  gatePairs: OPEN_OUTLET_MONTHS,
  row: SubscriberEventRow,
  misfit: SALES_MISFITS,
  check: (row, { runningMonth }) => [...dayProblems(row, runningMonth), ...subscriberProblems(row.subscriberRef)],
  monthOf: (row) => dayOf(row).slice(0, 7),
  cells: (row) => [dayOf(row), row.occurredAt ?? null, row.kind, row.businessLine, row.subscriberRef],
};

/** The business day in Asia/Shanghai: it decides the month, whatever the zone of the instant. */
function dayOf(row: SubscriberEventRow): string {
  return row.occurredOn ?? businessDate(new Date(row.occurredAt ?? ''));
}

function dayProblems(row: SubscriberEventRow, runningMonth: string): RowProblem[] {
  if (row.occurredOn == null && row.occurredAt == null) return [{ field: 'occurredOn', code: 'required' }];
  const day = dayOf(row);
  if (row.occurredAt != null && row.occurredOn != null && businessDate(new Date(row.occurredAt)) !== day) {
    return [{ field: 'occurredOn', code: 'out_of_range', about: { expected: businessDate(new Date(row.occurredAt)) } }];
  }
  return monthProblems(row.occurredOn == null ? 'occurredAt' : 'occurredOn', day.slice(0, 7), runningMonth);
}
