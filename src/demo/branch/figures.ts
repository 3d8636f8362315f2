import { type Month, previousMonth } from '../../platform/time/month.js';
import { EVENT_KINDS, type EventKind } from '../../sales/index.js';
import { type BranchMonths, dayOf, daysIn, lastDayOf, monthsBetween, season } from './calendar.js';
import { Dice } from './dice.js';
import type { DemoOutlet } from './outlets.js';

export const LINES = ['mobile_5g', 'mobile_4g', 'mobile_3g', 'mobile_2g', 'broadband', 'fixed_line', 'iot'] as const;
export type Line = (typeof LINES)[number];

/** Of each line: its share of the base, of who joins and of who leaves, and what it brings against the mean. */
const SHARES: Readonly<Record<Line, readonly [base: number, joining: number, leaving: number, price: number]>> = {
  mobile_5g: [0.5, 0.62, 0.3, 1.35],
  mobile_4g: [0.34, 0.25, 0.45, 0.75],
  mobile_3g: [0.02, 0, 0.05, 0.4],
  mobile_2g: [0.02, 0, 0.04, 0.25],
  broadband: [0.09, 0.11, 0.12, 1.1],
  fixed_line: [0.02, 0.01, 0.03, 0.5],
  iot: [0.01, 0.01, 0.01, 0.15],
};
const JOINING: Readonly<Partial<Record<EventKind, number>>> = { activated: 0.87, port_in: 0.16, invalidated: 0.03 };
const LEAVING: Readonly<Partial<Record<EventKind, number>>> = {
  ...{ deactivated: 0.72, port_out: 0.18, deactivated_for_arrears: 0.15, reactivated: 0.05 },
};
const SIGNS: Readonly<Record<EventKind, 1 | -1>> = {
  ...{ activated: 1, port_in: 1, invalidated: -1 },
  ...{ deactivated: -1, port_out: -1, deactivated_for_arrears: -1, reactivated: 1 },
};

const JOINING_RATE = 0.026; // 224 a month of the mean base: 150 to 300.
const LEAVING_RATE = 0.02;
const ARREARS_RATE = 0.0195;
export const TARGETS = { churn: 0.02, arrears: 0.02 } as const;
export const COST_TARGET = { flagship: 0.23, standard: 0.25, small: 0.28 } as const;

type ByLine = Readonly<Record<Line, number>>;

/** What is counted of an outlet in a month before it is cut into rows. Money in fen. */
export interface MonthFigures {
  readonly openings: Readonly<Record<Line, number>>;
  readonly events: Readonly<Record<Line, Readonly<Record<EventKind, number>>>>;
  readonly closings: Readonly<Record<Line, number>>;
  /** Of all lines; gifts and refunds come on top of it and off again. */
  readonly revenueFen: Readonly<Record<Line, number>>;
  readonly costFen: number;
  /** Of what is billed in this month, what is still unpaid at the end of the next. */
  readonly arrearsFen: number;
  readonly targets: { readonly revenueFen: number; readonly joining: number; readonly cost: number };
}

/** The figures of the outlets of a branch, month by month, each drawn from the dice of its outlet and month. */
export class Figures {
  constructor(
    private readonly seed: number,
    private readonly months: BranchMonths,
    /** Share of the subscribers that is shown: below 1 every count is smaller and every rate the same. */
    private readonly people: number,
  ) {}

  /** Whether the outlet trades on any day of the month. */
  static trades(outlet: DemoOutlet, month: Month): boolean {
    return (
      outlet.row.openedOn <= lastDayOf(month) && (outlet.closedOn === undefined || outlet.closedOn > dayOf(month, 1))
    );
  }

  of(outlet: DemoOutlet, month: Month): MonthFigures {
    const dice = new Dice(this.seed, outlet.row.code, month, 'figures');
    const luck = { joining: dice.usual(), leaving: dice.usual(), money: dice.usual(), dues: dice.usual() };
    const openings = this.openings(outlet, month);
    const size = this.size(outlet, month);
    const open = openShare(outlet, month);
    const joining = size * JOINING_RATE * season('joining', month);
    const won = joining * open * Math.exp(0.09 * outlet.quality + 0.1 * luck.joining);
    const lost =
      size * LEAVING_RATE * open * season('leaving', month) * Math.exp(-0.22 * outlet.quality + 0.12 * luck.leaving);
    const events = this.events({ won, lost: Math.min(lost, total(openings) * 0.1) }, openings, dice);
    const money = moneyOf(outlet, size * season('revenue', month), open);
    const revenue = money * Math.exp(0.06 * outlet.quality + 0.045 * luck.money);
    return {
      openings,
      events,
      closings: byLine((line) => openings[line] + net(events[line])),
      revenueFen: byLine((line) => revenue * moneyShare(line)),
      costFen:
        money *
        MOBILE_MONEY *
        0.97 *
        COST_TARGET[outlet.row.type] *
        Math.exp(-0.06 * outlet.quality + 0.05 * luck.money),
      arrearsFen: money * ARREARS_RATE * Math.exp(-0.24 * outlet.quality + 0.2 * luck.dues),
      targets: {
        revenueFen:
          Math.max(Math.round(moneyOf(outlet, size * season('revenue', month), 1) * MOBILE_MONEY * 1e-5), 1) * 1e5,
        joining: Math.max(Math.round(joining * MOBILE_JOINING * this.people), 1),
        cost: COST_TARGET[outlet.row.type],
      },
    };
  }

  /** Subscribers that bring its money in the month: of a new outlet more every month. */
  private size(outlet: DemoOutlet, month: Month): number {
    const age = monthsBetween(outlet.row.openedOn.slice(0, 7), month);
    const grown = age >= 12 ? 1 : 0.12 + 0.05 * Math.max(age, 0);
    return outlet.matureBase * grown;
  }

  private openings(outlet: DemoOutlet, month: Month): Readonly<Record<Line, number>> {
    const first = this.months.closed[0];
    if (month > first) return this.of(outlet, previousMonth(month)).closings;
    return byLine((line) => Math.round(outlet.base * SHARES[line][0] * this.people));
  }

  private events({ won, lost }: { won: number; lost: number }, openings: ByLine, dice: Dice): MonthFigures['events'] {
    return byLine((line) => {
      const [, joins, leaves] = SHARES[line];
      const of = (kind: EventKind): number =>
        dice.rounded(this.people * ((JOINING[kind] ?? 0) * joins * won + (LEAVING[kind] ?? 0) * leaves * lost));
      const drawn = Object.fromEntries(EVENT_KINDS.map((kind) => [kind, of(kind)])) as Record<EventKind, number>;
      return possible(drawn, openings[line]);
    });
  }
}

/** Days of trade of the month, as a share. */
export function openShare(outlet: DemoOutlet, month: Month): number {
  const days = Array.from({ length: daysIn(month) }, (_, index) => dayOf(month, index + 1));
  return days.filter((day) => isOpenOn(outlet, day)).length / days.length;
}

export function isOpenOn({ row, closedOn, suspension }: DemoOutlet, day: string): boolean {
  const isSuspended = suspension !== undefined && suspension.from <= day && day < suspension.to;
  return row.openedOn <= day && (closedOn === undefined || day < closedOn) && !isSuspended;
}

function moneyOf(outlet: DemoOutlet, subscribers: number, open: number): number {
  return subscribers * outlet.arpu * 100 * open;
}

const PRICE_SUM = LINES.reduce((sum, line) => sum + SHARES[line][0] * SHARES[line][3], 0);
const MOBILE = LINES.filter((line) => line.startsWith('mobile')); // What the default scheme counts.
const MOBILE_JOINING = MOBILE.reduce((sum, line) => sum + SHARES[line][1], 0);
const MOBILE_MONEY = MOBILE.reduce((sum, line) => sum + moneyShare(line), 0);

function moneyShare(line: Line): number {
  return (SHARES[line][0] * SHARES[line][3]) / PRICE_SUM;
}

function net(events: Readonly<Record<EventKind, number>>): number {
  return EVENT_KINDS.reduce((sum, kind) => sum + SIGNS[kind] * events[kind], 0);
}

function total(counts: Readonly<Record<Line, number>>): number {
  return LINES.reduce((sum, line) => sum + counts[line], 0);
}

/** Nobody leaves who was not there: of a new outlet's handful, chance would take more than there are. */
function possible(drawn: Record<EventKind, number>, opening: number): Record<EventKind, number> {
  const invalidated = Math.min(drawn.invalidated, drawn.activated);
  let there = opening + drawn.activated + drawn.port_in - invalidated;
  const leaving = (kind: EventKind): number => {
    const count = Math.min(drawn[kind], there);
    there -= count;
    return count;
  };
  const deactivated = leaving('deactivated');
  return {
    ...{ ...drawn, invalidated, deactivated, port_out: leaving('port_out') },
    deactivated_for_arrears: leaving('deactivated_for_arrears'),
    reactivated: Math.min(drawn.reactivated, deactivated),
  };
}

function byLine<Value>(of: (line: Line) => Value): Record<Line, Value> {
  return Object.fromEntries(LINES.map((line) => [line, of(line)])) as Record<Line, Value>;
}
