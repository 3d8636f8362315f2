import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import type { OrgUnitResponse, UnitLevel } from './org-unit.dto.js';

const ON = sqlFile(__dirname, 'org-units-on.sql');
const COUNT = sqlFile(__dirname, 'count-org-units.sql');

export interface OrgUnitRow extends OrgUnitResponse {
  id: number;
  version: number;
  /** False for the units above the caller, which they see and do not manage. */
  inScope: boolean;
}

export interface OrgUnitFilter {
  asOf: string | null;
  level: UnitLevel | null;
  parentCode: string | null;
}

/** What the screens ask of the tree: branches on one day, in the order of their codes. */
@Injectable()
export class OrgUnitsReads {
  constructor(private readonly database: Database) {}

  list(actor: Actor, filter: OrgUnitFilter, after: string | null, limit: number): Promise<OrgUnitRow[]> {
    const { asOf, level, parentCode } = filter;
    return this.database.read<OrgUnitRow>(actor, ON, [asOf, null, level, parentCode, after, limit]);
  }

  async count(actor: Actor, { asOf, level, parentCode }: OrgUnitFilter): Promise<number> {
    const [row] = await this.database.read<{ total: number }>(actor, COUNT, [asOf, level, parentCode]);
    return row?.total ?? 0;
  }

  async find(actor: Actor, code: string, asOf: string | null = null): Promise<OrgUnitRow | undefined> {
    return (await this.database.read<OrgUnitRow>(actor, ON, [asOf, code, null, null, null, 1]))[0];
  }
}

export function orgUnitShown(row: OrgUnitRow): OrgUnitResponse {
  const { code, name, level, parentCode, parentSince, nextParentCode, nextParentFrom } = row;
  return { code, name, level, parentCode, parentSince, nextParentCode, nextParentFrom };
}
