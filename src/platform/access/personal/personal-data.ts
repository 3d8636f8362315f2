import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { KeyRing } from '../key-ring.js';

const NONCE_BYTES = 12; // What GCM is specified for.
const TAG_BYTES = 16;

/**
 * Personal fields: sealed with AES-256-GCM, found again by a keyed hash, shown masked.
 * A sealed value names its key, so that values made before a rotation of the secret still open.
 */
export class PersonalData {
  constructor(
    private readonly sealing: KeyRing,
    private readonly hashing: KeyRing,
  ) {}

  /** @param field the column it is for, such as `account.phone`: a value copied into another field does not open there. */
  seal(field: string, value: string): string {
    const key = this.sealing.current;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(Buffer.from(field));
    const body = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
    return ['v1', key.id, Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')].join('.');
  }

  open(field: string, sealed: string): string {
    const [version, keyId, text] = sealed.split('.');
    const key = version === 'v1' && keyId !== undefined ? this.sealing.find(keyId) : undefined;
    if (!key || text === undefined) throw new Error('A sealed value was made with a key that is not known here.');
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(field))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }

  /** The hash to store beside a sealed value. */
  lookupHash(field: string, value: string): Buffer {
    return hash(this.hashing.current.bytes, field, value);
  }

  /** Every hash under which a value may be stored: one per key of the ring. */
  lookupHashes(field: string, value: string): Buffer[] {
    return this.hashing.all.map((key) => hash(key.bytes, field, value));
  }

  /** The first three and the last four characters of a long value; of a short one only that it is there. */
  mask(value: string): string {
    const hidden = value.length - 7;
    return hidden < 3 ? '****' : `${value.slice(0, 3)}${'*'.repeat(hidden)}${value.slice(-4)}`;
  }
}

function hash(key: Buffer, field: string, value: string): Buffer {
  return createHmac('sha256', key).update(field).update('\0').update(value).digest();
}
