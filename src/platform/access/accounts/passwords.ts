import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { query, type Tx } from '../../db/index.js';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 30 ms. The type is the library's default. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Keeps passwords as argon2id hashes, and takes as long for a name nobody has as for one somebody has. */
@Injectable()
export class Passwords {
  private readonly nobody = hash('the password of nobody', COST);

  /** Sets the password of an account in scope, or of one's own, and ends its sessions. */
  async set(tx: Tx, accountId: number, password: string): Promise<void> {
    await query(tx, `SELECT platform.set_password($1::int, $2::text)`, [accountId, await hash(password, COST)]);
  }

  /** @param stored undefined for an unknown name: the work is done all the same, and the answer is no. */
  async fits(password: string, stored: string | undefined): Promise<boolean> {
    const fits = await verify(stored ?? (await this.nobody), password);
    return fits && stored !== undefined;
  }
}
