import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { unsafeUniformIntDistribution as between, xoroshiro128plus } from 'pure-rand';

const BLOCK_LENGTH = 256 * 1024;
const LINES = ['mobile_2g', 'mobile_3g', 'mobile_4g', 'mobile_5g'] as const;
const EVENTS = ['activated', 'activated', 'activated', 'port_in', 'deactivated', 'port_out', 'reactivated'] as const;
const ITEMS = ['rent', 'water_and_electricity', 'contract_staff'] as const;

/** An outlet of the bench: its code, and its id for the baseline that takes no codes. */
export interface BenchOutlet {
  readonly code: string;
  readonly id: number;
}

/** A row to be stored, and the same as the cells of its own table. */
export interface BenchRow {
  readonly json: string;
  readonly cells: readonly (string | number)[];
}

export interface RowsWanted {
  readonly outlets: readonly BenchOutlet[];
  /** `YYYY-MM`. */
  readonly month: string;
  readonly rows: number;
  /** Distinguishes the references of one file from those of all others. */
  readonly series: string;
  readonly seed: number;
}

/** Billing lines in no order of outlets, as a billing system writes them out. */
export function* billingRows({ outlets, month, rows, series, seed }: RowsWanted): Generator<BenchRow> {
  const chance = xoroshiro128plus(seed);
  for (let at = 1; at <= rows; at++) {
    const outlet = outlets[between(0, outlets.length - 1, chance)];
    if (outlet === undefined) return;
    const line = LINES[between(0, LINES.length - 1, chance)] ?? LINES[0];
    const billed = between(1_900, 39_900, chance);
    const gifted = at % 5 === 0 ? between(0, 900, chance) : 0;
    const refunded = at % 50 === 0 ? between(0, 500, chance) : 0;
    const adjusted = at % 100 === 0 ? between(-300, 300, chance) : 0;
    const ref = `${series}-${String(at).padStart(8, '0')}`;
    const subscriber = `U${between(0x1000000, 0xfffffff, chance).toString(36)}`;
    yield {
      json: `{"sourceSystem":"BSS","sourceRef":"${ref}","outletCode":"${outlet.code}","month":"${month}","businessLine":"${line}","subscriberRef":"${subscriber}","billedFen":${billed},"giftedFen":${gifted},"refundedFen":${refunded},"adjustmentFen":${adjusted}}\n`,
      cells: [
        outlet.id,
        `${month}-01`,
        `${month}-01`,
        1,
        'BSS',
        ref,
        '\\N',
        1,
        '\\N',
        line,
        subscriber,
        billed,
        gifted,
        refunded,
        adjusted,
      ],
    };
  }
}

type Kind = 'events' | 'arrears' | 'bases' | 'costs';

/** So many rows of one of the other kinds for every outlet, outlet by outlet. */
export function* otherRows(
  kind: Kind,
  each: number,
  { outlets, month, series, seed }: RowsWanted,
): Generator<BenchRow> {
  const chance = xoroshiro128plus(seed);
  const previous = monthsAgo(month, 1);
  for (const { code } of outlets) {
    for (let at = 0; at < each; at++) {
      const line = LINES[at % LINES.length] ?? LINES[0];
      const of: Record<Kind, () => string> = {
        events: () =>
          `"kind":"${EVENTS[between(0, EVENTS.length - 1, chance)]}","occurredOn":"${month}-${String(1 + (at % 28)).padStart(2, '0')}","businessLine":"${line}","subscriberRef":"U${code}-${at}"`,
        arrears: () =>
          `"month":"${month}","billMonth":"${previous}","businessLine":"${line}","unpaidFen":${between(500, 9_000, chance)}`,
        bases: () => `"month":"${month}","businessLine":"${line}","openingSubscribers":${between(100, 900, chance)}`,
        costs: () =>
          `"month":"${month}","item":"${ITEMS[at % ITEMS.length]}","amountFen":${between(20_000, 160_000, chance)}`,
      };
      const ref = `${series}-${code}-${at}`;
      yield { json: `{"sourceSystem":"BENCH","sourceRef":"${ref}","outletCode":"${code}",${of[kind]()}}\n`, cells: [] };
    }
  }
}

/** Targets of every outlet for a month; the first target is what makes the month the first to be closed. */
export function* targetRows(outlets: readonly BenchOutlet[], month: string): Generator<BenchRow> {
  const targets = {
    billed_revenue: 2_500_000,
    new_subscribers: 12,
    churn_rate: 0.01,
    arrears_rate: 0.03,
    input_output_rate: 0.25,
  };
  for (const { code } of outlets) {
    for (const [metric, value] of Object.entries(targets)) {
      yield { json: `{"outletCode":"${code}","month":"${month}","metric":"${metric}","value":${value}}\n`, cells: [] };
    }
  }
}

/** Writes rows as a gzip file of NDJSON and, where asked for, the same rows as a file of COPY text. Answers their number. */
export async function writeRows(rows: Iterable<BenchRow>, gzipFile: string, copyFile?: string): Promise<number> {
  let count = 0;
  const copy = copyFile === undefined ? undefined : createWriteStream(copyFile);
  async function* blocks(): AsyncGenerator<string> {
    let json = '';
    let text = '';
    for (const row of rows) {
      count++;
      json += row.json;
      if (copy) text += `${row.cells.join('\t')}\n`;
      if (json.length < BLOCK_LENGTH) continue;
      if (copy && !copy.write(text)) await once(copy, 'drain');
      yield json;
      json = '';
      text = '';
    }
    if (copy) await new Promise((resolve) => copy.end(text, () => resolve(undefined)));
    if (json !== '') yield json;
  }
  await pipeline(Readable.from(blocks()), createGzip({ level: 6 }), createWriteStream(gzipFile));
  return count;
}

export function monthsAgo(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 - months, 1)).toISOString().slice(0, 7);
}
