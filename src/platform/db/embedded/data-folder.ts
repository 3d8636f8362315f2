import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { keepPrivate, randomPassword, readPrivate } from '../../config/private-files.js';
import { isReachable, serviceAccount, type ServiceAccount } from './service-account.js';

const CREDENTIALS = 'database.json';
/** Where the cluster of a root process goes when the service account cannot enter DATA_DIR (a 0700 home). */
const STATE_DIRECTORY = '/var/lib/outlet-operations';

/** What is kept about one embedded cluster; mode 0600. The superuser is used to make roles and databases only. */
export interface Credentials {
  readonly superuserPassword: string;
  readonly ownerPassword: string;
  readonly runtimePassword: string;
  /** The folder that holds the cluster, its log and, where needed, its binaries. */
  readonly home: string;
}

export interface DataFolder {
  readonly home: string;
  readonly cluster: string;
  readonly account: ServiceAccount | undefined;
  readonly credentials: Credentials;
}

/** Makes or opens DATA_DIR: mode 0700, with the passwords of its database drawn once. */
export function openDataFolder(dataDir: string): DataFolder {
  const folder = path.resolve(dataDir);
  mkdirSync(path.dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, CREDENTIALS);
  const isOurs = existsSync(file) || readdirSync(folder).length === 0;
  const known = readPrivate(file);
  const kept = known === undefined ? undefined : parsed(known);
  // A copied or moved data folder finds its cluster inside itself again.
  const inside = path.join(folder, 'postgres');
  const keptHome = kept && !existsSync(inside) && existsSync(kept.home) ? kept.home : folder;
  const account = serviceAccount(kept ? path.join(keptHome, 'postgres') : undefined);
  if (isOurs) closeToOthers(folder, account);
  const home = kept ? keptHome : homeFor(folder, account);
  if (home !== folder) closeToOthers(home, account);
  const credentials = kept ?? parsed(keepPrivate(file, () => drawCredentials(home)));
  return { home, cluster: path.join(home, 'postgres'), account, credentials };
}

const parsed = (text: string): Credentials => JSON.parse(text) as Credentials;

function drawCredentials(home: string): string {
  const credentials: Credentials = {
    superuserPassword: randomPassword(),
    ownerPassword: randomPassword(),
    runtimePassword: randomPassword(),
    home,
  };
  return `${JSON.stringify(credentials, null, 2)}\n`;
}

/** A folder that holds other things (somebody's /srv) keeps its mode: what we put into it is closed by itself. */
function closeToOthers(folder: string, account: ServiceAccount | undefined): void {
  const { mode, uid } = statSync(folder);
  if ((mode & 0o777) !== 0o700) chmodSync(folder, 0o700);
  const owns = account && uid !== account.uid && isReachable(account, path.dirname(folder));
  if (owns) chownSync(folder, account.uid, account.gid);
}

function homeFor(folder: string, account: ServiceAccount | undefined): string {
  if (!account || isReachable(account, folder)) return folder;
  try {
    mkdirSync(STATE_DIRECTORY, { recursive: true, mode: 0o711 });
    const { uid, mode } = lstatSync(STATE_DIRECTORY);
    if (uid !== 0 || (mode & 0o022) !== 0 || !isReachable(account, STATE_DIRECTORY)) {
      throw new Error(`${STATE_DIRECTORY} must belong to root, with mode 0711`);
    }
    // Named by chance and remembered in DATA_DIR: a DATA_DIR that was removed starts afresh.
    const home = path.join(STATE_DIRECTORY, randomBytes(8).toString('hex'));
    mkdirSync(home, { mode: 0o700 });
    return home;
  } catch (cause) {
    throw new Error(
      `Started as root, and the account that runs Postgres cannot enter ${folder}. ` +
        `Set DATA_DIR to a folder that others may enter (for example ${STATE_DIRECTORY}), start as an ordinary user, ` +
        'or set DATABASE_URL.',
      { cause },
    );
  }
}
