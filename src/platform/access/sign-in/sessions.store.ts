import { Injectable } from '@nestjs/common';
import { query, type Tx } from '../../db/index.js';
import { REFRESH_TOKEN_DAYS } from './refresh-token.js';

/** What became of a refresh token that was handed in. */
export interface Rotation {
  readonly outcome: 'rotated' | 'reused' | 'unknown' | 'ended' | 'expired';
  readonly account_id: number | null;
  readonly session_id: string | null;
}

/** Sessions, by the functions that alone reach them. Tokens come here hashed only. */
@Injectable()
export class SessionsStore {
  async open(tx: Tx, accountId: number, tokenHash: Buffer): Promise<string> {
    const [row] = await query<{ id: string }>(
      tx,
      `SELECT platform.open_session($1::int, $2::bytea, platform.now() + $3::int * interval '1 day') AS id`,
      [accountId, tokenHash, REFRESH_TOKEN_DAYS],
    );
    if (!row) throw new Error('open_session answers one row.');
    return row.id;
  }

  async rotate(tx: Tx, used: Buffer, next: Buffer): Promise<Rotation> {
    const [row] = await query<Rotation>(
      tx,
      `SELECT r.outcome, r.account_id, r.session_id
       FROM platform.rotate_refresh_token($1::bytea, $2::bytea, platform.now() + $3::int * interval '1 day') AS r`,
      [used, next, REFRESH_TOKEN_DAYS],
    );
    if (!row) throw new Error('rotate_refresh_token answers one row.');
    return row;
  }

  async end(tx: Tx, accountId: number, sessionId: string): Promise<void> {
    await query(tx, `SELECT platform.end_session($1::int, $2::uuid)`, [accountId, sessionId]);
  }
}
