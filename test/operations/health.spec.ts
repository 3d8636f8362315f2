import { Readiness } from '../../src/platform/http/health/readiness.js';
import { House } from '../support/house.js';
import { connected, testServer } from '../support/test-database.js';

describe('readiness', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(() => house.close());

  const status = async (path: string) => (await house.http.get(path)).status;

  it('is said while the database answers, and life is said in any case', async () => {
    expect([await status('/readyz'), await status('/healthz')]).toEqual([200, 200]);
    await connected(testServer().superuserUrl, async (client) => {
      await client.query(`ALTER DATABASE "${house.database}" ALLOW_CONNECTIONS false`);
      const sql = 'SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity AS a WHERE a.datname = $1';
      await client.query(sql, [house.database]);
    });
    try {
      expect([await status('/readyz'), await status('/healthz')]).toEqual([503, 200]);
    } finally {
      await connected(testServer().superuserUrl, (client) =>
        client.query(`ALTER DATABASE "${house.database}" ALLOW_CONNECTIONS true`),
      );
    }
    expect(await status('/readyz')).toBe(200);
  });

  it('is denied soon where the database takes the question and does not answer it', async () => {
    await house.asOwner(async (client) => {
      await client.query('BEGIN; LOCK TABLE public.migrations IN ACCESS EXCLUSIVE MODE');
      const beganAt = Date.now();
      expect(await status('/readyz')).toBe(503);
      expect(Date.now() - beganAt).toBeLessThan(10_000); // A proxy does not wait for the time limit of a statement.
      await client.query('ROLLBACK');
    });
    expect(await status('/readyz')).toBe(200);
  });

  it('is denied where a migration of this version is missing', async () => {
    await house.asOwner((client) =>
      client.query('DELETE FROM public.migrations WHERE id = (SELECT max(id) FROM public.migrations)'),
    );
    const { body, headers } = await house.http.get('/readyz').expect(503);
    expect(body).toMatchObject({ code: 'unavailable' });
    expect(headers['retry-after']).toBe('5');
  });

  it('is denied by a process that is about to end, which still answers and keeps no connection', async () => {
    house.app.get(Readiness).stop();
    expect([await status('/readyz'), await status('/healthz')]).toEqual([503, 200]);
    const { headers } = await (await house.asAdmin()).get('/v1/rules?limit=1').expect(200);
    expect(headers['connection']).toBe('close');
  });
});
