import { readFileSync } from 'node:fs';
import * as path from 'node:path';

/**
 * Reads a reviewed `.sql` file that lies beside its caller. It runs while modules load, so a missing file stops the start.
 * @param folder `__dirname` of the caller
 */
export function sqlFile(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

/** A statement that a connection keeps parsed and planned under its name. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/**
 * A reviewed `.sql` file for {@link Database.read} whose planning would outweigh its run: a hot read of a few rows. After
 * a few runs Postgres may keep one plan for all values, so it must not depend on which of them is NULL.
 * @param folder `__dirname` of the caller; its last part makes the name unique
 */
export function preparedFile(folder: string, name: string): Prepared {
  return { name: `${path.basename(folder)}/${path.basename(name, '.sql')}`, text: sqlFile(folder, name) };
}
