import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/index.js';
import { Database, query, sqlFile, type Tx } from '../platform/db/index.js';
import { UnknownOrgUnit } from '../platform/errors/index.js';
import type { Unit } from './org-units/tree.store.js';

const UNIT = sqlFile(__dirname, 'org-units/unit-in-scope.sql');
const UNDER = `SELECT o.outlet_id AS id FROM outlets.pub_outlet AS o WHERE $1 = ANY (o.lineage) ORDER BY o.outlet_id`;

/** What other modules may ask of the registry. Every question is answered within the scope of the one who asks. */
@Injectable()
export class OutletReads {
  constructor(private readonly database: Database) {}

  /** The org unit or outlet that a body or a query names, refused where it is absent or foreign: both look alike. */
  async unit(actor: Actor, code: string): Promise<Unit> {
    return known((await this.database.read<Unit>(actor, UNIT, [code]))[0], code);
  }

  /** The same inside a transaction, so that it sees what the transaction has written. */
  async mustFind(tx: Tx, code: string): Promise<Unit> {
    return known((await query<Unit>(tx, UNIT, [code]))[0], code);
  }

  /** Ids of all outlets that stand below a unit today, or the one outlet itself; in the order of ids. */
  async idsUnder(tx: Tx, orgUnitId: number): Promise<number[]> {
    return (await query<{ id: number }>(tx, UNDER, [orgUnitId])).map((outlet) => outlet.id);
  }
}

function known(unit: Unit | undefined, code: string): Unit {
  if (!unit) throw new UnknownOrgUnit({ orgUnitCode: code });
  return unit;
}
