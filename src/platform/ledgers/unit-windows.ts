const MOST_FACTOR = 4; // No window is more than so many times as large as the one before it.

/** How a page of a report is read: the next units, and what they show. */
export interface UnitReading<Row> {
  /** The id from which units come into question. */
  readonly first: number;
  readonly limit: number;
  units(from: number, count: number): Promise<readonly number[]>;
  rows(units: readonly number[], limit: number): Promise<readonly Row[]>;
}

/**
 * A page of what is computed unit by unit: of the next units only, and where these have too little to show, of as many more
 * as it takes if those are like them. A report of the whole country is not computed to show its first page.
 */
export async function readByUnits<Row>({ first, limit, ...reading }: UnitReading<Row>): Promise<Row[]> {
  const found: Row[] = [];
  let from = first;
  for (let count = limit; found.length < limit;) {
    const missing = limit - found.length;
    const units = await reading.units(from, count);
    const rows = await reading.rows(units, missing);
    found.push(...rows);
    if (units.length < count) break;
    from = (units.at(-1) ?? from) + 1;
    count = nextWindow(count, missing, rows.length);
  }
  return found;
}

/** How many to go on with after so many had fewer rows than were missing. */
export function nextWindow(count: number, missing: number, rows: number): number {
  return Math.max(1, Math.ceil(count * Math.min(MOST_FACTOR, (missing - rows) / rows)));
}
