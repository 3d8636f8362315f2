import { Client } from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { OWNER_ROLE } from '../../src/platform/db/embedded-postgres.js';
import { dropDatabase, testServer, urlOf } from '../support/test-database.js';

/** Everything a migration can make, as sorted lines of text. */
const SNAPSHOT = `
  WITH n AS (SELECT n.oid, n.nspname FROM pg_namespace AS n WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'),
       c AS (SELECT c.*, n.nspname FROM pg_class AS c JOIN n ON n.oid = c.relnamespace)
  SELECT s.line FROM (
    SELECT 'schema ' || n.nspname AS line FROM n
    UNION ALL SELECT concat_ws(' ', c.relkind, c.oid::regclass, c.reloptions, c.relrowsecurity, c.relforcerowsecurity,
                               c.relacl, obj_description(c.oid, 'pg_class')) FROM c WHERE c.relkind NOT IN ('t', 'i', 'I')
    UNION ALL SELECT concat_ws(' ', 'column', c.oid::regclass, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod),
                               a.attnotnull, a.attcollation::regcollation, pg_get_expr(d.adbin, d.adrelid), a.attacl)
      FROM c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_attrdef AS d ON d.adrelid = c.oid AND d.adnum = a.attnum WHERE c.relkind IN ('r', 'p', 'v')
    UNION ALL SELECT concat_ws(' ', 'constraint', c.oid::regclass, k.conname, pg_get_constraintdef(k.oid))
      FROM c JOIN pg_constraint AS k ON k.conrelid = c.oid
    UNION ALL SELECT pg_get_indexdef(i.indexrelid) FROM c JOIN pg_index AS i ON i.indrelid = c.oid WHERE c.relkind IN ('r', 'p')
    UNION ALL SELECT concat_ws(' ', 'view', c.oid::regclass, pg_get_viewdef(c.oid)) FROM c WHERE c.relkind = 'v'
    UNION ALL SELECT concat_ws(' ', pg_get_functiondef(p.oid), p.proacl) FROM pg_proc AS p JOIN n ON n.oid = p.pronamespace
      WHERE p.prokind IN ('f', 'p')
    UNION ALL SELECT concat_ws(' ', 'trigger', c.oid::regclass, pg_get_triggerdef(t.oid))
      FROM c JOIN pg_trigger AS t ON t.tgrelid = c.oid WHERE NOT t.tgisinternal
    UNION ALL SELECT concat_ws(' ', 'policy', c.oid::regclass, p.polname, p.polcmd, p.polroles::regrole[],
                               pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
      FROM c JOIN pg_policy AS p ON p.polrelid = c.oid
    UNION ALL SELECT concat_ws(' ', 'type', t.oid::regtype) FROM pg_type AS t JOIN n ON n.oid = t.typnamespace
      WHERE t.typtype IN ('d', 'e', 'r')
  ) AS s ORDER BY s.line COLLATE "C"`;

describe('migrations', () => {
  const database = 'migrations_both_ways';
  const all = migrations.map((type) => new type() as MigrationInterface);
  let source: DataSource;
  let runner: QueryRunner;

  beforeAll(async () => {
    const { superuserUrl, ownerUrl } = testServer();
    const superuser = new Client({ connectionString: superuserUrl });
    await superuser.connect();
    await superuser.query(`CREATE DATABASE ${database} OWNER ${OWNER_ROLE}`);
    await superuser.end();
    source = await new DataSource({ type: 'postgres', url: urlOf(ownerUrl, database), poolSize: 1 }).initialize();
    runner = source.createQueryRunner();
  });

  afterAll(async () => {
    await runner.release();
    await source.destroy();
    await dropDatabase(database);
  });

  async function snapshot(): Promise<string[]> {
    const rows = (await runner.query(SNAPSHOT)) as { line: string }[];
    return rows.map(({ line }) => line);
  }

  async function run(migration: MigrationInterface, way: 'up' | 'down'): Promise<void> {
    await runner.startTransaction();
    await migration[way](runner);
    await runner.commitTransaction();
  }

  it('are each undone by their own down, to the last constraint', async () => {
    const before: string[][] = [];
    for (const migration of all) {
      before.push(await snapshot());
      await run(migration, 'up');
    }
    const whole = await snapshot();
    for (const [place, migration] of [...all.entries()].reverse()) {
      await run(migration, 'down');
      expect({ undone: migration.name, left: await snapshot() }).toEqual({
        undone: migration.name,
        left: before[place],
      });
    }
    for (const migration of all) await run(migration, 'up');
    expect(await snapshot()).toEqual(whole);
  });
});
