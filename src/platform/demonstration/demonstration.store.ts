import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/actor.js';
import { change } from '../db/database.js';
import { Database, query, sqlFile } from '../db/index.js';
import type { BusinessDate, Month } from '../time/month.js';

const FIND = sqlFile(__dirname, 'find-demonstration.sql');
const BEGIN = sqlFile(__dirname, 'begin-demonstration.sql');
const MOVE_ON = `UPDATE platform.demonstration AS d SET steps_done = $1::int, rows = d.rows + $2::bigint`;
const END = `UPDATE platform.demonstration AS d SET filled_at = platform.now() WHERE d.filled_at IS NULL`;

export interface NewDemonstration {
  readonly size: string;
  readonly seed: number;
  readonly runningMonth: Month;
  /** The last day that has rows. */
  readonly upTo: BusinessDate;
}

export interface Demonstration extends NewDemonstration {
  readonly stepsDone: number;
  /** Rows sent so far. */
  readonly rows: number;
  /** null while it is being filled, and where that was broken off. */
  readonly filledAt: Date | null;
}

/** The one row of `platform.demonstration`. */
@Injectable()
export class DemonstrationStore {
  private readonly house = systemActor('demonstration');

  constructor(private readonly database: Database) {}

  async find(): Promise<Demonstration | undefined> {
    const [row] = await this.database.read<Demonstration>(this.house, FIND);
    return row;
  }

  /** Notes that the branch is being filled in; false where the database has a unit or an account of its own. */
  begin(wanted: NewDemonstration): Promise<boolean> {
    const { size, seed, runningMonth, upTo } = wanted;
    return this.database.transaction(this.house, async (tx) => {
      const added = await query(tx, BEGIN, [size, seed, `${runningMonth}-01`, upTo]);
      return added.length > 0;
    });
  }

  /** The filling has done so many steps, the last of them with so many rows. */
  async moveOn(stepsDone: number, rows: number): Promise<void> {
    await this.database.transaction(this.house, (tx) => change(tx, MOVE_ON, [stepsDone, rows]));
  }

  async end(): Promise<void> {
    await this.database.transaction(this.house, (tx) => change(tx, END));
  }
}
