import { type Actor, systemActor } from '../../src/platform/access/index.js';
import { Database, type Prepared } from '../../src/platform/db/index.js';
import { plantTree } from '../access/tree.js';
import { House } from '../support/house.js';

const TREE: Prepared = {
  name: 'test/tree',
  text: `SELECT u.code FROM platform.org_unit AS u WHERE u.level = $1::text ORDER BY u.code`,
};
const PLANS: Prepared = {
  name: 'test/plans',
  text: `SELECT s.generic_plans AS generic FROM pg_catalog.pg_prepared_statements AS s WHERE s.name = $1::text`,
};

describe('a read that keeps its plan', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open({ environment: { POOL_SIZE: '2' } }); // Reads after one another share a connection.
    await plantTree(house);
  });
  afterAll(() => house.close());

  const reader = (scope: number, lines: readonly number[]): Actor => ({
    ...systemActor('test'),
    scopes: [scope],
    lines,
  });

  it('answers each reader by their own scope, also when the plan serves all values', async () => {
    const database = house.app.get(Database);
    const west = reader(111, [1, 101, 111]);
    const east = reader(102, [1, 102]);
    for (let round = 0; round < 12; round++) {
      expect(await database.read(west, TREE, ['province'])).toEqual([{ code: 'P1' }]);
      expect(await database.read(east, TREE, ['province'])).toEqual([{ code: 'P2' }]);
      expect(await database.read(east, TREE, ['city'])).toEqual([]);
    }
    const [plans] = await database.read<{ generic: number }>(west, PLANS, [TREE.name]);
    expect(plans?.generic).toBeGreaterThan(0);
  });
});
