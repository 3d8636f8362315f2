import { type Body, CITIES } from './books.js';
import { must } from './checks.js';
import { Deliveries } from './deliveries.js';
import { Fleet, type Product } from './fleet.js';
import { askForClose, confirm, ended, groundCopy } from './ground.js';
import { publishedHashes } from './recount.js';
import type { World } from './world.js';

const RUN_MS = 60_000;

/** The same input on a database and a process of its own that nothing disturbs: what the results have to be. */
export class Control {
  private constructor(
    private readonly world: World,
    private readonly fleet: Fleet,
    private readonly product: Product,
  ) {}

  static async start(world: World, database: string): Promise<Control> {
    const fleet = new Fleet(world.server, await groundCopy(world.server, database));
    const [product] = await fleet.start('control');
    must(product !== undefined, 'the control does not start');
    return new Control(world, fleet, product);
  }

  /** Loads and closes a month in peace. Answers the result hashes by outlet. */
  async close(month: string, bodies: readonly Body[]): Promise<Map<string, string>> {
    await new Deliveries(this.fleet, this.world.dice).deliver(bodies);
    await confirm(this.product, month);
    const runs = await Promise.all(CITIES.map((city) => askForClose(this.product, month, city)));
    for (const run of runs) {
      const { state } = await ended(this.product, run.id, RUN_MS);
      must(state === 'completed', `the undisturbed run ends ${state}`);
    }
    return this.world.server.as('owner', this.fleet.database, (client) => publishedHashes(client, month));
  }

  stop(): Promise<void> {
    return this.fleet.stop();
  }
}
