import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/index.js';
import { Database, sqlFile } from '../platform/db/index.js';
import { UnknownOrgUnit } from '../platform/errors/index.js';

const FIND = sqlFile(__dirname, 'unit-in-scope.sql');

/** An org unit or outlet that a body or a query names. */
export interface UnitInScope {
  readonly id: number;
  readonly code: string;
  readonly level: 'headquarters' | 'province' | 'city' | 'outlet';
  readonly lineage: readonly number[];
}

/** Finds units by code among those the caller answers for: a unit above them is visible, and still not theirs. */
@Injectable()
export class OrgUnitsInScope {
  constructor(private readonly database: Database) {}

  async find(actor: Actor, orgUnitCode: string): Promise<UnitInScope> {
    const [unit] = await this.database.read<UnitInScope>(actor, FIND, [orgUnitCode, actor.scopes]);
    if (!unit) throw new UnknownOrgUnit({ orgUnitCode });
    return unit;
  }
}
