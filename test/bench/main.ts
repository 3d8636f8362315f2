/**
 * `npm run bench`: measures the product as its own process, over HTTP, against honest baselines on the same machine and
 * the same database. Prints a table on stdout (progress on stderr), writes `bench-result.json`, and ends with 1 where a
 * target is missed. `--short` measures everything on less; `--only=a,c` chooses parts.
 */
import { writeFileSync } from 'node:fs';
import { measureClose } from './close.js';
import { measureIntake } from './intake.js';
import { isRed } from './judge.js';
import { measureLists } from './lists.js';
import { type Part, readOptions } from './options.js';
import { readPlans } from './plans.js';
import { measureProgress } from './progress.js';
import { measurePull } from './pull.js';
import { asText, commit, machine, type Report } from './report.js';
import { measureSingle } from './single.js';
import { measureMemory, measureStarts } from './starts.js';
import { World } from './world.js';

const RESULT = 'bench-result.json';

/** In the order in which the month fills: each part leaves the country as the next one wants it. */
const STEPS: readonly (readonly [Part, (world: World) => Promise<void>])[] = [
  ['f', measureStarts],
  ['a', measureIntake],
  ['e', measureProgress],
  ['c', measurePull],
  ['d', measureSingle],
  ['plans', readPlans],
  ['b', measureClose],
  ['lists', measureLists],
  ['f', measureMemory],
];

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const world = new World(options);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void world.end().finally(() => process.exit(130)));
  let postgres = 'not started';
  try {
    for (const [part, step] of STEPS) {
      if (!options.parts.has(part)) continue;
      world.say(`(${part}) begins`);
      await step(world);
    }
    await world.open();
    postgres = await world.database.version();
  } finally {
    await world.end();
  }
  const report: Report = {
    measuredAt: new Date().toISOString(),
    form: options.isShort ? 'short' : 'full',
    commit: commit(),
    machine: machine(postgres),
    baselines: world.baselines,
    measures: [...world.measures].sort((one, other) => one.part.localeCompare(other.part)),
    details: world.details,
    seconds: world.seconds,
  };
  writeFileSync(RESULT, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${asText(report)}\n`);
  process.exitCode = isRed(report.measures) ? 1 : 0;
}

main().catch((error: unknown) => {
  process.stderr.write(`the bench did not end: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
