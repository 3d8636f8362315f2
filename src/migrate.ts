import { createLogger } from './platform/logging/index.js';
import { readSettings } from './platform/config/index.js';
import { migrate, revertLast, StartRefused } from './platform/db/migrator.js';
import { openProductDatabase } from './platform/db/product-database.js';

/** `npm run migrate` brings the database to this version; `npm run migrate -- --revert` takes the last migration back. */
async function run(): Promise<void> {
  const settings = readSettings(process.env, 'migrate');
  const database = await openProductDatabase(settings);
  try {
    const { ownerUrl, runtimeUrl } = database;
    if (ownerUrl === undefined) throw new StartRefused('MIGRATION_DATABASE_URL is required: the owner role migrates.');
    if (process.argv.includes('--revert')) {
      await revertLast({ ownerUrl, runtimeUrl });
      process.stdout.write('The last migration is taken back.\n');
    } else {
      const applied = await migrate({ ownerUrl, runtimeUrl });
      process.stdout.write(`${applied.length} migration(s) applied${applied.map((name) => `\n  ${name}`).join('')}\n`);
    }
  } finally {
    await database.close();
  }
}

run().catch((error: unknown) => {
  createLogger('info').fatal({ err: error });
  process.stdout.write(`Not migrated: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
