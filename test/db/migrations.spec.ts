import { connected, cloneTemplate, dropDatabase, testServer, urlOf } from '../support/test-database.js';

const NAME = 'migrations_spec';

describe('the migrated template', () => {
  beforeAll(() => cloneTemplate(NAME));
  afterAll(() => dropDatabase(NAME));

  it('publishes the default scheme with weights that sum to 100', async () => {
    const rows = await connected(urlOf(testServer().ownerUrl, NAME), async (client) => {
      const { rows } = await client.query<{ sum: string; state: string }>(
        `SELECT sum(l.weight)::int AS sum, v.state FROM assessment.scheme_line AS l
         JOIN assessment.scheme_version AS v ON v.scheme_code = l.scheme_code AND v.version = l.version
         WHERE v.scheme_code = 'five_rates_default' GROUP BY v.state`,
      );
      return rows;
    });
    expect(rows).toEqual([{ sum: 100, state: 'published' }]);
  });
});
