import { randomBytes } from 'node:crypto';

const FORMAT = /^oo_([0-9a-f]{12})_[A-Za-z0-9_-]{43}$/;

/** A new key: a prefix by which it is found and told apart in lists, and 256 random bits that nobody can guess. */
export function newApiKey(): { prefix: string; key: string } {
  const prefix = randomBytes(6).toString('hex');
  return { prefix, key: `oo_${prefix}_${randomBytes(32).toString('base64url')}` };
}

/** The prefix of what looks like one of our keys. */
export function parseApiKey(key: string): string | undefined {
  return FORMAT.exec(key)?.[1];
}
