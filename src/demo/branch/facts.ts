import type { Month } from '../../platform/time/month.js';
import type { EventKind } from '../../sales/index.js';
import type { Line } from './figures.js';

interface SourceRow {
  readonly sourceSystem: string;
  readonly sourceRef: string;
  readonly outletCode: string;
  readonly replaces?: string;
}

/** Takes a row back and says nothing else. */
export interface VoidedRow extends SourceRow {
  readonly replaces: string;
  readonly void: true;
}

export interface BillingLine extends SourceRow {
  readonly month: Month;
  readonly businessLine: Line;
  readonly billedFen: number;
  readonly giftedFen?: number;
  readonly refundedFen?: number;
  readonly adjustmentFen?: number;
}

export interface ArrearsLine extends SourceRow {
  readonly month: Month;
  readonly billMonth: Month;
  readonly businessLine: Line;
  readonly unpaidFen: number;
}

export interface SubscriberEvent extends SourceRow {
  readonly occurredAt?: string;
  readonly occurredOn?: string;
  readonly kind: EventKind;
  readonly businessLine: Line;
  readonly subscriberRef: string;
}

export interface SubscriberBase extends SourceRow {
  readonly month: Month;
  readonly businessLine: Line;
  readonly openingSubscribers: number;
}

export interface CostLine extends SourceRow {
  readonly month: Month;
  readonly item: string;
  readonly amountFen: number;
}

export interface TargetRow {
  readonly outletCode: string;
  readonly month: Month;
  readonly metric: 'billed_revenue' | 'new_subscribers' | 'churn_rate' | 'arrears_rate' | 'input_output_rate';
  readonly value?: number;
  readonly exempt?: true;
  readonly reason?: string;
}

/** What each batch intake of the product takes, by the last part of its path. */
export interface RowsOf {
  readonly 'billing-lines': BillingLine | VoidedRow;
  readonly 'arrears-lines': ArrearsLine;
  readonly 'subscriber-events': SubscriberEvent;
  readonly 'subscriber-bases': SubscriberBase;
  readonly 'cost-lines': CostLine | VoidedRow;
  readonly targets: TargetRow;
}

export type Endpoint = keyof RowsOf;
