import { createHash, randomBytes } from 'node:crypto';

export const REFRESH_TOKEN_DAYS = 7; // Whoever is away longer signs in again.

/** A new refresh token, and its hash, which is all that is stored: 256 random bits need no slow hash. */
export function newRefreshToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOfRefreshToken(token) };
}

export function hashOfRefreshToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
