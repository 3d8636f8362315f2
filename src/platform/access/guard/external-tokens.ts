import { createRemoteJWKSet, decodeProtectedHeader, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../../time/clock.js';

/** Where the tokens of an identity provider come from and for whom they are made. */
export interface JwksSettings {
  readonly url: string;
  readonly issuer: string;
  readonly audience: string;
}

/** Pinned: a symmetric algorithm would take the provider's public key for a secret, and `none` for a signature. */
const ALGORITHMS = ['RS256', 'ES256'];

/** Bearer tokens of the front-ends' own identity provider. They prove a subject; what it may do is our business. */
export class ExternalTokens {
  private readonly keys: JWTVerifyGetKey | undefined;

  constructor(
    private readonly settings: JwksSettings | undefined,
    private readonly clock: Clock,
  ) {
    this.keys = settings && createRemoteJWKSet(new URL(settings.url), { timeoutDuration: 3_000, cooldownDuration: 10_000 });
  }

  /** The subject of a good token, else undefined; also while the provider's keys cannot be had. */
  async subjectOf(token: string): Promise<string | undefined> {
    if (!this.settings || !this.keys || !looksExternal(token)) return undefined;
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        algorithms: ALGORITHMS,
        issuer: this.settings.issuer,
        audience: this.settings.audience,
        requiredClaims: ['sub', 'exp'],
        currentDate: this.clock.now(),
      });
      return payload.sub;
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
      throw error;
    }
  }
}

/** Spares the provider a look at what could not be one of its tokens. */
function looksExternal(token: string): boolean {
  try {
    return ALGORITHMS.includes(decodeProtectedHeader(token).alg ?? '');
  } catch {
    return false;
  }
}
