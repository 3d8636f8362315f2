import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import type { DivisionResponse } from './division.dto.js';

const LIKE = sqlFile(__dirname, 'divisions-like.sql');

export interface DivisionFilter {
  prefix: string | null;
  name: string | null;
  level: string | null;
}

export interface DivisionRow extends DivisionResponse {
  total: number;
}

/** The administrative divisions that outlets may lie in; the same for everybody. */
@Injectable()
export class DivisionsReads {
  constructor(private readonly database: Database) {}

  list(
    actor: Actor,
    { prefix, name, level }: DivisionFilter,
    { after, limit, isCounted }: { after: string | null; limit: number; isCounted: boolean },
  ): Promise<DivisionRow[]> {
    return this.database.read<DivisionRow>(actor, LIKE, [prefix, name, level, after, limit, isCounted]);
  }
}

export function divisionShown({ code, name, fullName, level }: DivisionRow): DivisionResponse {
  return { code, name, fullName, level };
}
