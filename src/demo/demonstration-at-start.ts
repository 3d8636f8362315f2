import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { KeptSecrets, type Settings } from '../platform/config/index.js';
import type { ProductDatabase } from '../platform/db/product-database.js';
import { DemonstrationStore } from '../platform/demonstration/index.js';
import { fillDemonstration } from './fill/fill-demonstration.js';
import { fillProgress } from './fill/fill-progress.js';
import { VISITOR } from './fill/people.js';
import { filledLine } from './filled-line.js';
import { quietly } from './quietly.js';

/** What the start of the product knows when it asks for the branch. */
export interface Starting {
  readonly settings: Settings;
  readonly database: Pick<ProductDatabase, 'runtimeUrl' | 'ownerUrl'>;
  /** Says less while the branch is filled in. */
  readonly logger: Pick<Logger, 'level' | 'info'>;
  /** Throws where the process is to end. */
  readonly mustGoOn: () => void;
}

/**
 * Fills in the branch of a city before the product serves, where it is wanted (`DEMO`, true by default on the embedded
 * database) and the database is empty, and goes on with a filling that was broken off. Answers how to log in to the branch,
 * for the welcome, or undefined where there is none.
 */
export async function demonstrationAtStart(
  app: NestFastifyApplication,
  starting: Starting,
): Promise<string | undefined> {
  const { settings, database, logger, mustGoOn } = starting;
  const secrets = new KeptSecrets(settings.dataDir);
  const isWanted = settings.demo ?? settings.database === undefined;
  const store = app.get(DemonstrationStore);
  if (isWanted && !(await store.find())?.filledAt) {
    const { runtimeUrl, ownerUrl } = database;
    const progress = fillProgress(process.stdout);
    const password = (): string => secrets.drawDemoPassword();
    const wanted = { size: 'city', runtimeUrl, ownerUrl, password, progress, mustGoOn } as const;
    const filled = await quietly(logger, () => fillDemonstration(app, wanted));
    if (filled) {
      logger.info({ ...filled }, 'demonstration filled in');
      process.stdout.write(`${filledLine(filled)}\n`);
    }
  }
  return (await store.find())?.filledAt ? logInLine(secrets) : undefined;
}

/** How people get into the branch. */
function logInLine(secrets: KeptSecrets): string {
  const password = secrets.demoPassword();
  const how = password === undefined ? 'password as printed when it was filled' : `password ${password}`;
  return `  demo       users ${VISITOR.username} (all rights), xa.outlet_management, xa.information_centre, sn.auditor; ${how}`;
}
