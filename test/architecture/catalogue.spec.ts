import { Client } from 'pg';
import { OWNER_ROLE, RUNTIME_ROLE } from '../../src/platform/db/embedded-postgres.js';
import { cloneTemplate, dropDatabase, testServer, urlOf } from '../support/test-database.js';
import { type CatalogueCheck, catalogueChecks } from './catalogue.js';

describe('the catalogue of the database', () => {
  const database = 'architecture_catalogue';
  let superuser: Client;

  beforeAll(async () => {
    await cloneTemplate(database);
    superuser = new Client({ connectionString: urlOf(testServer().superuserUrl, database) });
    await superuser.connect();
  });

  afterAll(async () => {
    await superuser.end();
    await dropDatabase(database);
  });

  async function find(check: CatalogueCheck): Promise<string[]> {
    const sql = check.sql.replace(/:runtime(::text)?/g, `'${RUNTIME_ROLE}'`);
    const { rows } = await superuser.query<{ name: string }>(sql);
    return rows.map(({ name }) => name).sort();
  }

  describe.each(catalogueChecks.map((check) => [check.what, check] as const))('%s', (_what, check) => {
    it('holds, and every listed exception is one', async () => {
      expect(await find(check)).toEqual(Object.keys(check.allowed ?? {}).sort());
    });

    it('is found broken where it is broken', async () => {
      await superuser.query(`BEGIN; SET LOCAL ROLE ${OWNER_ROLE}`);
      try {
        await superuser.query(check.planted.replaceAll(':runtime', RUNTIME_ROLE));
        expect((await find(check)).join()).toContain('planted');
      } finally {
        await superuser.query('ROLLBACK');
      }
    });
  });

  it('asks about the roles that the product runs with', async () => {
    const { rows } = await superuser.query(
      `SELECT r.rolname, r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb AS may_more
       FROM pg_roles AS r WHERE r.rolname = $1`,
      [RUNTIME_ROLE],
    );
    expect(rows).toEqual([{ rolname: RUNTIME_ROLE, may_more: false }]);
  });
});
