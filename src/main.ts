import 'reflect-metadata';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import { demonstrationAtStart } from './demo/index.js';
import { createHttpApp } from './http-app.js';
import { FirstAdmin } from './platform/access/index.js';
import { Config, KeptSecrets, readSettings, type Settings } from './platform/config/index.js';
import { openProductDatabase, prepareDatabase, type ProductDatabase } from './platform/db/product-database.js';
import { Readiness } from './platform/http/health/readiness.js';
import { Jobs } from './platform/jobs/index.js';
import { createLogger, NestLogger } from './platform/logging/index.js';
import { ensureFirstAccount, httpCloser, Interrupted, Shutdown, welcome } from './platform/start/index.js';

/** Starts the product: database, migrations, first account, demonstration branch, HTTP. */
async function start(settings: Settings, logger: Logger, shutdown: Shutdown): Promise<void> {
  const database = await openDatabase(settings, shutdown);
  const applied = await prepareDatabase(database);
  if (applied.length > 0) logger.info({ applied }, 'migrated');
  shutdown.mustGoOn();

  const secret = settings.appSecret ?? new KeptSecrets(settings.dataDir).appSecret();
  const config = new Config(settings, secret);
  const app = await createHttpApp(AppModule.with(config, database.runtimeUrl), {
    logger: new NestLogger(logger),
    trustedProxies: config.http.trustedProxies,
  });
  shutdown.announceBy(() => {
    app.get(Readiness).stop();
    app.get(Jobs).rest();
  }, settings.drainSeconds * 1000);
  shutdown.requestsBy(httpCloser(app));
  shutdown.mustGoOn();

  const account = await ensureFirstAccount(app.get(FirstAdmin), settings);
  const mustGoOn = (): void => shutdown.mustGoOn();
  const demonstration = await demonstrationAtStart(app, { settings, database, logger, mustGoOn });
  shutdown.mustGoOn();
  await app.listen(config.http.port, config.http.host);
  const { port } = app.getHttpServer().address() as { port: number };
  process.stdout.write(welcome(port, { home: database.home, account, demonstration }));
}

async function openDatabase(settings: Settings, shutdown: Shutdown): Promise<ProductDatabase> {
  const opening = openProductDatabase(settings);
  shutdown.databaseBy(async (patienceMs) => (await opening).close(patienceMs));
  const database = await opening;
  void database.lost.then(() => shutdown.fail(new Error('The embedded Postgres has ended.')));
  shutdown.mustGoOn();
  return database;
}

/** A refusal is a sentence for people on stdout as well; anything else is a fault with its stack in the log. */
async function refuse(error: unknown, shutdown: Shutdown): Promise<void> {
  if (error instanceof Interrupted) return;
  process.stdout.write(`Not started. ${error instanceof Error ? error.message : String(error)}\n`);
  await shutdown.fail(error);
}

async function main(): Promise<void> {
  const logger = createLogger('info');
  const shutdown = new Shutdown(logger);
  try {
    const settings = readSettings(process.env);
    logger.level = settings.logLevel;
    await start(settings, logger, shutdown);
  } catch (error) {
    await refuse(error, shutdown);
  }
}

void main();
