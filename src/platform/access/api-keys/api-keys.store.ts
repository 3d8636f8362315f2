import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { change, query, sqlFile, type Tx } from '../../db/index.js';
import type { UnitGrant } from '../accounts/accounts.store.js';

const KEY_HOLDER = sqlFile(__dirname, 'key-holder.sql');
const ADD = `
  INSERT INTO platform.api_key (account_id, prefix, expires_at, created_by)
  VALUES ($1::int, $2::text, $3::timestamptz, $4::int) RETURNING id`;
const ADD_SECRET = `INSERT INTO platform.api_key_secret (api_key_id, key_hash) VALUES ($1::int, $2::bytea)`;
const LOCK = `SELECT k.version FROM platform.api_key AS k WHERE k.id = $1::int FOR UPDATE`;
const REVOKE = `
  UPDATE platform.api_key AS k
  SET revoked_at = coalesce(k.revoked_at, platform.now()), version = k.version + 1 WHERE k.id = $1::int`;

/** Keys, row by row. A key comes here once and is kept as its SHA-256: 256 random bits need no slow hash. */
@Injectable()
export class ApiKeysStore {
  /** The caller behind a name, role and unit. Whoever asks is alone in asking for that name until the transaction ends. */
  async holder(tx: Tx, name: string, grant: UnitGrant): Promise<{ id: number; live: number } | undefined> {
    await query(tx, `SELECT pg_advisory_xact_lock(hashtext('platform.api_key ' || $1::text))`, [name]);
    const rows = await query<{ id: number; live: number }>(tx, KEY_HOLDER, [name, grant.role, grant.orgUnitId]);
    return rows[0];
  }

  async isPast(tx: Tx, instant: string): Promise<boolean> {
    const [row] = await query<{ past: boolean }>(tx, `SELECT $1::timestamptz <= platform.now() AS past`, [instant]);
    return row?.past ?? true;
  }

  async add(
    tx: Tx,
    holderId: number,
    key: { prefix: string; key: string; expiresAt: string },
    createdBy: number,
  ): Promise<number> {
    const [row] = await query<{ id: number }>(tx, ADD, [holderId, key.prefix, key.expiresAt, createdBy]);
    if (!row) throw new Error('INSERT … RETURNING answers one row.');
    await query(tx, ADD_SECRET, [row.id, createHash('sha256').update(key.key).digest()]);
    return row.id;
  }

  /** The version of a key in scope, locked until the transaction ends. */
  async lock(tx: Tx, id: number): Promise<number | undefined> {
    const [row] = await query<{ version: number }>(tx, LOCK, [id]);
    return row?.version;
  }

  async revoke(tx: Tx, id: number): Promise<void> {
    await change(tx, REVOKE, [id]);
  }
}
