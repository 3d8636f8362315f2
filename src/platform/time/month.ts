import { DateTime } from 'luxon';

/** All business days and months are those of this zone, whatever the process or the database is set to. */
export const ZONE = 'Asia/Shanghai';

/** A calendar month written `YYYY-MM`. */
export type Month = string;

/** A business day written `YYYY-MM-DD`. */
export type BusinessDate = string;

export const MONTH_PATTERN = '^[0-9]{4}-(0[1-9]|1[0-2])$';

export function isMonth(text: string): boolean {
  return new RegExp(MONTH_PATTERN).test(text);
}

const FIXED_SINCE = Date.UTC(1992, 0, 1); // Shanghai keeps UTC+8 since its last summer time, of 1991.
const FIXED_OFFSET_MS = 8 * 3_600_000; // A batch of events asks for its day once a row, so it is an addition.

/** The business day of an instant: decided here and nowhere else. */
export function businessDate(instant: Date): BusinessDate {
  const ms = instant.getTime();
  if (ms >= FIXED_SINCE) return new Date(ms + FIXED_OFFSET_MS).toISOString().slice(0, 10);
  return DateTime.fromJSDate(instant, { zone: ZONE }).toFormat('yyyy-MM-dd');
}

/** The month of an instant in Asia/Shanghai. */
export function monthOf(instant: Date): Month {
  return businessDate(instant).slice(0, 7);
}

/** How Postgres names a month: its first day. */
export function firstDay(month: Month): BusinessDate {
  return `${month}-01`;
}

export function lastDay(month: Month): BusinessDate {
  return DateTime.fromFormat(month, 'yyyy-MM', { zone: 'utc' }).endOf('month').toFormat('yyyy-MM-dd');
}

export function nextMonth(month: Month): Month {
  return shiftMonth(month, 1);
}

export function previousMonth(month: Month): Month {
  return shiftMonth(month, -1);
}

/** The month so many months later, or earlier. */
export function shiftMonth(month: Month, by: number): Month {
  return DateTime.fromFormat(month, 'yyyy-MM', { zone: 'utc' }).plus({ months: by }).toFormat('yyyy-MM');
}
