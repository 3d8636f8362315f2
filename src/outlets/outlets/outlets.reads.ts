import { Injectable } from '@nestjs/common';
import { type Actor, HEADQUARTERS_ID } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import type { OutletResponse } from './outlet.dto.js';
import type { OutletArea, OutletStatus, OutletType, Ownership } from './outlet.js';

const ON = sqlFile(__dirname, 'outlets-on.sql');
const BELOW = sqlFile(__dirname, 'outlets-below-then.sql');
const IN_SCOPE = sqlFile(__dirname, 'outlets-in-scope.sql');
const ONE = sqlFile(__dirname, 'outlet-on.sql');

export interface OutletRow extends OutletResponse {
  outletId: number;
  version: number;
}

export interface OutletFilter {
  asOf: string | null;
  orgUnitId: number | null;
  type: OutletType | null;
  area: OutletArea | null;
  ownership: Ownership | null;
  status: OutletStatus | null;
}

export interface OutletOrder {
  by: 'code' | 'name' | 'openedOn';
  isDescending: boolean;
  /** Sort value and tie-break of the last row shown. */
  after: readonly [string, string] | null;
  limit: number;
}

/** What an order sorts by and how ties end, each pair an index of its own. */
const ORDERS = {
  code: {
    sort: 'o.code COLLATE "C"',
    tie: 'o.code COLLATE "C"',
    type: 'text',
    tieType: 'text',
    key: (row: OutletRow) => [row.code, row.code],
  },
  name: {
    ...{ sort: 'o.name COLLATE "C"', tie: 'o.code COLLATE "C"', type: 'text', tieType: 'text' },
    key: (row: OutletRow) => [row.name, row.code],
  },
  openedOn: {
    ...{ sort: 'o.opened_on', tie: 'o.outlet_id', type: 'date', tieType: 'int' },
    key: (row: OutletRow) => [row.openedOn, row.outletId],
  },
} as const;

/** Where a page begins and its order, so that it is walked along an index: $7 sort value, $8 tie-break, $9 rows. */
function pageOf({ by, isDescending }: Pick<OutletOrder, 'by' | 'isDescending'>): string {
  const { sort, tie, type, tieType } = ORDERS[by];
  const beyond = isDescending ? '<' : '>';
  const direction = isDescending ? 'DESC' : 'ASC';
  const order = sort === tie ? `${sort} ${direction}` : `${sort} ${direction}, ${tie} ${direction}`;
  const after =
    sort === tie ? `${sort} ${beyond} $7::${type}` : `(${sort}, ${tie}) ${beyond} ($7::${type}, $8::${tieType})`;
  return `${ON} AND ($8::text IS NULL OR ${after}) ORDER BY ${order} LIMIT $9::int`;
}

/** What a cursor carries to go on after this row. */
export function keyOf(by: OutletOrder['by'], row: OutletRow): readonly (string | number)[] {
  return ORDERS[by].key(row);
}

/** What the screens ask of outlets, as they stand on one day. */
@Injectable()
export class OutletsReads {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, filter: OutletFilter, order: OutletOrder): Promise<OutletRow[]> {
    const [value, tie] = order.after ?? [null, null];
    const parameters = [...(await this.parameters(actor, filter)), value, tie, order.limit];
    return this.database.read<OutletRow>(actor, pageOf(order), parameters);
  }

  async count(actor: Actor, filter: OutletFilter): Promise<number> {
    const text = `SELECT count(*)::int AS total FROM (${ON}) AS l`;
    const [row] = await this.database.read<{ total: number }>(actor, text, await this.parameters(actor, filter));
    return row?.total ?? 0;
  }

  /** A unit is read with the tree of the day; without one, who sees less than the country begins with what they see. */
  private async parameters(actor: Actor, filter: OutletFilter): Promise<unknown[]> {
    const { asOf, orgUnitId, type, area, ownership, status } = filter;
    return [asOf, await this.idsOf(actor, orgUnitId, asOf), type, area, ownership, status];
  }

  private async idsOf(actor: Actor, orgUnitId: number | null, asOf: string | null): Promise<number[] | null> {
    if (orgUnitId === HEADQUARTERS_ID || (orgUnitId === null && actor.scopes.includes(HEADQUARTERS_ID))) return null;
    const rows = await (orgUnitId === null
      ? this.database.read<{ id: number }>(actor, IN_SCOPE, [actor.scopes])
      : this.database.read<{ id: number }>(actor, BELOW, [orgUnitId, asOf]));
    return rows.map(({ id }) => id);
  }

  async find(actor: Actor, code: string, asOf: string | null = null): Promise<OutletRow | undefined> {
    return (await this.database.read<OutletRow>(actor, ONE, [code, asOf]))[0];
  }
}

export function outletShown(row: OutletRow): OutletResponse {
  const { code, name, cityCode, divisionCode, divisionName, type, area, ownership, tenure, operatingMode } = row;
  const { openedOn, closedOn, suspensions, status, registeredAt } = row;
  return {
    ...{ code, name, cityCode, divisionCode, divisionName, type, area, ownership, tenure, operatingMode },
    ...{ openedOn, closedOn, suspensions, status, registeredAt },
  };
}
