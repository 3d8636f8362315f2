import { must } from './support/checks.js';
import { Fleet } from './support/fleet.js';
import { settle } from './support/ground.js';
import type { Scenario, World } from './support/world.js';

/** Processes that start at once on a database with nothing in it: one migrates, the others wait and serve. */
export const starts: Scenario = {
  name: 'starts',
  about: 'three processes started at once on an empty database',
  async run(world) {
    for (let round = 1; round <= (world.isShort ? 1 : 3); round++) {
      await world.checks.check(`starts: three processes at once on an empty database, round ${round}`, () =>
        startAtOnce(world, `starts_${round}`),
      );
    }
  },
};

async function startAtOnce(world: World, database: string): Promise<string> {
  await world.server.database(database);
  const fleet = new Fleet(world.server, database, { mayMigrate: true, environment: { LOG_LEVEL: 'info' } });
  try {
    const products = await fleet.start('one', 'two', 'three');
    for (const { address } of products)
      must((await fetch(`${address}/readyz`)).status === 200, `${address} is not ready`);
    const migrating = products.filter(({ log }) => log.includes('"migrated"')).map(({ name }) => name);
    must(migrating.length === 1, `${migrating.length} processes say that they migrated`);
    const { rows } = await world.server.as('superuser', database, (client) =>
      client.query<{ doubled: number; migrations: number; admins: number }>(
        `SELECT (count(*) - count(DISTINCT m.name))::int AS doubled, count(*)::int AS migrations,
                (SELECT count(*) FROM platform.account AS a WHERE a.username = 'admin')::int AS admins
         FROM public.migrations AS m`,
      ),
    );
    must(rows[0]?.doubled === 0 && rows[0].admins === 1, JSON.stringify(rows[0]));
    await settle(fleet.named('three'));
    return `${migrating.join()} made ${rows[0].migrations} migrations, one admin, and all three serve`;
  } finally {
    await fleet.stop();
  }
}
