import { EnvironmentReader } from './environment-reader.js';

/** What the environment says, judged as a whole. What is absent and gets made at start is undefined here. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly corsOrigins: readonly string[];
  /** Whose word about the caller's address is taken (X-Forwarded-For); nobody's if empty. */
  readonly trustedProxies: readonly string[];
  readonly dataDir: string;
  /** Absent: the embedded database. */
  readonly database: { readonly url: string; readonly migrationUrl: string | undefined } | undefined;
  readonly poolSize: number;
  readonly appSecret: Buffer | undefined;
  readonly previousAppSecret: Buffer | undefined;
  readonly demo: boolean | undefined;
  readonly adminPassword: string | undefined;
  readonly identityProvider: IdentityProvider | undefined;
  readonly logLevel: LogLevel;
  /** Who has it may read /metrics; without one only this machine itself. */
  readonly metricsToken: string | undefined;
  /** How long requests are still taken after SIGTERM while /readyz sends proxies elsewhere. */
  readonly drainSeconds: number;
}

export interface IdentityProvider {
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
}

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** All faults of the environment at once: by name, without values, because a value may be a secret. */
export class FaultySettings extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The environment is not usable:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

const POOL_SIZE = 10; // Two processes and the jobs stay well below the 100 connections of a stock server.
const POOL_SIZE_MAX = 200;
const PORT_MAX = 65_535;
const TOKEN_LENGTH_MIN = 20;
const DRAIN_SECONDS = 3; // A proxy that asks /readyz every two seconds has then noticed.
const DRAIN_SECONDS_MAX = 4; // Of the ten that a process has to end.

/** Reads the environment once. Nothing else in the product reads it. Migrating needs no secret. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  purpose: 'serve' | 'migrate' = 'serve',
): Settings {
  const reader = new EnvironmentReader(environment);
  const database = databaseAddresses(reader);
  const isOwnServer = reader.has('DATABASE_URL'); // A server of one's own: secrets are given, and weak ones refused.
  const settings: Settings = {
    host: reader.text('HOST') ?? (isOwnServer ? '0.0.0.0' : '127.0.0.1'),
    port: reader.integer('PORT', 0, PORT_MAX) ?? 3000,
    corsOrigins: reader.origins('CORS_ORIGINS'),
    trustedProxies: reader.proxies('TRUSTED_PROXIES'),
    dataDir: reader.text('DATA_DIR') ?? '.data',
    database,
    poolSize: reader.integer('POOL_SIZE', 2, POOL_SIZE_MAX) ?? POOL_SIZE,
    appSecret: reader.secret('APP_SECRET', isOwnServer),
    previousAppSecret: reader.secret('APP_SECRET_PREVIOUS', isOwnServer),
    demo: reader.flag('DEMO'),
    adminPassword: reader.password('ADMIN_PASSWORD', isOwnServer),
    identityProvider: identityProvider(reader),
    logLevel: reader.oneOf('LOG_LEVEL', LOG_LEVELS) ?? 'info',
    metricsToken: reader.token('METRICS_TOKEN', TOKEN_LENGTH_MIN),
    drainSeconds: reader.integer('DRAIN_SECONDS', 0, DRAIN_SECONDS_MAX) ?? (isOwnServer ? DRAIN_SECONDS : 0),
  };
  if (isOwnServer && purpose === 'serve' && !reader.has('APP_SECRET')) {
    reader.fault('APP_SECRET is required with DATABASE_URL (openssl rand -base64 32)');
  }
  if (reader.faults.length > 0) throw new FaultySettings(reader.faults);
  return Object.freeze(settings);
}

function databaseAddresses(reader: EnvironmentReader): Settings['database'] {
  const url = reader.postgresUrl('DATABASE_URL');
  const migrationUrl = reader.postgresUrl('MIGRATION_DATABASE_URL');
  if (migrationUrl !== undefined && !reader.has('DATABASE_URL')) {
    reader.fault('MIGRATION_DATABASE_URL needs DATABASE_URL beside it (the run-time role)');
  }
  if (url === undefined) return undefined;
  if (migrationUrl !== undefined && new URL(url).username === new URL(migrationUrl).username) {
    reader.fault('DATABASE_URL and MIGRATION_DATABASE_URL must name two roles: the run-time role owns nothing');
  }
  return Object.freeze({ url, migrationUrl });
}

function identityProvider(reader: EnvironmentReader): IdentityProvider | undefined {
  const jwksUrl = reader.httpUrl('JWKS_URL');
  const issuer = reader.text('JWKS_ISSUER');
  const audience = reader.text('JWKS_AUDIENCE');
  const names = ['JWKS_URL', 'JWKS_ISSUER', 'JWKS_AUDIENCE'];
  const missing = names.filter((name) => !reader.has(name));
  if (missing.length === names.length) return undefined;
  for (const name of missing) reader.fault(`${name} is required where one of ${names.join(', ')} is given`);
  return jwksUrl && issuer && audience ? Object.freeze({ jwksUrl, issuer, audience }) : undefined;
}
