import { Injectable } from '@nestjs/common';
import { errors, jwtVerify, SignJWT } from 'jose';
import { Clock } from '../../time/clock.js';
import type { KeyRing } from '../key-ring.js';

/**
 * How long an access token is good for. It carries no right: session and grants are looked up on each request, so a
 * sign-out or a withdrawn grant does not wait for this.
 */
export const ACCESS_TOKEN_SECONDS = 3600;
const VERIFIED_MAX = 10_000;
const ISSUER = 'outlet-operations';

export interface TokenSubject {
  readonly accountId: number;
  readonly sessionId: string;
}

interface VerifiedToken {
  readonly subject: TokenSubject;
  readonly expiresAt: number;
}

/** What the token endpoint answers, in the words of RFC 6749. */
export interface IssuedTokens {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly refresh_token: string;
}

/**
 * Our own bearer tokens: HS256 with a key of the secret, by key id, so that a rotated secret still verifies old ones.
 * A signature is checked once per process, which takes as long as everything else the guard does; the end, each time.
 */
@Injectable()
export class AccessTokens {
  private readonly verified = new Map<string, VerifiedToken>();

  constructor(
    private readonly keys: KeyRing,
    private readonly clock: Clock,
  ) {}

  async issue(subject: TokenSubject, refreshToken: string): Promise<IssuedTokens> {
    const access = await this.sign(subject);
    return {
      access_token: access,
      token_type: 'Bearer',
      expires_in: ACCESS_TOKEN_SECONDS,
      refresh_token: refreshToken,
    };
  }

  /** The subject of a token of ours that is good now, else undefined. */
  async verify(token: string): Promise<TokenSubject | undefined> {
    let known = this.verified.get(token);
    if (!known) {
      known = await this.verifiedNow(token);
      if (!known) return undefined;
      if (this.verified.size >= VERIFIED_MAX) this.verified.clear();
      this.verified.set(token, known);
    }
    return known.expiresAt * 1000 > this.clock.now().getTime() ? known.subject : undefined;
  }

  private async verifiedNow(token: string): Promise<VerifiedToken | undefined> {
    try {
      const { payload } = await jwtVerify(token, (header) => this.keyOf(header.kid), {
        algorithms: ['HS256'],
        typ: 'at+jwt',
        issuer: ISSUER,
        audience: ISSUER,
        requiredClaims: ['sub', 'sid', 'exp'],
        currentDate: this.clock.now(),
      });
      const subject = { accountId: Number(payload.sub), sessionId: String(payload['sid']) };
      return { subject, expiresAt: payload.exp ?? 0 };
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }

  private sign(subject: TokenSubject): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    return new SignJWT({ sid: subject.sessionId })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: this.keys.current.id })
      .setIssuer(ISSUER)
      .setAudience(ISSUER)
      .setSubject(String(subject.accountId))
      .setIssuedAt(now)
      .setExpirationTime(now + ACCESS_TOKEN_SECONDS)
      .sign(this.keys.current.bytes);
  }

  private keyOf(id: string | undefined): Uint8Array {
    const key = id === undefined ? undefined : this.keys.find(id);
    if (!key) throw new errors.JWKSNoMatchingKey();
    return key.bytes;
  }
}
