import type { Settings } from '../config/index.js';
import { ensureRolesAndDatabase, startEmbeddedPostgres } from './embedded-postgres.js';
import { migrate, pendingMigrations, refuseUnfitRuntimeRole, StartRefused } from './migrator.js';

const EMBEDDED_DATABASE = 'outlet_operations';

/** The database the process serves from, whoever runs it. */
export interface ProductDatabase {
  readonly runtimeUrl: string;
  /** Absent where this process may not change the database. */
  readonly ownerUrl: string | undefined;
  /** The folder of the embedded cluster. */
  readonly home: string | undefined;
  /** Settles when an embedded server has ended by itself. */
  readonly lost: Promise<void>;
  close(patienceMs?: number): Promise<void>;
}

export async function openProductDatabase(settings: Settings): Promise<ProductDatabase> {
  if (settings.database) {
    const { url, migrationUrl } = settings.database;
    const never = new Promise<void>(() => undefined);
    return { runtimeUrl: url, ownerUrl: migrationUrl, home: undefined, lost: never, close: () => Promise.resolve() };
  }
  const server = await startEmbeddedPostgres({ dataDir: settings.dataDir });
  try {
    await ensureRolesAndDatabase(server, EMBEDDED_DATABASE);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    runtimeUrl: server.runtimeUrl(EMBEDDED_DATABASE),
    ownerUrl: server.ownerUrl(EMBEDDED_DATABASE),
    home: server.home,
    lost: server.lost,
    close: (patienceMs) => server.stop(patienceMs),
  };
}

/** Brings the database to this version, or refuses one that is not; then refuses a role that could do too much. */
export async function prepareDatabase({ runtimeUrl, ownerUrl }: ProductDatabase): Promise<readonly string[]> {
  if (ownerUrl !== undefined) {
    const applied = await migrate({ ownerUrl, runtimeUrl });
    await refuseUnfitRuntimeRole(runtimeUrl);
    return applied;
  }
  await refuseUnfitRuntimeRole(runtimeUrl);
  const pending = await pendingMigrations(runtimeUrl);
  if (pending.length > 0) {
    throw new StartRefused(
      `The database lacks ${pending.length} migration(s) of this version, from ${pending[0]} on. Run npm run migrate ` +
        'with MIGRATION_DATABASE_URL set to the owner role, or start with it.',
    );
  }
  return [];
}
