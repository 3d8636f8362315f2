import { readFileSync } from 'node:fs';
import * as path from 'node:path';

/**
 * Reads a reviewed `.sql` file that lies beside its caller. It runs while modules load, so a missing file stops the start.
 * @param folder `__dirname` of the caller
 */
export function sqlFile(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}
