import type { Part } from './options.js';

/** One figure of the bench, held against its target where it has one. */
export interface Measure {
  readonly part: Part;
  readonly what: string;
  /** NaN or absent: it could not be measured, which is a miss where there is a target. */
  readonly value: number;
  readonly unit: 'ratio' | 's' | 'ms' | 'rows/s' | 'requests/s' | 'MB' | 'rows' | 'lists';
  /** The contract of the bench: what it must reach, and what we would like. */
  readonly target?: Limit;
  readonly aim?: Limit;
  /** What each round measured, in order. */
  readonly rounds?: readonly number[];
  readonly note?: string;
}

export type Limit = { readonly atLeast: number } | { readonly atMost: number };
export type Verdict = 'reported' | 'missed' | 'met' | 'aim met';

export function judge({ value, target, aim }: Measure): Verdict {
  if (target === undefined) return 'reported';
  if (!holds(value, target)) return 'missed';
  return aim !== undefined && holds(value, aim) ? 'aim met' : 'met';
}

/** Nothing measured is no success either. */
export function isRed(measures: readonly Measure[]): boolean {
  return measures.length === 0 || measures.some((measure) => judge(measure) === 'missed');
}

function holds(value: number, limit: Limit): boolean {
  return 'atLeast' in limit ? value >= limit.atLeast : value <= limit.atMost;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle] ?? NaN;
  return ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** The value that a share of them does not exceed, by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}
