import { createHash } from 'node:crypto';

/** One derived key and the short name by which what was made with it is found again. */
export interface NamedKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** The key of one purpose, and the one before it while secrets are being rotated. New things are made with the first. */
export class KeyRing {
  private readonly keys: readonly NamedKey[];

  /** @param accepted the key to make things with, then those that are still accepted */
  constructor(accepted: readonly Buffer[]) {
    this.keys = accepted.map((bytes) => ({ id: nameOf(bytes), bytes }));
  }

  get current(): NamedKey {
    const [first] = this.keys;
    if (!first) throw new Error('A key ring holds at least one key.');
    return first;
  }

  get all(): readonly NamedKey[] {
    return this.keys;
  }

  find(id: string): NamedKey | undefined {
    return this.keys.find((key) => key.id === id);
  }
}

function nameOf(bytes: Buffer): string {
  return createHash('sha256').update('key-id').update(bytes).digest('hex').slice(0, 8);
}
