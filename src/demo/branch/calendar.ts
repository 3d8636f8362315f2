import { type BusinessDate, type Month, previousMonth } from '../../platform/time/month.js';

/** The months of the branch: three that are over, of which the last two are closed, and the running one. */
export interface BranchMonths {
  /** Bills only: what the arrears of the first closed month are measured by. */
  readonly history: Month;
  readonly closed: readonly [Month, Month];
  readonly running: Month;
}

/** How much of a usual month each month of the year brings: the new year empties the shops, September fills them. */
const SEASON = {
  revenue: [1.02, 0.96, 1, 0.99, 1, 1.01, 1.02, 1.02, 1.01, 1.03, 0.99, 1.01],
  joining: [1.15, 0.75, 0.95, 0.95, 1, 1.05, 1.1, 1.2, 1.35, 1.1, 0.92, 0.95],
  leaving: [0.95, 1.12, 1.05, 1, 0.98, 1, 1.02, 1, 0.95, 0.98, 1.03, 1.05],
} as const;

export function monthsUpTo(running: Month): BranchMonths {
  const last = previousMonth(running);
  const first = previousMonth(last);
  return { history: previousMonth(first), closed: [first, last], running };
}

export function season(of: keyof typeof SEASON, month: Month): number {
  return SEASON[of][Number(month.slice(5)) - 1] ?? 1;
}

export function daysIn(month: Month): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

export function dayOf(month: Month, day: number): BusinessDate {
  return `${month}-${String(day).padStart(2, '0')}`;
}

export function lastDayOf(month: Month): BusinessDate {
  return dayOf(month, daysIn(month));
}

/** How busy each day of a month is in a shop: weekends more, the holidays of May and October most. */
export function dayWeights(month: Month): number[] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return Array.from({ length: daysIn(month) }, (_, index) => {
    const weekday = new Date(Date.UTC(year, number - 1, index + 1)).getUTCDay();
    const isHoliday = (number === 10 && index < 7) || (number === 5 && index < 5);
    return isHoliday ? 1.5 : weekday === 0 || weekday === 6 ? 1.3 : 1;
  });
}

/** Months from one to another: 1 from a month to the next. */
export function monthsBetween(from: Month, to: Month): number {
  const [fromYear = 0, fromNumber = 0] = from.split('-').map(Number);
  const [toYear = 0, toNumber = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toNumber - fromNumber;
}
