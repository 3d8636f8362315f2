import { migrations } from '../../migrations/index.js';
import { migrate, revertLast } from '../../src/platform/db/migrator.js';
import { House } from '../support/house.js';
import { confirmAll, loadMonth, run } from '../support/month.js';
import { cloneTemplate, connected, dropDatabase, testServer, urlOf } from '../support/test-database.js';

const NAME = 'migrations_filled';
const SCHEMAS = `SELECT n.nspname AS name FROM pg_namespace AS n
                 WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('public', 'information_schema')`;

/** Two months of facts of one outlet, the later one closed: rows in every kind of table, and partitions made for them. */
async function fill(): Promise<void> {
  const house = await House.open({ database: NAME });
  try {
    await house.setNow('2026-11-03T02:00:00Z');
    await house.city('C1');
    const outlet = await house.outlet();
    await loadMonth(house, outlet, '2026-10', {
      revenue: 41_235_060,
      previousRevenue: 40_560_000,
      activated: 3,
      deactivated: 1,
      opening: 90,
      arrears: 721_040,
      costs: [{ item: 'rent', amountFen: 10_550_000, costClass: 'fixed' }],
    });
    await confirmAll(house, '2026-10', outlet);
    const { outlets } = await run(house, '2026-10', outlet, 'close');
    expect(outlets[outlet]?.outcome).toBe('closed');
  } finally {
    await house.close();
  }
}

describe('migrations of a database in use', () => {
  const { ownerUrl, runtimeUrl } = testServer();
  const target = { ownerUrl: urlOf(ownerUrl, NAME), runtimeUrl: urlOf(runtimeUrl, NAME) };

  beforeAll(() => cloneTemplate(NAME));
  afterAll(() => dropDatabase(NAME));

  it('go back to nothing and forward again, and the product serves on what they made', async () => {
    await fill();
    for (let left = migrations.length; left > 0; left--) await revertLast(target);
    const schemas = await connected(target.ownerUrl, async (owner) => (await owner.query(SCHEMAS)).rows);
    expect(schemas).toEqual([]);

    expect(await migrate(target)).toHaveLength(migrations.length);
    await fill();
  }, 120_000);
});
