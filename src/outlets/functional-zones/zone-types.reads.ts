import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import type { ZoneTypeResponse } from './zone-type.dto.js';

const ALL = sqlFile(__dirname, 'zone-types.sql');

export interface ZoneTypeRow extends ZoneTypeResponse {
  position: number;
  total: number;
}

/** The catalogue of functional zones; the same for everybody. */
@Injectable()
export class ZoneTypesReads {
  constructor(private readonly database: Database) {}

  list(actor: Actor, access: string | null, after: number | null, limit: number): Promise<ZoneTypeRow[]> {
    return this.database.read<ZoneTypeRow>(actor, ALL, [access, after, limit]);
  }
}

export function zoneTypeShown({ code, nameEn, nameZh, access }: ZoneTypeRow): ZoneTypeResponse {
  return { code, nameEn, nameZh, access };
}
