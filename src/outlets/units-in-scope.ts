import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/index.js';
import { Database, query, sqlFile, type Tx } from '../platform/db/index.js';
import { UnknownOrgUnit } from '../platform/errors/index.js';
import type { Unit } from './org-units/tree.store.js';

const UNIT = sqlFile(__dirname, 'org-units/unit-in-scope.sql');

/** Finds the org units and outlets that a body or a query names, among those the caller answers for. */
@Injectable()
export class UnitsInScope {
  constructor(private readonly database: Database) {}

  /** The unit of a code, refused where it is absent, foreign or above the caller: all three look alike. */
  async find(actor: Actor, orgUnitCode: string): Promise<Unit> {
    return known((await this.database.read<Unit>(actor, UNIT, [orgUnitCode]))[0], orgUnitCode);
  }

  /** The same inside a transaction, so that it sees what the transaction has written. */
  async findWithin(tx: Tx, orgUnitCode: string): Promise<Unit> {
    return known((await query<Unit>(tx, UNIT, [orgUnitCode]))[0], orgUnitCode);
  }
}

function known(unit: Unit | undefined, orgUnitCode: string): Unit {
  if (!unit) throw new UnknownOrgUnit({ orgUnitCode });
  return unit;
}
