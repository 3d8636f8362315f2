import type { DynamicModule, INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from './platform/config/index.js';
import { httpAdapter, setUpTransport } from './platform/http/transport.js';

export { httpAdapter } from './platform/http/transport.js';

/** Bodies are read by the edge itself, so Nest must not bring its own parsers. */
export const HTTP_APP_OPTIONS = { bodyParser: false, abortOnError: false, bufferLogs: false } as const;

export interface HttpOptions {
  /** Per address; tests of the limit lower it. */
  readonly requestsPerMinute?: number;
}

/** The whole application, ready to listen: what main.ts starts. */
export async function createHttpApp(
  module: Type | DynamicModule,
  options?: HttpOptions,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), HTTP_APP_OPTIONS);
  return setUpHttp(app, options);
}

/** What main.ts and the tests must set up alike. Tests create their app with `httpAdapter()` and `HTTP_APP_OPTIONS`. */
export async function setUpHttp<App extends INestApplication>(app: App, options: HttpOptions = {}): Promise<App> {
  const { corsOrigins } = app.get(Config).http;
  await setUpTransport(app as unknown as NestFastifyApplication, { corsOrigins, ...options });
  return app;
}
