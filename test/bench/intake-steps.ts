import { createReadStream } from 'node:fs';
import { BILLING_LINE } from '../../src/sales/billing-lines/billing-line.js';
import { FactIntake } from '../../src/months/facts/fact-intake.js';
import { FactKinds } from '../../src/months/facts/fact-kinds.js';
import { BodyBytes } from '../../src/platform/intake/body-bytes.js';
import { bodyText, linesOf } from '../../src/platform/intake/body-text.js';
import { ChunkSpool } from '../../src/platform/intake/chunk-spool.js';
import type { IncomingBatch } from '../../src/platform/intake/index.js';
import { readBatch } from '../../src/platform/intake/read-batch.js';
import type { Detail } from './report.js';
import type { World } from './world.js';

const STATEMENTS = ['-c', 'shared_preload_libraries=pg_stat_statements', '-c', 'pg_stat_statements.max=1000'];

/** What a statement of the intake is about, by what it says; the first that fits. */
const STEPS: readonly (readonly [string, RegExp])[] = [
  ['stage: COPY into the temporary table', /COPY pg_temp/i],
  ['resolve: outlet, line, digests', /INSERT INTO pg_temp\.row_/i],
  ['gates: which, made, held', /ensure_gates|months\.lock_request|AS replacing|FROM unnest\(.*months\.outlet_month/is],
  ['keys', /INSERT INTO months\.source_key/i],
  ['facts, with their trigger', /INSERT INTO sales\.billing_line/i],
  ['totals', /INSERT INTO sales\.billing_total/i],
  ['commit', /^COMMIT/i],
  ['outcome: what became of the rows', /AS duplicates/i],
];

/** Where the time of one call goes: Node's part replayed without a database, Postgres' part by its own statistics. */
export async function intakeSteps(world: World): Promise<Detail> {
  const rows = Math.min(world.sizes.intakeRows, 500_000);
  const file = await world.billingFile(world.previous, rows);
  const node = await nodeSteps(file.gzip);
  await world.restart({}, STATEMENTS);
  await world.database.asSuperuser(async (client) => {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    await client.query('SELECT pg_stat_statements_reset()');
  });
  await world.database.settle();
  const wall = await world.load(world.previous, file);
  const sql = await sqlSteps(world);
  await world.restart({}, []);
  const shown = [...node, ...sql].map(({ step, seconds }) => ({
    step,
    seconds,
    'of the call': `${Math.round((100 * seconds) / wall)} %`,
  }));
  return {
    title: `Where the time of ${rows} rows goes (${wall.toFixed(1)} s from the first byte to the answer; chunks are applied on two connections, so steps overlap)`,
    rows: shown,
  };
}

interface Step {
  readonly step: string;
  readonly seconds: number;
}

async function nodeSteps(file: string): Promise<Step[]> {
  const context = { today: '2999-12-31', runningMonth: '2999-12', nextMonth: '3000-01' };
  const unused = undefined as never; // The reader asks the target only for the form of a row.
  const target = new FactIntake(unused, unused, unused, new FactKinds()).targetOf(BILLING_LINE);
  const incoming = (): IncomingBatch => ({
    kind: 'ndjson',
    charset: 'utf-8',
    gzip: true,
    body: createReadStream(file, { highWaterMark: 64 * 1024 }),
    mode: 'partial',
    answerHeader: () => undefined,
  });
  const unpack = await timed(async () => {
    const batch = incoming();
    for await (const lines of linesOf(bodyText(batch, new BodyBytes(batch).read()))) void lines;
  });
  const read = await timed(() => readBatch(incoming(), target, context, new ForgetfulSpool()));
  const spool = new ChunkSpool();
  const whole = await timed(async () => {
    const { chunks } = await readBatch(incoming(), target, context, spool);
    for (const chunk of chunks) for await (const block of chunk.text()) void block;
  });
  await spool.dispose();
  return [
    { step: 'read: unzip, split into lines', seconds: unpack },
    { step: 'parse and check rows, write COPY lines', seconds: Math.max(read - unpack, 0) },
    { step: 'spool: put away and read back', seconds: Math.max(whole - read, 0) },
  ];
}

/** Keeps nothing: what is left is reading. */
class ForgetfulSpool extends ChunkSpool {
  override add(): void {
    // Dropped.
  }
}

async function sqlSteps(world: World): Promise<Step[]> {
  const rows = await world.database.asSuperuser(async (client) => {
    const found = await client.query<{ query: string; seconds: number }>(`
      SELECT s.query, (s.total_exec_time + s.total_plan_time) / 1000 AS seconds
      FROM pg_stat_statements AS s JOIN pg_roles AS r ON r.oid = s.userid WHERE r.rolname = 'outlet_runtime'`);
    return found.rows;
  });
  const steps = new Map<string, number>(STEPS.map(([step]) => [step, 0]));
  for (const { query, seconds } of rows) {
    const step =
      STEPS.find(([, pattern]) => pattern.test(query))?.[0] ?? 'all other statements: records, savepoints, trail';
    steps.set(step, (steps.get(step) ?? 0) + seconds);
  }
  return [...steps].map(([step, seconds]) => ({ step, seconds }));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
