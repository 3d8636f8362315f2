import { Injectable } from '@nestjs/common';
import type { OrgLevel } from '../../platform/access/index.js';
import { change, query, sqlFile, type Tx } from '../../platform/db/index.js';
import type { RegisterOutletRequest } from './outlet.dto.js';
import type { OutletClass, OutletLife, Suspension } from './outlet.js';

const JUDGE = sqlFile(__dirname, 'judge-registrations.sql');
const ADD = sqlFile(__dirname, 'add-outlets.sql');
const ADD_VERSIONS = sqlFile(__dirname, 'add-first-versions.sql');
const ADD_FIRST_STATES = sqlFile(__dirname, 'add-first-states.sql');
const REGISTERED_AS = sqlFile(__dirname, 'registered-as.sql');
const LOCK = sqlFile(__dirname, 'lock-outlet.sql');
const TAKE_CLOSING_BACK = sqlFile(__dirname, 'take-closing-back.sql');

/** What a new outlet's city and division turn out to be. */
export interface Judgement {
  cityId: number | null;
  cityLevel: OrgLevel | null;
  isDivision: boolean;
}

/** An outlet as a change finds it: the class is the latest on record, from `classSince` on. */
export interface OutletRecord extends OutletClass, OutletLife {
  version: number;
  divisionCode: string;
  classSince: string;
}

/** Rows of outlets beside their node in the tree. */
@Injectable()
export class OutletsStore {
  judge(tx: Tx, rows: readonly RegisterOutletRequest[]): Promise<Judgement[]> {
    const places = rows.map(({ cityCode, divisionCode }) => ({ cityCode, divisionCode }));
    return query<Judgement>(tx, JUDGE, [JSON.stringify(places)]);
  }

  /** Records outlets whose nodes exist, begins their history and makes them known to the gate of months. */
  async add(tx: Tx, outlets: readonly (RegisterOutletRequest & { outletId: number })[]): Promise<void> {
    const ids = outlets.map((outlet) => outlet.outletId);
    await query(tx, ADD, [JSON.stringify(outlets)]);
    await query(tx, ADD_VERSIONS, [ids]);
    await query(tx, ADD_FIRST_STATES, [ids]);
    await query(tx, `SELECT months.register_outlet(o.id) FROM unnest($1::int[]) AS o (id)`, [ids]);
  }

  async registeredAs(tx: Tx, codes: readonly string[]): Promise<Map<string, RegisterOutletRequest>> {
    const known = await query<RegisterOutletRequest>(tx, REGISTERED_AS, [codes]);
    return new Map(known.map((outlet) => [outlet.code, outlet]));
  }

  async lock(tx: Tx, outletId: number): Promise<OutletRecord | undefined> {
    return (await query<OutletRecord>(tx, LOCK, [outletId]))[0];
  }

  async isDivision(tx: Tx, code: string): Promise<boolean> {
    return (await query(tx, `SELECT d.code FROM outlets.division AS d WHERE d.code = $1`, [code])).length > 0;
  }

  async changeRecord(tx: Tx, outletId: number, to: OutletLife & { divisionCode: string }): Promise<void> {
    await change(
      tx,
      `UPDATE outlets.outlet AS o
       SET division_code = $2, opened_on = $3::date, closed_on = $4::date, version = o.version + 1
       WHERE o.outlet_id = $1`,
      [outletId, to.divisionCode, to.openedOn, to.closedOn],
    );
  }

  /** Ends a closing that was under way: its day was taken off the record. */
  async takeClosingBack(tx: Tx, outletId: number): Promise<void> {
    await query(tx, TAKE_CLOSING_BACK, [outletId]);
  }

  async replaceSuspensions(tx: Tx, outletId: number, suspensions: readonly Suspension[]): Promise<void> {
    await change(tx, `DELETE FROM outlets.outlet_suspension AS s WHERE s.outlet_id = $1`, [outletId]);
    await query(
      tx,
      `INSERT INTO outlets.outlet_suspension (outlet_id, from_on, to_on)
       SELECT $1::int, s."from", s."to" FROM json_to_recordset($2::json) AS s ("from" date, "to" date)`,
      [outletId, JSON.stringify(suspensions)],
    );
  }

  /** Writes the history on: the class holds from that day. A change of the same day is replaced. */
  async classFrom(tx: Tx, outletId: number, as: OutletClass, validFrom: string): Promise<void> {
    const values = [outletId, validFrom, as.type, as.area, as.ownership, as.tenure, as.operatingMode];
    const replaced = await change(
      tx,
      `UPDATE outlets.outlet_version AS v SET type = $3, area = $4, ownership = $5, tenure = $6, operating_mode = $7
       WHERE v.outlet_id = $1 AND v.valid_to IS NULL AND v.valid_from = $2::date RETURNING v.outlet_id`,
      values,
    );
    if (replaced.length > 0) return;
    await change(
      tx,
      `UPDATE outlets.outlet_version AS v SET valid_to = $2::date WHERE v.outlet_id = $1 AND v.valid_to IS NULL`,
      [outletId, validFrom],
    );
    await query(
      tx,
      `INSERT INTO outlets.outlet_version (outlet_id, valid_from, type, area, ownership, tenure, operating_mode)
       VALUES ($1, $2::date, $3, $4, $5, $6, $7)`,
      values,
    );
  }
}
