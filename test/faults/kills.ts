import { setTimeout as sleep } from 'node:timers/promises';
import { must } from './support/checks.js';
import { Stage } from './support/stage.js';
import { type Strike, struckWhere } from './support/strike.js';
import type { Scenario } from './support/world.js';

const DRAWS_MAX = 3;

/** A process is killed -9 in mid close and in mid batch, at random points; the others finish what it had in hand. */
export const kills: Scenario = {
  name: 'kills',
  about: 'kill -9 of one of three processes in mid close and in mid batch',
  async run(world) {
    const rounds = world.isShort ? 5 : 30;
    const insideMin = world.isShort ? 2 : 10;
    const strikes: Strike[] = [];
    const inside = (): number => strikes.filter(({ closing, loading }) => closing + loading > 0).length;
    const roundsMax = rounds * 2; // Rounds go on until enough of them struck inside a chunk.
    const stage = await Stage.begin(world, 'kills', ['one', 'two', 'three'], roundsMax);
    const campaign = new Campaign(stage);
    try {
      while (strikes.length < roundsMax && (strikes.length < rounds || inside() < insideMin)) {
        const title = `kills: round ${strikes.length + 1}`;
        if (!(await world.checks.check(title, () => campaign.round(strikes)))) break; // The next would say the same.
      }
      await world.checks.check(`kills: ${rounds} rounds, of which ${insideMin} struck inside a chunk`, async () => {
        const of = (what: keyof Strike): number => strikes.filter((one) => one[what] > 0).length;
        const where = `${of('closing')} of a close, ${of('loading')} of a batch`;
        const said = `${strikes.length} rounds, ${inside()} inside a chunk (${where})`;
        must(strikes.length >= rounds && inside() >= insideMin, said);
        return `${said}, ${stage.deliveries.unanswered} calls without an answer sent again`;
      });
    } finally {
      await stage.end();
    }
  },
};

class Campaign {
  /** Instants are drawn within it: about half the time from the first request of a round to the end of its work. */
  private spanMs = 1_200;

  constructor(private readonly stage: Stage) {}

  async round(strikes: Strike[]): Promise<string> {
    const { world, fleet } = this.stage;
    const victim = world.dice.oneOf(fleet.products);
    const { struck, workMs } = await this.stage.round(() => this.strike(victim.name));
    this.spanMs = Math.max(400, Math.min(this.spanMs * 1.2, workMs / 2));
    strikes.push(struck);
    return `${victim.name} killed after ${struck.afterMs} ms, ${saidOf(struck)}`;
  }

  /**
   * The instant is drawn; the process is stopped there and looked at. Where it stands between its transactions it goes on,
   * and another instant is drawn, three times at most: between them it stands most of the time.
   */
  private async strike(name: string): Promise<Strike & { afterMs: number }> {
    const { world, fleet } = this.stage;
    const beganAt = Date.now();
    for (let draws = 1; ; draws++) {
      await sleep(world.dice.below(this.spanMs / draws));
      const victim = fleet.named(name);
      victim.freeze();
      const strike = await struckWhere(fleet, victim);
      if (strike.closing + strike.loading === 0 && draws < DRAWS_MAX) {
        victim.goOn();
        continue;
      }
      const afterMs = Date.now() - beganAt;
      fleet.leaveOut(victim);
      await victim.kill();
      await fleet.start(name);
      return { ...strike, afterMs };
    }
  }
}

function saidOf({ closing, loading, between }: Strike): string {
  const struck = [
    closing > 0 && `inside ${closing} chunk(s) of a close`,
    loading > 0 && `inside ${loading} chunk(s) of a batch`,
    between > 0 && 'a batch of several chunks in hand',
  ].filter(Boolean);
  return struck.length > 0 ? struck.join(', ') : 'between its transactions';
}
