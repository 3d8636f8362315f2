// Makes the client of openapi.json that the end-to-end tests use, where the document has changed since the last time.
// Compiled apart from the rest: generated code does not hold to exactOptionalPropertyTypes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const made = join(here, 'build/made-from');
const digest = createHash('sha256')
  .update(readFileSync(join(root, 'openapi.json')))
  .digest('hex');
if (existsSync(made) && readFileSync(made, 'utf8') === digest) process.exit(0);
for (const folder of ['generated', 'build']) rmSync(join(here, folder), { recursive: true, force: true });
const run = (bin, ...args) =>
  execFileSync(join(root, 'node_modules/.bin', bin), args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
run('openapi-ts', '-i', 'openapi.json', '-o', 'test/client/generated', '-c', '@hey-api/client-fetch');
run('tsc', '-p', 'test/client/tsconfig.json');
writeFileSync(made, digest);
