import { createReadStream, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { from } from 'pg-copy-streams';
import { median } from './judge.js';
import { intakeSteps } from './intake-steps.js';
import type { World } from './world.js';

const COLUMNS = `outlet_id, counted_month, month, sign, source_system, source_ref, replaces, batch_id, decision_id, business_line,
  subscriber_ref, billed_fen, gifted_fen, refunded_fen, adjustment_fen`;

/**
 * The baseline: one table with the columns, checks and partitioning of `sales.billing_line`, the foreign keys that the
 * product's gate and catalogue stand for, its primary key, and the unique reference that the product keeps beside it.
 */
const TABLE = `
  DROP SCHEMA IF EXISTS bench CASCADE;
  CREATE SCHEMA bench;
  CREATE SEQUENCE bench.seq AS bigint;
  CREATE TABLE bench.billing_line (
    LIKE sales.billing_line INCLUDING CONSTRAINTS,
    CONSTRAINT billing_line_pkey PRIMARY KEY (counted_month, outlet_id, seq),
    CONSTRAINT billing_line_ref_uq UNIQUE (source_system, source_ref, counted_month)
  ) PARTITION BY RANGE (counted_month);
  ALTER TABLE bench.billing_line ALTER COLUMN seq SET DEFAULT nextval('bench.seq'),
    ALTER COLUMN received_at SET DEFAULT clock_timestamp();`;
const FOREIGN_KEYS = `
  ALTER TABLE bench.billing_line
    ADD CONSTRAINT billing_line_outlet_fkey FOREIGN KEY (outlet_id) REFERENCES outlets.outlet (outlet_id),
    ADD CONSTRAINT billing_line_line_fkey FOREIGN KEY (business_line) REFERENCES sales.business_line (code);`;

/** (a) One call of gzip NDJSON against COPY of the same rows. */
export async function measureIntake(world: World): Promise<void> {
  await world.open();
  const { rounds, intakeRows } = world.sizes;
  const ours: number[] = [];
  const copies: number[] = [];
  const unbound: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const month = monthOfRound(world, round);
    const file = await world.billingFile(month, intakeRows, true);
    await world.database.settle();
    ours.push(file.rows / (await world.load(month, file)));
    copies.push(await copyRate(world, month, file.copy ?? '', FOREIGN_KEYS));
    world.say(`(a) round ${round + 1}: product ${whole(ours)} rows/s, COPY ${whole(copies)} rows/s`);
    unbound.push(await copyRate(world, month, file.copy ?? '', ''));
    for (const used of [file.gzip, file.copy]) if (used !== undefined) rmSync(used);
  }
  const against = (others: readonly number[]) => ours.map((rate, round) => rate / (others[round] ?? NaN));
  const ratios = against(copies);
  world.measures.push(
    {
      part: 'a',
      what: `intake of ${intakeRows} billing rows in one call`,
      value: median(ours),
      unit: 'rows/s',
      rounds: ours,
    },
    { part: 'a', what: 'COPY of the same rows', value: median(copies), unit: 'rows/s', rounds: copies },
    {
      part: 'a',
      what: 'intake : COPY',
      value: median(ratios),
      unit: 'ratio',
      target: { atLeast: 0.35 },
      aim: { atLeast: 0.5 },
      rounds: ratios,
    },
    {
      part: 'a',
      what: 'intake : COPY without foreign keys',
      value: median(against(unbound)),
      unit: 'ratio',
      rounds: against(unbound),
      note: 'for information: the fact table itself has none, its gate stands for them',
    },
  );
  world.baselines['a'] =
    'one COPY of the same rows, made ready as text with outlet ids, through the driver (pg-copy-streams) into one table ' +
    'with the columns, checks, partitioning and primary key of sales.billing_line, foreign keys to outlet and business ' +
    'line, and a unique (source_system, source_ref); one commit, fsync on. Rows in no order of outlets, CHECKPOINT before each.';
  world.details.push(await intakeSteps(world));
}

/** The first call fills the month before, whose revenue the close of (b) reads; so does the last of five. */
function monthOfRound(world: World, round: number): string {
  if (round === 0) return world.previous;
  return round < 4 ? world.month : world.previous;
}

async function copyRate(world: World, month: string, file: string, foreignKeys: string): Promise<number> {
  return world.database.asSuperuser(async (client) => {
    await client.query(TABLE);
    await client.query(`CREATE TABLE bench.billing_line_month PARTITION OF bench.billing_line
      FOR VALUES FROM ('${month}-01') TO (('${month}-01'::date + interval '1 month')::date)`);
    if (foreignKeys) await client.query(foreignKeys);
    await client.query('CHECKPOINT');
    const began = performance.now();
    await pipeline(
      createReadStream(file, { highWaterMark: 256 * 1024 }),
      client.query(from(`COPY bench.billing_line (${COLUMNS}) FROM STDIN`)),
    );
    const seconds = (performance.now() - began) / 1000;
    const { rows } = await client.query<{ n: number }>('SELECT count(*) AS n FROM bench.billing_line');
    await client.query('DROP SCHEMA bench CASCADE');
    if (rows[0]?.n !== world.sizes.intakeRows) throw new Error(`COPY stored ${rows[0]?.n} rows`);
    return world.sizes.intakeRows / seconds;
  });
}

function whole(rates: readonly number[]): string {
  return String(Math.round(rates.at(-1) ?? NaN));
}
