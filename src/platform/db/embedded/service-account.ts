import { readFileSync, realpathSync, statSync } from 'node:fs';
import * as path from 'node:path';

/** The account Postgres runs under where this process is root: Postgres refuses to run as root itself. */
export interface ServiceAccount {
  readonly uid: number;
  readonly gid: number;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

/** `postgres` where the system has it, else `nobody`. An existing cluster keeps the account that owns it. */
export function serviceAccount(cluster: string | undefined): ServiceAccount | undefined {
  if (!isRoot()) return undefined;
  const owner = cluster === undefined ? undefined : statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = accountNamed('postgres') ?? accountNamed('nobody');
  if (!account) {
    throw new Error(
      'Started as root, and Postgres refuses to run as root: there is neither a "postgres" nor a "nobody" account ' +
        'to run it under. Start as an ordinary user, or set DATABASE_URL.',
    );
  }
  return account;
}

function accountNamed(name: string): ServiceAccount | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** Whether the account may enter every folder on the way to `file`, the last one included. */
export function isReachable(account: ServiceAccount, file: string): boolean {
  for (let folder = realpathSync(file); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const enter = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & enter) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}
