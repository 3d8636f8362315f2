import type { House } from '../support/house.js';

/** HQ > P1 > C1 > O1 (an outlet), P1 > C2 and HQ > P2, planted as the owner: these tests are about accounts, not about the registry. */
export async function plantTree(house: House): Promise<void> {
  await house.asOwner((client) =>
    client.query(`
      INSERT INTO outlets.org_unit (id, code, name, level, parent_id, lineage) VALUES
        (101, 'P1', 'P1', 'province', 1, '{1,101}'),
        (102, 'P2', 'P2', 'province', 1, '{1,102}'),
        (111, 'C1', 'C1', 'city', 101, '{1,101,111}'),
        (112, 'C2', 'C2', 'city', 101, '{1,101,112}'),
        (121, 'O1', 'O1', 'outlet', 111, '{1,101,111,121}')`),
  );
}
