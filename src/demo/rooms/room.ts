import type { Branch } from '../branch/branch.js';

/** Rows of one ledger of the branch, in the order in which ledgers build on each other. */
export interface Room {
  /** Of the ledger, after `/v1/`. */
  readonly path: string;
  /** Drawn while they are read; the same for the same branch. */
  readonly rows: (branch: Branch) => Iterable<object>;
  /** Outlet management of the whole branch loads them, and not the visitor: who asks does not approve. */
  readonly isByManagement?: true;
}

/** The first day of a month so many before the running one. */
export function firstDayBefore(branch: Branch, months: number): string {
  const [year = 0, month = 0] = branch.months.running.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10);
}

/** A day so many days from another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The later of two days. */
export function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
