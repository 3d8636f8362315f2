import { median } from './judge.js';
import { Product } from './product.js';
import type { World } from './world.js';

const FIRST_STARTS = 3;
const SECOND_STARTS = 3;

/** (f), first half: from `node dist/src/main.js` to the line `ready`, on the embedded default. */
export async function measureStarts(world: World): Promise<void> {
  const first: number[] = [];
  const second: number[] = [];
  for (let round = 0; round < FIRST_STARTS; round++) {
    const dataDir = world.folder.dataDir();
    first.push(await readyAfter(dataDir, { DEMO: 'false' }));
    if (round > 0) continue;
    for (let again = 0; again < SECOND_STARTS; again++) second.push(await readyAfter(dataDir, { DEMO: 'false' }));
  }
  const demo = await readyAfter(world.folder.dataDir(), { DEMO: 'true' });
  world.say(
    `(f) first start ${median(first).toFixed(1)} s, second ${median(second).toFixed(1)} s, with demonstration ${demo.toFixed(1)} s`,
  );
  world.measures.push(
    { part: 'f', what: 'first start to ready, without demonstration', value: median(first), unit: 's', rounds: first },
    { part: 'f', what: 'second start to ready, on what is there', value: median(second), unit: 's', rounds: second },
    {
      part: 'f',
      what: 'first start to ready, with the demonstration branch',
      value: demo,
      unit: 's',
      target: { atMost: 60 },
    },
  );
}

async function readyAfter(dataDir: string, environment: Readonly<Record<string, string>>): Promise<number> {
  const product = await Product.start(dataDir, environment);
  await product.stop();
  return product.readyAfter;
}

/** (f), second half: the peak memory of a fresh process that takes one call, of two lengths. */
export async function measureMemory(world: World): Promise<void> {
  await world.readyToClose();
  for (const rows of world.sizes.memoryRows) await world.grow(rows);
  const [small, large] = world.sizes.memoryRows.map((rows) => world.peaks.get(rows) ?? NaN) as [number, number];
  const [few, many] = world.sizes.memoryRows;
  world.measures.push(
    { part: 'f', what: `peak memory of the process, one call of ${few} rows`, value: small, unit: 'MB' },
    { part: 'f', what: `peak memory of the process, one call of ${many} rows`, value: large, unit: 'MB' },
    {
      part: 'f',
      what: 'memory with many rows : with few',
      value: large / small,
      unit: 'ratio',
      target: { atMost: world.sizes.atMost.memoryGrowth },
    },
  );
  world.baselines['f'] =
    'time from the start of the process to its line `ready`, database included; VmHWM of /proc of a process that was ' +
    'started for the one call.';
}
