import { type Month, shiftMonth } from '../time/month.js';
import type { Document } from './openapi-types.js';

/** The running month of every example as it is written: the months before it are closed on the demonstration branch. */
export const WRITTEN_IN: Month = '2026-11';

/** Texts of these months are of the branch's time; earlier and later ones are history, or an end far away. */
const FIRST_MOVED: Month = '2026-01';
const LAST_MOVED: Month = '2027-12';
const OFFSET_MS = 8 * 3_600_000; // Of Asia/Shanghai, as long as there are examples.
/** A month, a day or an instant within any text, CSV and NDJSON included. */
const TIMES = /(?<![0-9-])([0-9]{4}-(?:0[1-9]|1[0-2]))(-[0-9]{2})?(T[0-9:.]+Z)?(?![0-9])/g;

/** The document with every month, day and instant of its examples as far from the running month as they are written. */
export function withExamplesOf(running: Month, document: Document): Document {
  const by = monthsBetween(WRITTEN_IN, running);
  return by === 0 ? document : (moved(document, false, by) as Document);
}

/** One example with its months, days and instants moved the same way. */
export function inMonthsOf<Example>(running: Month, example: Example): Example {
  return moved(example, true, monthsBetween(WRITTEN_IN, running)) as Example;
}

function moved(value: unknown, isExample: boolean, by: number): unknown {
  if (typeof value === 'string') return isExample ? movedText(value, by) : value;
  if (Array.isArray(value)) return value.map((item) => moved(item, isExample, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      moved(inner, isExample || name === 'example' || name === 'examples', by),
    ]),
  );
}

/** A day that the new month does not have becomes its last; an instant moves by its day in Shanghai. */
export function movedText(text: string, by: number): string {
  return text.replace(TIMES, (time, month: Month, day: string | undefined, clock: string | undefined) => {
    if (month < FIRST_MOVED || month > LAST_MOVED) return time;
    if (day === undefined) return shiftMonth(month, by);
    if (clock === undefined) return movedDay(month + day, by);
    const local = new Date(Date.parse(time) + OFFSET_MS).toISOString();
    const there = new Date(Date.parse(`${movedDay(local.slice(0, 10), by)}${local.slice(10)}`) - OFFSET_MS);
    return there.toISOString().replace('.000Z', 'Z');
  });
}

function movedDay(day: string, by: number): string {
  const month = shiftMonth(day.slice(0, 7), by);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return `${month}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')}`;
}

function monthsBetween(from: Month, to: Month): number {
  const [fromYear = 0, fromNumber = 0] = from.split('-').map(Number);
  const [toYear = 0, toNumber = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toNumber - fromNumber;
}
