import { setTimeout as sleep } from 'node:timers/promises';
import { must, until } from './support/checks.js';
import { type Product } from './support/fleet.js';
import { Reader } from './support/reader.js';
import { Stage } from './support/stage.js';
import type { Scenario } from './support/world.js';

const READY_AGAIN_MS = 15_000;
const DOWN_MS_MAX = 3_000;

/** The database dies under batches, a close and reads, and comes back; the processes recover by themselves. */
export const outage: Scenario = {
  name: 'outage',
  about: 'Postgres stopped immediate under load, and started again',
  async run(world) {
    const rounds = world.isShort ? 1 : 5;
    const stage = await Stage.begin(world, 'outage', ['one', 'two'], rounds);
    try {
      for (let round = 1; round <= rounds; round++) {
        const title = `outage: round ${round}, processes recover by themselves and nothing is lost`;
        if (!(await world.checks.check(title, () => strikeRound(stage)))) break;
      }
    } finally {
      await stage.end();
    }
  },
};

async function strikeRound(stage: Stage): Promise<string> {
  const { world, fleet } = stage;
  const reader = Reader.start(fleet, '/v1/outlets/outlets?limit=50');
  const before = [...fleet.products];
  const { struck } = await stage.round(async () => {
    const after = world.dice.between(150, 1_200);
    await sleep(after);
    await world.server.stopImmediate();
    const down = world.dice.below(DOWN_MS_MAX);
    await sleep(down);
    await world.server.start();
    const startedAt = Date.now();
    await Promise.all(fleet.products.map(readyAgain));
    return { after, down, readyMs: Date.now() - startedAt };
  });
  const seen = await reader.stop();
  must(
    fleet.products.every((product, at) => product === before[at]),
    'a process ended',
  );
  const strange = Object.keys(seen).filter((status) => !['200', '503'].includes(status));
  must(strange.length === 0, `reads were answered ${JSON.stringify(seen)}`);
  return `stopped after ${struck.after} ms for ${struck.down} ms, ready ${struck.readyMs} ms later, reads ${JSON.stringify(seen)}`;
}

const readyAgain = (product: Product): Promise<boolean> =>
  until(`${product.name} is ready again`, READY_AGAIN_MS, async () => {
    const { status } = await fetch(`${product.address}/readyz`);
    return status === 200;
  });
