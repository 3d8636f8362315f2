import { FIRST_USERNAME } from '../access/index.js';
import type { FirstAccount } from './first-account.js';

export interface Welcome {
  /** The folder of the embedded cluster. */
  readonly home: string | undefined;
  readonly account: FirstAccount;
  /** How to log in to the demonstration branch, where there is one. */
  readonly demonstration: string | undefined;
}

/** What people read on stdout when the product serves: where it is and how to log in. */
export function welcome(port: number, { home, account, demonstration }: Welcome): string {
  const lines = ['Outlet Operations'];
  if (home !== undefined) {
    lines.push(`  database   embedded Postgres in ${home} (for production set DATABASE_URL)`);
  }
  lines.push(`  log in     user ${FIRST_USERNAME}, ${howToLogIn(account)}`);
  if (demonstration !== undefined) lines.push(demonstration);
  lines.push(`ready http://127.0.0.1:${port}/docs`);
  return `${lines.join('\n')}\n`;
}

function howToLogIn({ isNew, generated, file }: FirstAccount): string {
  if (generated === undefined) return isNew ? 'password as given in ADMIN_PASSWORD' : 'password as set before';
  return `password ${generated} (kept in ${file}${isNew ? '' : '; the first one, unless it was changed since'})`;
}
