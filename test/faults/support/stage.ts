import { type Body, booksOf, monthsBefore } from './books.js';
import { must } from './checks.js';
import { Control } from './control.js';
import { Deliveries } from './deliveries.js';
import { Fleet, type Product } from './fleet.js';
import { confirm, groundCopy } from './ground.js';
import { anyOf, closeAll, judge } from './judge.js';
import type { World } from './world.js';

const LONG_EVERY = 4; // Every fourth month has a call of two chunks.
const LONG_ROWS = 60_000;
const CONNECTIONS = 6;

/**
 * Processes on one database, a source system that loads them, and the control beside them. A round closes a month in all
 * cities while the next month is loaded; what strikes in the middle of it is the scenario's.
 */
export class Stage {
  readonly deliveries: Deliveries;
  private readonly months: string[];
  private at = 0;

  private constructor(
    readonly world: World,
    readonly fleet: Fleet,
    private readonly control: Control,
    rounds: number,
  ) {
    this.deliveries = new Deliveries(fleet, world.dice);
    this.months = monthsBefore(rounds + 1);
  }

  static async begin(world: World, name: string, processes: readonly string[], rounds: number): Promise<Stage> {
    const fleet = new Fleet(world.server, await groundCopy(world.server, name));
    const [, control] = await Promise.all([fleet.start(...processes), Control.start(world, `${name}_control`)]);
    const stage = new Stage(world, fleet, control, rounds);
    await stage.deliveries.deliver(stage.booksOf(0));
    return stage;
  }

  async end(): Promise<void> {
    await Promise.all([this.fleet.stop(), this.control.stop()]);
  }

  /** The month that the next round closes. */
  get month(): string {
    const month = this.months[this.at];
    must(month !== undefined, 'all months are closed');
    return month;
  }

  /** One round. Everything that has to hold after a fault is judged at its end, when the strike is over and the work done. */
  async round<T>(strike: () => Promise<T>): Promise<{ struck: T; workMs: number }> {
    const { month } = this;
    const bodies = this.booksOf(this.at);
    const hashes = await this.control.close(month, bodies);
    await confirm(anyOf(this.fleet), month);
    const beganAt = Date.now();
    const work = Promise.all([
      this.deliveries.deliver(this.booksOf(this.at + 1), CONNECTIONS),
      closeAll(this.fleet, month, () => this.anybody()),
    ]).then(() => Date.now() - beganAt);
    const [struck, workMs] = await Promise.all([strike(), work]);
    this.at += 1;
    await judge(this.fleet, this.deliveries, { month, bodies, hashes });
    return { struck, workMs };
  }

  private anybody(): Product {
    return this.world.dice.oneOf(this.fleet.products);
  }

  private booksOf(at: number): Body[] {
    return booksOf(this.months[at] as string, this.world.seed, at % LONG_EVERY === 1 ? LONG_ROWS : 0);
  }
}
