import { hkdfSync } from 'node:crypto';

export const SECRET_BYTES_MIN = 32;

/** What a key is for. Each purpose has its own key, so that a text signed for one is worth nothing for another. */
export type KeyPurpose =
  'access-token' | 'refresh-token' | 'api-key' | 'cursor' | 'source-ref' | 'encryption' | 'personal-hash';

/** Keys derived from APP_SECRET by HKDF; nothing else of the secret is handed out. */
export class Keys {
  private readonly derived = new Map<string, Buffer>();

  constructor(
    private readonly secret: Buffer,
    private readonly previousSecret?: Buffer,
  ) {}

  /** The key to sign, encrypt and hash with. */
  deriveKey(purpose: KeyPurpose): Buffer {
    return this.derive(this.secret, 'current', purpose);
  }

  /** The keys to accept: the current one, and during a rotation the one before. */
  acceptedKeys(purpose: KeyPurpose): readonly Buffer[] {
    const current = this.deriveKey(purpose);
    return this.previousSecret ? [current, this.derive(this.previousSecret, 'previous', purpose)] : [current];
  }

  private derive(secret: Buffer, which: string, purpose: KeyPurpose): Buffer {
    const name = `${which} ${purpose}`;
    const known = this.derived.get(name);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', secret, '', `outlet-operations ${purpose}`, SECRET_BYTES_MIN));
    this.derived.set(name, key);
    return key;
  }
}
