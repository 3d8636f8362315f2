import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import type { OutletResponse } from './outlet.dto.js';
import type { OutletArea, OutletStatus, OutletType, Ownership } from './outlet.js';

const ON = sqlFile(__dirname, 'outlets-on.sql');
const ONE = sqlFile(__dirname, 'outlet-on.sql');

export interface OutletRow extends OutletResponse {
  outletId: number;
  version: number;
}

export interface OutletListRow extends OutletRow {
  sortValue: string;
  total: number | null;
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
  /** Sort value and code of the last row shown. */
  after: readonly [string, string] | null;
  limit: number;
  includeTotal: boolean;
}

/** What the screens ask of outlets, as they stand on one day. */
@Injectable()
export class OutletsReads {
  constructor(private readonly database: Database) {}

  list(actor: Actor, filter: OutletFilter, order: OutletOrder): Promise<OutletListRow[]> {
    const { asOf, orgUnitId, type, area, ownership, status } = filter;
    const [value, code] = order.after ?? [null, null];
    return this.database.read<OutletListRow>(actor, ON, [
      ...[asOf, orgUnitId, type, area, ownership, status],
      ...[order.by, order.isDescending, value, code, order.limit, order.includeTotal],
    ]);
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
