import { Injectable } from '@nestjs/common';
import { type Actor, HEADQUARTERS_ID } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import type { OutletResponse } from './outlet.dto.js';
import type { OutletArea, OutletStatus, OutletType, Ownership } from './outlet.js';

const ROWS_PER_PULL = 2000;
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

/** Where a page begins and its order, so that it is walked along an index: sort value, tie-break and rows from a parameter on. */
function walkOf({ by, isDescending }: Pick<OutletOrder, 'by' | 'isDescending'>, first: number): string {
  const { sort, tie, type, tieType } = ORDERS[by];
  const [value, last, rows] = [`$${first}`, `$${first + 1}`, `$${first + 2}`];
  const beyond = isDescending ? '<' : '>';
  const direction = isDescending ? 'DESC' : 'ASC';
  const order = sort === tie ? `${sort} ${direction}` : `${sort} ${direction}, ${tie} ${direction}`;
  const after =
    sort === tie
      ? `${sort} ${beyond} ${value}::${type}`
      : `(${sort}, ${tie}) ${beyond} (${value}::${type}, ${last}::${tieType})`;
  return `AND (${last}::text IS NULL OR ${after}) ORDER BY ${order} LIMIT ${rows}::int`;
}

/**
 * The outlets of a page where no filter asks what they are, before anything is joined: $1 units whose outlets are meant, $2 to
 * $4 as in `walkOf`. With the joins first, every outlet of a province would be put together to show fifty.
 */
function chosenOf(order: Pick<OutletOrder, 'by' | 'isDescending'>): string {
  const [opened, outlet] =
    order.by === 'openedOn' ? [', t.opened_on', 'JOIN outlets.outlet AS t ON t.outlet_id = u.id'] : ['', ''];
  return `
    SELECT o.outlet_id AS id
    FROM (SELECT u.id AS outlet_id, u.code, u.name${opened}
          FROM outlets.org_unit AS u ${outlet}
          WHERE u.level = 'outlet' AND u.lineage && $1::int[]) AS o
    WHERE true ${walkOf(order, 2)}`;
}

/** What a cursor carries to go on after this row. */
export function keyOf(by: OutletOrder['by'], row: OutletRow): readonly (string | number)[] {
  return ORDERS[by].key(row);
}

/** A key as a page is asked for beyond it. */
export function placeOf([value, tie]: readonly unknown[]): readonly [string, string] {
  return [String(value), String(tie)];
}

/** What the screens ask of outlets, as they stand on one day. */
@Injectable()
export class OutletsReads {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, filter: OutletFilter, order: OutletOrder): Promise<OutletRow[]> {
    const [value, tie] = order.after ?? [null, null];
    const place = [value, tie, order.limit];
    const text = `${ON} ${walkOf(order, 7)}`;
    if (isOfPart(actor, filter)) {
      const chosen = await this.database.read<{ id: number }>(actor, chosenOf(order), [actor.scopes, ...place]);
      const ids = chosen.map(({ id }) => id);
      return this.database.read<OutletRow>(actor, text, [filter.asOf, ids, null, null, null, null, ...place]);
    }
    return this.database.read<OutletRow>(actor, text, [...(await this.parameters(actor, filter)), ...place]);
  }

  /** All of them, asked for in pages, so that a file of the country fits in memory. */
  async *all(actor: Actor, filter: OutletFilter, order: Pick<OutletOrder, 'by' | 'isDescending'>) {
    for (let after: OutletOrder['after'] = null; ;) {
      const rows = await this.list(actor, filter, { ...order, after, limit: ROWS_PER_PULL });
      yield* rows.map(outletShown);
      const last = rows.at(-1);
      if (!last || rows.length < ROWS_PER_PULL) return;
      after = placeOf(keyOf(order.by, last));
    }
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

  /** The day it is where the business is. */
  today(actor: Actor): Promise<string> {
    return this.database.today(actor);
  }

  async find(actor: Actor, code: string, asOf: string | null = null): Promise<OutletRow | undefined> {
    return (await this.database.read<OutletRow>(actor, ONE, [code, asOf]))[0];
  }
}

/** Whether somebody who sees a part of the country asks for all of it. */
function isOfPart(actor: Actor, { orgUnitId, type, area, ownership, status }: OutletFilter): boolean {
  const isFiltered = [orgUnitId, type, area, ownership, status].some((wanted) => wanted !== null);
  return !isFiltered && !actor.scopes.includes(HEADQUARTERS_ID);
}

export function outletShown(row: OutletRow): OutletResponse {
  const { code, name, cityCode, divisionCode, divisionName, type, area, ownership, tenure, operatingMode } = row;
  const { openedOn, closedOn, suspensions, status, registeredAt } = row;
  return {
    ...{ code, name, cityCode, divisionCode, divisionName, type, area, ownership, tenure, operatingMode },
    ...{ openedOn, closedOn, suspensions, status, registeredAt },
  };
}
