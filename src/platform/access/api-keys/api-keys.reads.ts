import { Injectable } from '@nestjs/common';
import { Database, sqlFile } from '../../db/index.js';
import { NotFound } from '../../errors/index.js';
import type { Actor } from '../actor.js';
import type { RoleCode } from '../roles.js';
import type { ApiKeyResponse } from './api-key.dto.js';

export interface ApiKeyRow {
  id: number;
  name: string;
  prefix: string;
  role: RoleCode;
  org_unit_code: string;
  expires_at: Date;
  revoked_at: Date | null;
  created_at: Date;
  version: number;
}

const API_KEY_ROWS = sqlFile(__dirname, 'api-key-rows.sql');

/** Keys as administrators see them: everything but the key. */
@Injectable()
export class ApiKeysReads {
  constructor(private readonly database: Database) {}

  /** One key in scope, or 404. */
  async one(actor: Actor, id: number): Promise<ApiKeyRow> {
    const [row] = await this.database.read<ApiKeyRow>(actor, API_KEY_ROWS, [id, 0, 1]);
    if (!row) throw new NotFound();
    return row;
  }

  page(actor: Actor, after: number, rows: number): Promise<ApiKeyRow[]> {
    return this.database.read<ApiKeyRow>(actor, API_KEY_ROWS, [null, after, rows]);
  }

  response(row: ApiKeyRow): ApiKeyResponse {
    return {
      id: String(row.id),
      name: row.name,
      prefix: `oo_${row.prefix}`,
      role: row.role,
      orgUnitCode: row.org_unit_code,
      expiresAt: row.expires_at.toISOString(),
      revokedAt: row.revoked_at?.toISOString() ?? null,
      createdAt: row.created_at.toISOString(),
    };
  }
}
