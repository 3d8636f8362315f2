import { readdirSync } from 'node:fs';
import * as path from 'node:path';

type MigrationClass = new () => { name?: string };

/**
 * Every migration of this folder, in the order of its timestamp: a new file is found by its name
 * `<epoch-ms>-<what-it-does>`, so nothing else has to be touched.
 */
export const migrations: MigrationClass[] = readdirSync(__dirname)
  .filter((file) => /^\d{13}-[a-z0-9-]+\.js$/.test(file))
  .sort()
  .flatMap((file) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- The list is read before TypeORM starts, synchronously.
    const exported = Object.values(require(path.join(__dirname, file)) as Record<string, MigrationClass>);
    if (exported.length !== 1) throw new Error(`${file} must export exactly one migration`);
    return exported;
  });
