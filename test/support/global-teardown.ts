import { rmSync } from 'node:fs';
import type { EmbeddedPostgres } from '../../src/platform/db/embedded-postgres.js';

export default async function globalTeardown(): Promise<void> {
  const { server, dataDir } = (globalThis as Record<string, unknown>)['testPostgres'] as {
    server: EmbeddedPostgres;
    dataDir: string;
  };
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
