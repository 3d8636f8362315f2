import { businessDate, monthOf, nextMonth } from '../time/month.js';
import type { RowContext } from './batch-target.js';

/** What the checks of a row know at an instant. */
export function contextAt(now: Date): RowContext {
  const runningMonth = monthOf(now);
  return { today: businessDate(now), runningMonth, nextMonth: nextMonth(runningMonth) };
}
