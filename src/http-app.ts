import type { DynamicModule, INestApplication, LoggerService, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from './platform/config/index.js';
import { type Document, openApiDocument, setUpDocs } from './platform/openapi/index.js';
import { httpAdapter, setUpTransport } from './platform/http/transport.js';

export { httpAdapter } from './platform/http/transport.js';

/** Bodies are read by the edge itself, so Nest must not bring its own parsers. */
export const HTTP_APP_OPTIONS = { bodyParser: false, abortOnError: false, bufferLogs: false } as const;

export interface HttpOptions {
  /** Per address; tests of the limit lower it. */
  readonly requestsPerMinute?: number;
  /** Whose X-Forwarded-For is believed. */
  readonly trustedProxies?: readonly string[];
  /** Where Nest's own lines go; false for nowhere. */
  readonly logger?: LoggerService | false;
}

/** Controllers name their path without it: `@Controller('sales/billing-lines')`. */
const VERSION_PREFIX = 'v1';
/** What lies outside the versioned API. */
const OUTSIDE_VERSION = ['healthz', 'readyz', 'metrics', 'problems/:code'];

/** The whole application, ready to listen: what main.ts starts. */
export async function createHttpApp(
  module: Type | DynamicModule,
  options?: HttpOptions,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(options?.trustedProxies), {
    ...HTTP_APP_OPTIONS,
    ...(options?.logger === undefined ? {} : { logger: options.logger }),
  });
  return setUpHttp(app, options);
}

/** The API document of a module that is not started: in preview Nest reads what is declared and opens nothing. */
export async function documentOf(module: Type | DynamicModule): Promise<Document> {
  const options = { ...HTTP_APP_OPTIONS, preview: true, logger: false } as const;
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), options);
  app.setGlobalPrefix(VERSION_PREFIX, { exclude: OUTSIDE_VERSION });
  return openApiDocument(app);
}

/** What main.ts and the tests must set up alike. Tests create their app with `httpAdapter()` and `HTTP_APP_OPTIONS`. */
export async function setUpHttp<App extends INestApplication>(app: App, options: HttpOptions = {}): Promise<App> {
  const { corsOrigins } = app.get(Config).http;
  app.setGlobalPrefix(VERSION_PREFIX, { exclude: OUTSIDE_VERSION });
  await setUpTransport(app as unknown as NestFastifyApplication, { corsOrigins, ...options });
  setUpDocs(app);
  return app;
}
