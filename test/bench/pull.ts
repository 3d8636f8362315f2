import { to } from 'pg-copy-streams';
import { median } from './judge.js';
import type { World } from './world.js';

/** (c) All score cards as NDJSON over HTTP, against COPY of the same cards. */
export async function measurePull(world: World): Promise<void> {
  await world.closed();
  const ours: number[] = [];
  const copies: number[] = [];
  for (let round = -1; round < world.sizes.rounds; round++) {
    const pulled = await pull(world);
    const copied = await copy(world);
    if (round < 0) continue; // Both sides once unmeasured: caches, and the compiler of Node.
    ours.push(pulled);
    copies.push(copied);
  }
  const ratios = ours.map((rate, round) => rate / (copies[round] ?? NaN));
  world.say(`(c) product ${Math.round(median(ours))} cards/s, COPY ${Math.round(median(copies))} cards/s`);
  world.measures.push(
    {
      part: 'c',
      what: `pull of ${world.sizes.outlets} score cards as NDJSON`,
      value: median(ours),
      unit: 'rows/s',
      rounds: ours,
    },
    {
      part: 'c',
      what: 'COPY (SELECT …) TO STDOUT of the same cards',
      value: median(copies),
      unit: 'rows/s',
      rounds: copies,
    },
    {
      part: 'c',
      what: 'pull : COPY',
      value: median(ratios),
      unit: 'ratio',
      target: { atLeast: 0.3 },
      aim: { atLeast: 0.5 },
      rounds: ratios,
    },
  );
  world.baselines['c'] =
    'COPY (SELECT the same cards, in the same order) TO STDOUT through the driver (pg-copy-streams), by the run-time role; ' +
    'both are read to the end and dropped. One pull of each is made before the rounds.';
}

async function pull(world: World): Promise<number> {
  let lines = 0;
  const began = performance.now();
  await world.product.send('GET', `/v1/assessment/scorecards?month=${world.month}`, {
    headers: { ...world.product.as('auditor'), Accept: 'application/x-ndjson' },
    onData: (chunk) => (lines += linesIn(chunk)),
  });
  return rate(world, lines, began);
}

async function copy(world: World): Promise<number> {
  return world.database.asRuntime(async (client) => {
    let lines = 0;
    const began = performance.now();
    const cards = `SELECT c.card::text FROM assessment.published_cards('${world.month}-01'::date) AS c ORDER BY c.code`;
    for await (const chunk of client.query(to(`COPY (${cards}) TO STDOUT`))) lines += linesIn(chunk as Buffer);
    return rate(world, lines, began);
  });
}

function rate(world: World, lines: number, began: number): number {
  const seconds = (performance.now() - began) / 1000;
  if (lines !== world.sizes.outlets) throw new Error(`${lines} of ${world.sizes.outlets} cards came`);
  return lines / seconds;
}

function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  return lines;
}
