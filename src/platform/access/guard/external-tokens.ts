import { createRemoteJWKSet, decodeProtectedHeader, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { IdentityProvider } from '../../config/index.js';
import { Unavailable } from '../../errors/index.js';
import type { Clock } from '../../time/clock.js';

/** Pinned: a symmetric algorithm would take the provider's public key for a secret, and `none` for a signature. */
const ALGORITHMS = ['RS256', 'ES256'];
const RETRY_AFTER_S = 5;

/** Bearer tokens of the front-ends' own identity provider. They prove a subject; what it may do is our business. */
export class ExternalTokens {
  private readonly keys: JWTVerifyGetKey | undefined;

  constructor(
    private readonly provider: IdentityProvider | undefined,
    private readonly clock: Clock,
  ) {
    this.keys =
      provider && createRemoteJWKSet(new URL(provider.jwksUrl), { timeoutDuration: 3_000, cooldownDuration: 10_000 });
  }

  /** The subject of a good token, else undefined. While the provider's keys cannot be had, nobody can say. */
  async subjectOf(token: string): Promise<string | undefined> {
    if (!this.provider || !this.keys || !looksExternal(token)) return undefined;
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        algorithms: ALGORITHMS,
        issuer: this.provider.issuer,
        audience: this.provider.audience,
        requiredClaims: ['sub', 'exp'],
        currentDate: this.clock.now(),
      });
      return payload.sub;
    } catch (error) {
      if (isUnreachable(error)) throw new Unavailable({ retryAfterSeconds: RETRY_AFTER_S }, { cause: error });
      if (error instanceof errors.JOSEError) return undefined;
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

/** No answer in time, no connection (a TypeError of fetch), or an answer that holds no keys. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof TypeError) return true;
  return error instanceof errors.JOSEError && ['ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID'].includes(error.code);
}
