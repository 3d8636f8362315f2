import { Injectable } from '@nestjs/common';
import type { OrgLevel } from '../../platform/access/index.js';
import { change, query, sqlFile, type Tx } from '../../platform/db/index.js';

const UNIT = sqlFile(__dirname, 'unit-in-scope.sql');
const LOCK = sqlFile(__dirname, 'lock-unit.sql');
const ADD = sqlFile(__dirname, 'add-units.sql');
const ADD_PARENTS = sqlFile(__dirname, 'add-first-parents.sql');
const TREE_LOCK = 1764000300; // Any number that no other advisory lock uses.

/** One node of the tree, as it stands today. */
export interface Unit {
  id: number;
  code: string;
  name: string;
  level: OrgLevel;
  parentId: number | null;
  /** Ids from the root to this unit, both included. */
  lineage: number[];
  version: number;
}

export type NewUnit = Pick<Unit, 'code' | 'name' | 'level'> & { parentId: number };

/** The latest parent on record, which may lie in the future. `since` is '-infinity' for the first. */
export interface LastParent {
  parentId: number;
  since: string;
}

/**
 * Rows of the tree and of its history. Whoever adds units shares the tree lock, whoever moves one holds it alone: a unit
 * put under a branch that is moving at that moment would otherwise keep the lineage of the old place.
 */
@Injectable()
export class TreeStore {
  async shareTree(tx: Tx): Promise<void> {
    await query(tx, `SELECT pg_advisory_xact_lock_shared($1)`, [TREE_LOCK]);
  }

  async holdTree(tx: Tx): Promise<void> {
    await query(tx, `SELECT pg_advisory_xact_lock($1)`, [TREE_LOCK]);
  }

  async find(tx: Tx, code: string): Promise<Unit | undefined> {
    return (await query<Unit>(tx, UNIT, [code]))[0];
  }

  async lock(tx: Tx, code: string): Promise<Unit | undefined> {
    return (await query<Unit>(tx, LOCK, [code]))[0];
  }

  /** Answers the ids of what was added by code; a code that is missing was taken. */
  async add(tx: Tx, units: readonly NewUnit[]): Promise<Map<string, number>> {
    const added = await query<{ id: number; code: string }>(tx, ADD, [JSON.stringify(units)]);
    await query(tx, ADD_PARENTS, [added.map((unit) => unit.id)]);
    return new Map(added.map((unit) => [unit.code, unit.id]));
  }

  async rename(tx: Tx, unitId: number, name: string): Promise<void> {
    await change(tx, `UPDATE outlets.org_unit AS u SET name = $2 WHERE u.id = $1`, [unitId, name]);
  }

  async raiseVersion(tx: Tx, unitId: number): Promise<void> {
    await change(tx, `UPDATE outlets.org_unit AS u SET version = u.version + 1 WHERE u.id = $1`, [unitId]);
  }

  async lastParent(tx: Tx, unitId: number): Promise<LastParent | undefined> {
    const [last] = await query<LastParent>(
      tx,
      `SELECT p.parent_id AS "parentId", p.valid_from AS since
       FROM outlets.org_unit_parent AS p WHERE p.org_unit_id = $1 AND p.valid_to IS NULL`,
      [unitId],
    );
    return last;
  }

  /** Writes the history on: from that day the unit stands under another parent. A change of the same day is replaced. */
  async moveFrom(tx: Tx, unitId: number, parentId: number, validFrom: string): Promise<void> {
    const replaced = await change(
      tx,
      `UPDATE outlets.org_unit_parent AS p SET parent_id = $2
       WHERE p.org_unit_id = $1 AND p.valid_to IS NULL AND p.valid_from = $3::date RETURNING p.org_unit_id`,
      [unitId, parentId, validFrom],
    );
    if (replaced.length > 0) return;
    await change(
      tx,
      `UPDATE outlets.org_unit_parent AS p SET valid_to = $2::date WHERE p.org_unit_id = $1 AND p.valid_to IS NULL`,
      [unitId, validFrom],
    );
    await query(
      tx,
      `INSERT INTO outlets.org_unit_parent (org_unit_id, parent_id, valid_from) VALUES ($1, $2, $3::date)`,
      [unitId, parentId, validFrom],
    );
  }

  /** Brings a unit and its subtree to what the history says of today; answers how many rows that changed. */
  async settle(tx: Tx, unitId: number): Promise<number> {
    const [row] = await query<{ changed: number }>(tx, `SELECT outlets.settle($1::int) AS changed`, [unitId]);
    return row?.changed ?? 0;
  }
}
