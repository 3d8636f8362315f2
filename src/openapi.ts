import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { AppModule } from './app.module.js';
import { documentOf } from './http-app.js';
import { Config, readSettings } from './platform/config/index.js';

/** Writes openapi.json from the code, with a configuration that nothing is started with. */
async function write(): Promise<void> {
  const config = new Config(readSettings({}), randomBytes(32));
  const document = await documentOf(AppModule.with(config, 'postgres://nowhere'));
  writeFileSync('openapi.json', `${JSON.stringify(document, null, 2)}\n`);
}

void write();
