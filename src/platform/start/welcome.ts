/** What people read on stdout when the product serves: where its data is and how to reach it. */
export function welcome(port: number, home: string | undefined): string {
  const lines = ['Outlet Operations'];
  if (home !== undefined) {
    lines.push(`  database   embedded Postgres in ${home} (for production set DATABASE_URL)`);
  }
  lines.push(`ready http://127.0.0.1:${port}/docs`);
  return `${lines.join('\n')}\n`;
}
