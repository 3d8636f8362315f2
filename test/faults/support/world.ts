import type { Checks } from './checks.js';
import type { Dice } from './dice.js';
import type { Server } from './server.js';

/** What a scenario is given. */
export interface World {
  readonly server: Server;
  readonly checks: Checks;
  readonly dice: Dice;
  readonly seed: number;
  /** The short form, for every change; the long one is for releases. */
  readonly isShort: boolean;
}

export interface Scenario {
  /** The word by which it is asked for. */
  readonly name: string;
  readonly about: string;
  run(world: World): Promise<void>;
}
