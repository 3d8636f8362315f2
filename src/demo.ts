import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { AppModule } from './app.module.js';
import { BRANCH_SIZES, type BranchSize, fillDemonstration, filledLine, fillProgress, quietly } from './demo/index.js';
import { createHttpApp } from './http-app.js';
import { FirstAdmin } from './platform/access/index.js';
import { Config, KeptSecrets, readSettings, type Settings } from './platform/config/index.js';
import { StartRefused } from './platform/db/migrator.js';
import { openProductDatabase, prepareDatabase, type ProductDatabase } from './platform/db/product-database.js';
import { createLogger, NestLogger } from './platform/logging/index.js';
import { ensureFirstAccount } from './platform/start/index.js';

/** `npm run demo -- --size=city|province|nation [--seed=N]`: fills the demonstration branch into an empty database. */
async function run(): Promise<void> {
  const wanted = wantedBranch(process.argv.slice(2));
  const settings = readSettings(process.env);
  const database = await openProductDatabase(settings);
  try {
    await prepareDatabase(database);
    await fill(settings, database, wanted);
  } finally {
    await database.close();
  }
}

async function fill(settings: Settings, database: ProductDatabase, wanted: Wanted): Promise<void> {
  const secrets = new KeptSecrets(settings.dataDir);
  const config = new Config(settings, settings.appSecret ?? secrets.appSecret());
  const logger = createLogger(settings.logLevel);
  const app = await createHttpApp(AppModule.with(config, database.runtimeUrl), { logger: new NestLogger(logger) });
  try {
    await ensureFirstAccount(app.get(FirstAdmin), settings);
    const password = (): string => secrets.drawDemoPassword();
    const { runtimeUrl, ownerUrl } = database;
    const progress = fillProgress(process.stdout);
    const options = { ...wanted, runtimeUrl, ownerUrl, password, progress };
    const filled = await quietly(logger, () => fillDemonstration(app, options));
    if (!filled) {
      throw new StartRefused(
        'The database is not empty, and the demonstration is filled into an empty one only. 数据库非空:演示数据只能写入空数据库。',
      );
    }
    process.stdout.write(`${filledLine(filled)}\n`);
    process.stdout.write(`Log in 登录: user demo, password ${password()} (kept in ${secrets.demoPasswordFile})\n`);
  } finally {
    await app.close();
  }
}

interface Wanted {
  readonly size: BranchSize;
  readonly seed?: number;
}

function wantedBranch(args: string[]): Wanted {
  const { size = 'city', seed } = parseArgs({
    args,
    options: { size: { type: 'string' }, seed: { type: 'string' } },
  }).values;
  const isSize = (text: string): text is BranchSize => BRANCH_SIZES.some((one) => one === text);
  if (!isSize(size)) {
    throw new StartRefused(`--size is one of ${BRANCH_SIZES.join(', ')}. --size 只能取上述值。`);
  }
  if (seed === undefined) return { size };
  if (!/^\d{1,9}$/.test(seed)) {
    throw new StartRefused('--seed is a whole number of at most nine digits. --seed 须为不超过九位的整数。');
  }
  return { size, seed: Number(seed) };
}

run().catch((error: unknown) => {
  createLogger('info').fatal({ err: error });
  process.stdout.write(`Not filled 未生成: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
