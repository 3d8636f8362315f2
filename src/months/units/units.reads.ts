import { Injectable } from '@nestjs/common';
import type { Actor, OrgLevel } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { UnknownOrgUnit } from '../../platform/errors/index.js';

const UNITS_IN_SCOPE = sqlFile(__dirname, 'units-in-scope.sql');

/** A node of the tree of today; an outlet is one. */
export interface Unit {
  id: number;
  code: string;
  name: string;
  level: OrgLevel;
  parentId: number | null;
  /** Ids from the root to this unit, both included. */
  lineage: readonly number[];
}

/** Org units as the months and what stands above them name them: by code, and only those the caller is responsible for. */
@Injectable()
export class Units {
  constructor(private readonly database: Database) {}

  /** The unit of that code; unknown where it is absent, above the caller's units or beside them. */
  async named(actor: Actor, code: string): Promise<Unit> {
    const [unit] = await this.allNamed(actor, [code]);
    if (!unit) throw new UnknownOrgUnit({ orgUnitCode: code });
    return unit;
  }

  /** As {@link named} where a code is given; without one the list is not narrowed. */
  async ifNamed(actor: Actor, code: string | undefined): Promise<Unit | undefined> {
    return code === undefined ? undefined : this.named(actor, code);
  }

  /** The units of those codes in the order of their codes; all of them or a refusal that names the first unknown one. */
  async allNamed(actor: Actor, codes: readonly string[]): Promise<Unit[]> {
    const units = await this.database.read<Unit>(actor, UNITS_IN_SCOPE, [codes]);
    const known = new Set(units.map((unit) => unit.code));
    const unknown = codes.find((code) => !known.has(code));
    if (unknown !== undefined) throw new UnknownOrgUnit({ orgUnitCode: unknown });
    return units;
  }
}
