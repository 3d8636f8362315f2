// Builds product and tests into dist, where anything has changed since the last time, and then only what has. `npm start`
// and the others empty dist first; here what has lost its source is taken away, so that no spec file outlives its own.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const made = path.join(dist, 'made-from');
const FOLDERS = ['src', 'migrations', 'test'];
const SETTINGS = ['tsconfig.json', 'nest-cli.json', 'test/nest-cli.json', 'package-lock.json', 'openapi.json'];

const filesOf = (folder, under) =>
  under.flatMap((name) => {
    const all = existsSync(path.join(folder, name)) ? readdirSync(path.join(folder, name), { recursive: true }) : [];
    return all.map((file) => path.join(name, file)).filter((file) => statSync(path.join(folder, file)).isFile());
  });
const sources = filesOf(root, FOLDERS).filter((file) => !/^test\/(client|browser\/screenshots)\//.test(file));
const digest = createHash('sha256');
for (const file of [...sources, ...SETTINGS].sort())
  digest.update(`${file}\0`).update(readFileSync(path.join(root, file)));
const wanted = digest.digest('hex');
if (existsSync(made) && readFileSync(made, 'utf8') === wanted) process.exit(0);

rmSync(made, { force: true });
const isBegun = existsSync(path.join(dist, 'tsconfig.tsbuildinfo'));
if (isBegun) {
  for (const file of filesOf(dist, FOLDERS)) {
    const source = path.join(root, file.replace(/\.js(\.map)?$/, '.ts'));
    if (!existsSync(source)) rmSync(path.join(dist, file));
  }
}
const how = isBegun ? ['-c', 'test/nest-cli.json'] : [];
try {
  execFileSync(path.join(root, 'node_modules/.bin/nest'), ['build', '-p', 'tsconfig.json', ...how], {
    cwd: root,
    stdio: 'inherit',
  });
} catch {
  process.exit(1); // The compiler has said what is wrong.
}
writeFileSync(made, wanted);
