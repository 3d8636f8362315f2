import { type BusinessDate, type Month, previousMonth } from '../../platform/time/month.js';
import { EVENT_KINDS, type EventKind } from '../../sales/index.js';
import { dayOf, daysIn, dayWeights, lastDayOf } from './calendar.js';
import { costItems, UNCLASSIFIED_ITEM } from './costs.js';
import { Dice } from './dice.js';
import type { ArrearsLine, BillingLine, CostLine, Endpoint, RowsOf, SubscriberBase, TargetRow } from './facts.js';
import { Figures, isOpenOn, type Line, LINES, TARGETS } from './figures.js';
import type { DemoOutlet } from './outlets.js';

/** What a branch knows when it cuts its figures into rows. */
export interface RowPlan {
  readonly seed: number;
  readonly figures: Figures;
  readonly running: Month;
  readonly lastClosed: Month;
  /** The last day that has rows: today. */
  readonly upTo: BusinessDate;
  /** Billing lines of an outlet and month. */
  readonly bills: number;
}

type Ref = { sourceSystem: string; sourceRef: string; outletCode: string };

/** The rows of one outlet and month for an endpoint, in the order of a source that exports them. */
export function rowsOf<Kind extends Endpoint>(
  plan: RowPlan,
  endpoint: Kind,
  outlet: DemoOutlet,
  month: Month,
): Iterable<RowsOf[Kind]> {
  if (!Figures.trades(outlet, month)) return [];
  return STREAMS[endpoint](plan, outlet, month) as Iterable<RowsOf[Kind]>;
}

const STREAMS: {
  readonly [Kind in Endpoint]: (plan: RowPlan, outlet: DemoOutlet, month: Month) => Iterable<RowsOf[Kind]>;
} = {
  'billing-lines': billingLines,
  'arrears-lines': arrearsLines,
  'subscriber-events': subscriberEvents,
  'subscriber-bases': subscriberBases,
  'cost-lines': costLines,
  targets: targetRows,
};

/** The reference of a row where it comes from: `XA001-202610-B-17`. */
function refOf(sourceSystem: string, outlet: DemoOutlet, month: Month, what: string): Ref {
  const { code } = outlet.row;
  return { sourceSystem, sourceRef: `${code}-${month.replace('-', '')}-${what}`, outletCode: code };
}

export function billRef(outlet: DemoOutlet, month: Month, number: number): Ref {
  return refOf('BSS', outlet, month, `B-${number}`);
}

/** A bill run every few days, and each of its lines: what of a month has been billed so far is there. */
function* billingLines(plan: RowPlan, outlet: DemoOutlet, month: Month): Generator<BillingLine> {
  if (outlet.trouble === 'missing_billing' && month === plan.running) return;
  const dice = new Dice(plan.seed, outlet.row.code, month, 'billing');
  const { revenueFen } = plan.figures.of(outlet, month);
  const runs = Math.max(Math.round(plan.bills / LINES.length), 1);
  for (let number = 0; number < runs * LINES.length; number++) {
    const line = LINES[number % LINES.length] as Line;
    const day = dayOf(month, 1 + Math.floor((Math.floor(number / LINES.length) * daysIn(month)) / runs));
    const net = Math.round((revenueFen[line] / runs) * (1 + 0.12 * dice.usual()));
    const gifted = Math.round(net * 0.03 * dice.even());
    const refunded = dice.even() < 0.1 ? Math.round(net * 0.02 * dice.even()) : 0;
    const adjusted = dice.even() < 0.06 ? Math.round(net * 0.03 * dice.usual()) : 0;
    if (day > plan.upTo) return;
    yield {
      ...billRef(outlet, month, number + 1),
      ...{ month, businessLine: line, billedFen: net + gifted + refunded - adjusted },
      ...{ giftedFen: gifted, refundedFen: refunded, adjustmentFen: adjusted },
    };
  }
  if (outlet.trouble === 'negative_revenue' && month === plan.lastClosed) {
    const wrong = Math.round(LINES.reduce((sum, line) => sum + revenueFen[line], 0) * 1.15);
    yield { ...billRef(outlet, month, 9_001), month, businessLine: 'mobile_5g', billedFen: 0, adjustmentFen: -wrong };
  }
}

/** What is unpaid of the month before, and little of older bills. In the running month much of it is still to come in. */
function* arrearsLines(plan: RowPlan, outlet: DemoOutlet, month: Month): Generator<ArrearsLine> {
  const dice = new Dice(plan.seed, outlet.row.code, month, 'arrears');
  const elapsed = month === plan.running ? Number(plan.upTo.slice(8)) / daysIn(month) : 1;
  const bills = [
    { billMonth: previousMonth(month), left: 1 + 0.4 * (1 - elapsed) },
    { billMonth: previousMonth(previousMonth(month)), left: 0.25 },
  ].filter(({ billMonth }) => Figures.trades(outlet, billMonth));
  for (const { billMonth, left } of bills) {
    const { arrearsFen, revenueFen } = plan.figures.of(outlet, billMonth);
    const billed = LINES.reduce((sum, line) => sum + revenueFen[line], 0);
    for (const line of LINES) {
      const unpaidFen = Math.round(((arrearsFen * left * revenueFen[line]) / billed) * (1 + 0.1 * dice.usual()));
      yield {
        ...refOf('BSS', outlet, month, `A-${billMonth}-${line}`),
        month,
        billMonth,
        businessLine: line,
        unpaidFen,
      };
    }
  }
}

function* subscriberBases(plan: RowPlan, outlet: DemoOutlet, month: Month): Generator<SubscriberBase> {
  const { openings } = plan.figures.of(outlet, month);
  for (const line of LINES) {
    const openingSubscribers = openings[line];
    yield { ...refOf('CRM', outlet, month, `S-${line}`), month, businessLine: line, openingSubscribers };
  }
}

const CAME_IN_THE_SHOP = new Set<EventKind>(['activated', 'port_in']);

/** Who joins is seen at the counter, at an hour; who leaves is known by the day. */
function* subscriberEvents(plan: RowPlan, outlet: DemoOutlet, month: Month): Generator<RowsOf['subscriber-events']> {
  const dice = new Dice(plan.seed, outlet.row.code, month, 'events');
  const { events } = plan.figures.of(outlet, month);
  const days = dayWeights(month).flatMap((weight, index) => {
    const day = dayOf(month, index + 1);
    return isOpenOn(outlet, day) ? [[day, weight] as const] : [];
  });
  if (days.length === 0) return;
  let number = 0;
  for (const businessLine of LINES) {
    for (const kind of EVENT_KINDS) {
      for (let left = events[businessLine][kind]; left > 0; left--) {
        const day = dice.pick(days);
        const second = dice.whole(9 * 3600, 19 * 3600 - 1);
        const subscriberRef = `S-${100_000_000 + dice.whole(0, 899_999_999)}`;
        number++;
        if (day > plan.upTo) continue;
        const when =
          CAME_IN_THE_SHOP.has(kind) && day < plan.upTo ? { occurredAt: instantOf(day, second) } : { occurredOn: day };
        yield { ...refOf('CRM', outlet, month, `E-${number}`), ...when, kind, businessLine, subscriberRef };
      }
    }
  }
}

function instantOf(day: BusinessDate, second: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${day}T${two(second / 3600)}:${two((second / 60) % 60)}:${two(second % 60)}+08:00`;
}

export function costRef(outlet: DemoOutlet, month: Month, item: string): Ref {
  return refOf('ERP', outlet, month, `C-${item}`);
}

function* costLines(plan: RowPlan, outlet: DemoOutlet, month: Month): Generator<CostLine> {
  const dice = new Dice(plan.seed, outlet.row.code, month, 'costs');
  const { costFen } = plan.figures.of(outlet, month);
  const last = lastDayOf(month) < plan.upTo ? lastDayOf(month) : plan.upTo;
  for (const { item, share, day, parts = 1 } of costItems(outlet.row.tenure === 'leased')) {
    for (let part = 1; part <= parts; part++) {
      const amountFen = Math.max(Math.round(((costFen * share) / parts) * (1 + 0.06 * dice.usual())), 1);
      if (dayOf(month, day + 10 * (part - 1)) > last) continue;
      yield { ...costRef(outlet, month, `${item}-${part}`), month, item, amountFen };
    }
  }
  if (outlet.trouble === 'unclassified_cost' && month === plan.lastClosed) {
    yield { ...costRef(outlet, month, UNCLASSIFIED_ITEM), month, item: UNCLASSIFIED_ITEM, amountFen: 36_000 };
  }
}

const EXEMPT_REASON = '门前道路封闭施工,经省分公司批复本月免考用户发展';

function* targetRows(plan: RowPlan, outlet: DemoOutlet, month: Month): Generator<TargetRow> {
  if (outlet.row.ownership !== 'self_owned') return;
  if (outlet.trouble === 'missing_targets' && month === plan.running) return;
  const { targets } = plan.figures.of(outlet, month);
  const isExempt = outlet.trouble === 'exempt_target' && month === plan.lastClosed;
  const of = { outletCode: outlet.row.code, month };
  yield { ...of, metric: 'billed_revenue', value: targets.revenueFen };
  if (isExempt) yield { ...of, metric: 'new_subscribers', exempt: true, reason: EXEMPT_REASON };
  else yield { ...of, metric: 'new_subscribers', value: targets.joining };
  yield { ...of, metric: 'churn_rate', value: TARGETS.churn };
  yield { ...of, metric: 'arrears_rate', value: TARGETS.arrears };
  yield { ...of, metric: 'input_output_rate', value: targets.cost };
}
