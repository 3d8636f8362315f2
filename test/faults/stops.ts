import { setTimeout as sleep } from 'node:timers/promises';
import { runningMonth } from './support/books.js';
import { must } from './support/checks.js';
import { RawCall } from './support/raw-call.js';
import { Stage } from './support/stage.js';
import type { Scenario } from './support/world.js';

const STOPPED_MS = 10_000;
const FINISHED_AFTER_MS = 4_500; // Proxies have had their three seconds, and the process waits for requests under way.

/** SIGTERM in mid request: a close, uploads, a slow upload, one that never ends, and a long pull that is read slowly. */
export const stops: Scenario = {
  name: 'stops',
  about: 'SIGTERM in mid request',
  async run(world) {
    const rounds = world.isShort ? 1 : 5;
    const stage = await Stage.begin(world, 'stops', ['one', 'two'], rounds + 1);
    const told: string[] = [];
    try {
      await stage.round(() => Promise.resolve()); // Something to pull.
      for (let round = 1; round <= rounds; round++) {
        const title = `stops: round ${round}, in order within ten seconds, and nothing acknowledged is lost`;
        if (!(await world.checks.check(title, () => stopRound(stage, told)))) break;
      }
    } finally {
      await stage.end();
    }
  },
};

async function stopRound(stage: Stage, told: string[]): Promise<string> {
  const { world, fleet } = stage;
  const victim = world.dice.oneOf(fleet.products);
  const { struck } = await stage.round(async () => {
    const round = String(told.length);
    const slow = await RawCall.upload(victim, `SLOW${round}`, runningMonth());
    const endless = await RawCall.upload(victim, `ENDLESS${round}`, runningMonth());
    const pull = await RawCall.pull(victim, `/v1/outlets/outlets?limit=500&includeTotal=true`);
    const delay = world.dice.between(100, 1_500);
    await sleep(delay);
    fleet.leaveOut(victim);
    const stopping = victim.stop();
    await sleep(FINISHED_AFTER_MS);
    slow.finish();
    const { code, afterMs } = await stopping;
    await fleet.start(victim.name);
    return {
      delay,
      code,
      afterMs,
      slow: await slow.outcome(),
      endless: await endless.outcome(),
      pull: await pull.outcome(),
    };
  });
  const { delay, code, afterMs, slow, endless, pull } = struck;
  must(code === 0, `it left with ${code}`);
  must(afterMs < STOPPED_MS, `it took ${afterMs} ms`);
  must(slow === '200', `an upload that went on was answered ${slow}`);
  must(endless === 'cut' || /^(400|408|503)$/.test(endless), `an upload that never ended was answered ${endless}`);
  told.push(...[slow, endless].filter((status) => status === '200'));
  const rows = await rawRows(stage);
  must(rows === told.length, `of ${told.length} slow uploads that were told 200 there are ${rows} facts`);
  must(pull === '200' || pull === 'cut', `a pull ended as ${pull}`);
  return `${victim.name} told after ${delay} ms, gone after ${afterMs} ms with code 0; slow upload ${slow}, endless upload ${endless}, pull ${pull}`;
}

function rawRows({ fleet }: Stage): Promise<number> {
  return fleet.server.as('owner', fleet.database, async (client) => {
    const sql = `SELECT count(*)::int AS n FROM outlets.cost_line AS f WHERE f.source_system = 'RAW'`;
    return (await client.query<{ n: number }>(sql)).rows[0]?.n ?? -1;
  });
}
