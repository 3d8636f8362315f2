import { setTimeout as sleep } from 'node:timers/promises';
import { type Body, booksOf, monthsBefore } from './support/books.js';
import { must } from './support/checks.js';
import { Control } from './support/control.js';
import { Deliveries } from './support/deliveries.js';
import { Fleet, type Product } from './support/fleet.js';
import { confirm, groundCopy } from './support/ground.js';
import { anyOf, closeAll, judge } from './support/judge.js';
import { type Strike, struckWhere } from './support/strike.js';
import type { Scenario, World } from './support/world.js';

const NAMES = ['one', 'two', 'three'];
const LONG_EVERY = 4; // Every fourth round has a call of two chunks under way.
const LONG_ROWS = 60_000;
const CONNECTIONS = 6; // Two a process.
const DRAWS_MAX = 3;

/** A process is killed -9 in mid close and in mid batch, at random points; the others finish what it had in hand. */
export const kills: Scenario = {
  name: 'kills',
  about: 'kill -9 of one of three processes in mid close and in mid batch',
  async run(world) {
    const campaign = await Campaign.begin(world);
    try {
      await campaign.fight();
    } finally {
      await campaign.end();
    }
  },
};

class Campaign {
  private readonly strikes: Strike[] = [];
  private readonly deliveries: Deliveries;
  private readonly months: string[];
  private readonly rounds: number;
  private readonly insideMin: number;
  /** Instants are drawn within it: most of the time from the first request of a round to the end of its work. */
  private spanMs = 1_200;

  private constructor(
    private readonly world: World,
    private readonly fleet: Fleet,
    private readonly control: Control,
  ) {
    this.deliveries = new Deliveries(fleet, world.dice);
    this.rounds = world.isShort ? 5 : 30;
    this.insideMin = world.isShort ? 2 : 10;
    this.months = monthsBefore(this.roundsMax + 1);
  }

  static async begin(world: World): Promise<Campaign> {
    const fleet = new Fleet(world.server, await groundCopy(world.server, 'kills'));
    const [, control] = await Promise.all([fleet.start(...NAMES), Control.start(world, 'kills_control')]);
    return new Campaign(world, fleet, control);
  }

  async end(): Promise<void> {
    await Promise.all([this.fleet.stop(), this.control.stop()]);
  }

  /** Rounds go on until enough of them struck inside a chunk, up to twice as many as asked for. */
  private get roundsMax(): number {
    return this.rounds * 2;
  }

  async fight(): Promise<void> {
    await this.deliveries.deliver(this.booksOf(0));
    for (let round = 0; round < this.roundsMax && !this.isEnough; round++) {
      const went = await this.world.checks.check(`kills: round ${round + 1}`, () => this.round(round));
      if (!went) break; // What is wrong now would be found in every further round.
    }
    const { strikes } = this;
    await this.world.checks.check(`kills: ${this.insideMin} of ${this.rounds} rounds struck inside a chunk`, () => {
      const inside = this.inside;
      const said = `${strikes.length} rounds, ${inside} inside a chunk (${count(strikes, 'closing')} of a close, ${count(strikes, 'loading')} of a batch)`;
      must(strikes.length >= this.rounds && inside >= this.insideMin, said);
      return Promise.resolve(`${said}, ${this.deliveries.unanswered} calls without an answer sent again`);
    });
  }

  private get inside(): number {
    return this.strikes.filter(({ closing, loading }) => closing + loading > 0).length;
  }

  private get isEnough(): boolean {
    return this.strikes.length >= this.rounds && this.inside >= this.insideMin;
  }

  private async round(at: number): Promise<string> {
    const month = this.months[at] as string;
    const bodies = this.booksOf(at);
    const hashes = await this.control.close(month, bodies);
    await confirm(anyOf(this.fleet), month);

    const beganAt = Date.now();
    const victim = this.world.dice.oneOf(this.fleet.products);
    const loading = this.deliveries.deliver(this.booksOf(at + 1), CONNECTIONS);
    const closing = closeAll(this.fleet, month, () => this.world.dice.oneOf(this.fleet.products));
    const striking = this.strike(victim, beganAt);
    const [strike] = await Promise.all([striking, loading, closing]);
    this.spanMs = Math.max(400, Math.min(this.spanMs * 1.2, (Date.now() - beganAt) / 2));
    await judge(this.fleet, this.deliveries, { month, bodies, hashes });
    this.strikes.push(strike);
    return `${victim.name} killed after ${strike.afterMs} ms, ${saidOf(strike)}`;
  }

  /**
   * The instant is drawn; the process is stopped there and looked at. Where it stands between its transactions, it mostly
   * goes on and another instant is drawn, because that is where it stands most of the time.
   */
  private async strike(victim: Product, beganAt: number): Promise<Strike & { afterMs: number }> {
    for (let draws = 1; ; draws++) {
      await sleep(this.world.dice.below(this.spanMs / draws));
      victim.freeze();
      const strike = await struckWhere(this.fleet, victim);
      const afterMs = Date.now() - beganAt;
      if (strike.closing + strike.loading === 0 && draws < DRAWS_MAX) {
        victim.goOn();
        continue;
      }
      this.fleet.leaveOut(victim);
      await victim.kill();
      await this.fleet.start(victim.name);
      return { ...strike, afterMs };
    }
  }

  private booksOf(at: number): Body[] {
    const extra = at % LONG_EVERY === 1 ? LONG_ROWS : 0;
    return booksOf(this.months[at] as string, this.world.seed, extra);
  }
}

const count = (strikes: readonly Strike[], what: keyof Strike): number => strikes.filter((one) => one[what] > 0).length;

function saidOf({ closing, loading, between }: Strike): string {
  const struck = [
    closing > 0 && `inside ${closing} chunk(s) of a close`,
    loading > 0 && `inside ${loading} chunk(s) of a batch`,
    between > 0 && 'between two chunks of a batch',
  ].filter(Boolean);
  return struck.length > 0 ? struck.join(', ') : 'between its transactions';
}
