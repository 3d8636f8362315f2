import { randomBytes } from 'node:crypto';
import { Keys, SECRET_BYTES_MIN } from './keys.js';
import type { IdentityProvider, Settings } from './settings.js';

/**
 * What the running application may know of the environment: frozen, injected by this class, without passwords. The
 * addresses of the database go to the data source only, and of the secret only derived keys are handed out.
 */
export class Config {
  readonly http: {
    readonly host: string;
    readonly port: number;
    readonly corsOrigins: readonly string[];
    readonly trustedProxies: readonly string[];
  };
  readonly poolSize: number;
  readonly keys: Keys;
  /** Undefined: the demonstration branch is filled in on an empty embedded database only. */
  readonly demo: boolean | undefined;
  readonly isEmbedded: boolean;
  readonly identityProvider: IdentityProvider | undefined;
  /** Undefined: metrics are read from this machine only. */
  readonly metricsToken: string | undefined;

  constructor(settings: Settings, appSecret: Buffer) {
    const { host, port, corsOrigins, trustedProxies } = settings;
    this.http = Object.freeze({ host, port, corsOrigins, trustedProxies });
    this.poolSize = settings.poolSize;
    this.keys = new Keys(appSecret, settings.previousAppSecret);
    this.demo = settings.demo;
    this.isEmbedded = settings.database === undefined;
    this.identityProvider = settings.identityProvider;
    this.metricsToken = settings.metricsToken;
    Object.freeze(this);
  }
}

export const drawAppSecret = (): Buffer => randomBytes(SECRET_BYTES_MIN);
