import { type Body, CITIES, OUTLETS } from './books.js';
import { call } from './caller.js';
import { must } from './checks.js';
import { type Deliveries, persistently } from './deliveries.js';
import type { Fleet, Product } from './fleet.js';
import { askForClose, ended, type Run } from './ground.js';
import * as recount from './recount.js';

/** A run that lost its process goes on at the next tick of another one, not at the end of its lease (60 s). */
export const TAKEN_OVER_MS = 20_000;
const VERIFIED_AT_ONCE = 6;

export interface ClosedMonth {
  readonly month: string;
  readonly bodies: readonly Body[];
  /** What an undisturbed run made of the same input. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Everything that has to hold after a fault, once the month is closed. */
export async function judge(fleet: Fleet, deliveries: Deliveries, closed: ClosedMonth): Promise<void> {
  const { month, bodies, hashes } = closed;
  await fleet.server.as('owner', fleet.database, async (client) => {
    await recount.mustBeExactlyOnce(client, month, bodies);
    await recount.mustHoldWhatWasAcknowledged(client, deliveries.acknowledged);
    await recount.totalsMustEqualRecount(client);
    await recount.mustBeAtRest(client);
    const found = await recount.publishedHashes(client, month);
    const other = [...hashes].filter(([code, hash]) => found.get(code) !== hash);
    must(other.length === 0, `${month}: ${other.length} results differ from those of an undisturbed run`);
  });
  await everyRevisionMustVerify(fleet, month);
}

export async function everyRevisionMustVerify(fleet: Fleet, month: string): Promise<void> {
  const queue = OUTLETS.values();
  const verify = async (): Promise<void> => {
    for (const code of queue) {
      const path = `/v1/assessment/scorecards/${month}/${code}/revisions/1/verify`;
      const { body } = await call(anyOf(fleet), 'auditor', path, { method: 'POST' });
      must((body as { match?: boolean }).match === true, `${code} ${month} does not verify: ${JSON.stringify(body)}`);
    }
  };
  await Promise.all(Array.from({ length: VERIFIED_AT_ONCE }, verify));
}

/** Closes of all cities, each asked of some process, again where no answer came. Answers the runs as they ended. */
export async function closeAll(fleet: Fleet, month: string, pick: () => Product): Promise<Run[]> {
  return Promise.all(
    CITIES.map(async (city) => {
      const run = await persistently(() => askForClose(pick(), month, city));
      const end = await persistently(() => ended(anyOf(fleet), run.id, TAKEN_OVER_MS));
      must(end.state === 'completed', `the run of ${city} ends ${end.state}: ${JSON.stringify(end.progress)}`);
      return end;
    }),
  );
}

let turn = 0;
export function anyOf(fleet: Fleet): Product {
  const product = fleet.products[turn++ % fleet.products.length];
  must(product !== undefined, 'no process is there');
  return product;
}
