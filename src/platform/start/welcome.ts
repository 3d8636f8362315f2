import { FIRST_USERNAME } from '../access/index.js';
import type { FirstAccount } from './first-account.js';

/** What people read on stdout when the product serves: where it is and how to log in. */
export function welcome(port: number, home: string | undefined, account: FirstAccount): string {
  const lines = ['Outlet Operations'];
  if (home !== undefined) {
    lines.push(`  database   embedded Postgres in ${home} (for production set DATABASE_URL)`);
  }
  lines.push(`  log in     user ${FIRST_USERNAME}, ${howToLogIn(account)}`);
  lines.push(`ready http://127.0.0.1:${port}/docs`);
  return `${lines.join('\n')}\n`;
}

function howToLogIn({ isNew, generated, file }: FirstAccount): string {
  if (generated === undefined) return isNew ? 'password as given in ADMIN_PASSWORD' : 'password as set before';
  return `password ${generated} (kept in ${file}${isNew ? '' : '; the first one, unless it was changed since'})`;
}
