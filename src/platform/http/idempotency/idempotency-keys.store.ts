import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/index.js';
import { query, sqlFile, type Tx } from '../../db/index.js';

const CLAIM = sqlFile(__dirname, 'claim-key.sql');
const FIND = sqlFile(__dirname, 'find-key.sql');
const KEEP = sqlFile(__dirname, 'keep-answer.sql');

const HOURS_KEPT = 72; // A client that retries over a long weekend still gets its first answer.
const NONCE_BYTES = 12; // What AES-GCM asks for.
const TAG_BYTES = 16;

/** Which request a key stands for: the same key of another account, method or path is another key. */
export interface KeyScope {
  readonly accountId: number;
  readonly method: string;
  readonly path: string;
  readonly key: string;
}

export interface KeptAnswer {
  readonly digest: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text, or undefined where the answer had no body. */
  readonly body: string | undefined;
}

/** Answers kept under their keys. Bodies are sealed, because one may show a secret that is shown only once. */
@Injectable()
export class IdempotencyKeysStore {
  constructor(private readonly config: Config) {}

  /** False while another open transaction works under the same key. */
  async claim(tx: Tx, scope: KeyScope): Promise<boolean> {
    const name = JSON.stringify(['idempotency', scope.accountId, scope.method, scope.path, scope.key]);
    const [row] = await query<{ is_free: boolean }>(tx, CLAIM, [name, scope.accountId, HOURS_KEPT]);
    return row?.is_free === true;
  }

  async find(tx: Tx, { accountId, method, path, key }: KeyScope): Promise<KeptAnswer | undefined> {
    const [row] = await query<{
      payload_digest: Buffer;
      headers: Record<string, string>;
      sealed_body: Buffer | null;
    }>(tx, FIND, [accountId, method, path, key, HOURS_KEPT]);
    if (!row) return undefined;
    const body = row.sealed_body === null ? undefined : this.opened(row.sealed_body);
    return { digest: row.payload_digest, headers: row.headers, body };
  }

  async keep(tx: Tx, { accountId, method, path, key }: KeyScope, answer: KeptAnswer): Promise<void> {
    const sealed = answer.body === undefined ? null : this.sealed(answer.body);
    const { digest, headers } = answer;
    await query(tx, KEEP, [accountId, method, path, key, digest, JSON.stringify(headers), sealed]);
  }

  /** Keyed, because a payload may hold a password, and a plain digest of it could be tried out. */
  digestOf(canonical: string): Buffer {
    return macOf(this.config.keys.deriveKey('personal-hash'), canonical);
  }

  /** Whether a digest was made of this content, with the current secret or the one before. */
  isDigestOf(digest: Buffer, canonical: string): boolean {
    return this.config.keys.acceptedKeys('personal-hash').some((key) => macOf(key, canonical).equals(digest));
  }

  private sealed(text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.config.keys.deriveKey('encryption'), nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  private opened(sealed: Buffer): string {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    const body = sealed.subarray(NONCE_BYTES + TAG_BYTES);
    for (const secret of this.config.keys.acceptedKeys('encryption')) {
      const decipher = createDecipheriv('aes-256-gcm', secret, nonce).setAuthTag(tag);
      try {
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      } catch {
        continue; // Sealed with the key before: a rotation accepts both.
      }
    }
    throw new Error('A kept answer was sealed with neither the current nor the previous secret.');
  }
}

function macOf(key: Buffer, canonical: string): Buffer {
  return createHmac('sha256', key).update('payload\0').update(canonical).digest();
}
