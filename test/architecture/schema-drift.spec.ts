import * as path from 'node:path';
import { Column, DataSource, Entity, getMetadataArgsStorage, PrimaryColumn } from 'typeorm';
import { cloneTemplate, dropDatabase, testServer, urlOf } from '../support/test-database.js';
import { filesUnder, root } from './source-tree.js';

type EntityClass = new () => object;

/** Maps months.calendar wrongly: a column that is not there, and one of another type. */
@Entity({ schema: 'months', name: 'calendar' })
class PlantedCalendar {
  @PrimaryColumn('date') month!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('date', { name: 'lock_at' }) lockAt!: string;
  @Column('integer', { name: 'planted' }) planted!: number;
}

/**
 * What the schema builder proposes and nobody wants: constraints and indexes live in hand-written migrations, with names
 * and bodies that entities do not repeat.
 */
const MIGRATIONS_OWN = /^(ALTER TABLE .* DROP CONSTRAINT |DROP INDEX |COMMENT ON )/;

describe('entities', () => {
  const database = 'schema_drift';
  const { ownerUrl } = testServer();

  beforeAll(() => cloneTemplate(database));
  afterAll(() => dropDatabase(database));

  async function drift(entities: readonly EntityClass[]): Promise<string[]> {
    const source = new DataSource({ type: 'postgres', url: urlOf(ownerUrl, database), entities: [...entities] });
    await source.initialize();
    try {
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      return upQueries.map(({ query }) => query).filter((query) => !MIGRATIONS_OWN.test(query));
    } finally {
      await source.destroy();
    }
  }

  it('agree with the migrations', async () => {
    for (const file of filesUnder('src', '.entity.ts')) {
      await import(path.join(root, 'dist', file.path.replace(/\.ts$/, '.js')));
    }
    const entities = getMetadataArgsStorage()
      .tables.map(({ target }) => target)
      .filter((target): target is EntityClass => typeof target === 'function' && target !== PlantedCalendar);
    expect(await drift(entities)).toEqual([]);
  });

  it('are found to differ where one is planted', async () => {
    const proposed = (await drift([PlantedCalendar])).join('\n');
    expect(proposed).toContain('ADD "planted" integer');
    expect(proposed).toContain('"lock_at"');
  });
});
