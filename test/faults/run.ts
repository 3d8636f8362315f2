import { Checks } from './support/checks.js';
import { Dice } from './support/dice.js';
import { layGround } from './support/ground.js';
import { Server } from './support/server.js';
import type { Scenario } from './support/world.js';
import { cuts } from './cuts.js';
import { kills } from './kills.js';
import { outage } from './outage.js';
import { pool } from './pool.js';
import { schedulers } from './schedulers.js';
import { starts } from './starts.js';
import { stops } from './stops.js';

/**
 * Faults on purpose, with processes and a server as they are in production. Say which by a word of their name; all run
 * otherwise. FAULTS=short or --short is the short form, SEED=… repeats what a run drew.
 */
const SCENARIOS: readonly Scenario[] = [starts, kills, cuts, outage, stops, pool, schedulers];

async function main(): Promise<void> {
  const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
  const isShort = options.includes('--short') || process.env['FAULTS'] === 'short';
  const seed = Number(process.env['SEED'] || Math.floor(Math.random() * 1e6));
  const unknown = [...words.filter(isNoScenario), ...options.filter((option) => option !== '--short')];
  if (unknown.length > 0) {
    process.stderr.write(
      `Not known: ${unknown.join(', ')}. There are ${SCENARIOS.map(({ name }) => name).join(', ')}; --short.\n`,
    );
    process.exit(2);
  }
  const chosen = SCENARIOS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  const checks = new Checks();
  checks.note(`${isShort ? 'short' : 'long'} form, SEED=${seed}`);
  const server = await Server.start();
  try {
    await layGround(server);
    for (const scenario of chosen) {
      checks.note(`-- ${scenario.name}: ${scenario.about}`);
      const world = { server, checks, dice: new Dice(seed), seed, isShort };
      await scenario
        .run(world)
        .catch((error: unknown) =>
          checks.check(`${scenario.name}: goes to its end`, () => Promise.reject(error as Error)),
        );
    }
  } finally {
    await server.remove();
  }
  process.exit(checks.end() ? 0 : 1);
}

/** A word that chooses nothing would pass without a check. */
function isNoScenario(word: string): boolean {
  return !SCENARIOS.some(({ name }) => name.includes(word));
}

void main();
