import { Injectable } from '@nestjs/common';
import { type Actor, HEADQUARTERS_ID } from '../access/index.js';
import { Database, sqlFile } from '../db/index.js';
import { UnknownOrgUnit } from '../errors/index.js';
import { lastDay } from '../time/month.js';
import type { ListAbout } from './ledger.js';

const UNIT = sqlFile(__dirname, 'unit-in-scope.sql');
const BELOW = sqlFile(__dirname, 'units-below.sql');
const ABOVE = sqlFile(__dirname, 'units-above.sql');
const BELOW_THEN = sqlFile(__dirname, 'units-below-then.sql');
const NEXT_UNITS = sqlFile(__dirname, 'next-units.sql');
const NEXT_BELOW = sqlFile(__dirname, 'next-units-below.sql');

/** The units a list is about. */
export interface Units {
  /** Those at the top, with everything below them; null for the whole country. */
  readonly top: readonly number[] | null;
  /** Those above the top, where their rows hold below them too. */
  readonly above: readonly number[];
  /** The day whose tree says what is below; null for today. */
  readonly treeDay: string | null;
  /** All of them on that day in the order of ids; null for today, whose units are read as they are needed. */
  readonly then: readonly number[] | null;
}

/** What a caller says of them. */
export interface AskedUnits {
  readonly orgUnitCode?: string | undefined;
  readonly asOf?: string | undefined;
  readonly month?: string | undefined;
}

/** Which of them come next. */
interface Window {
  readonly from: number;
  readonly count: number;
  /** Outlets only: where rows are of outlets, the units above them have none. */
  readonly ofOutlets: boolean;
}

const EVERYBODY: Units = { top: null, above: [], treeDay: null, then: null };

interface Unit {
  readonly id: number;
}

/** Finds the units whose rows a list shows: all of them, or the next ones only. */
@Injectable()
export class LedgerUnits {
  constructor(private readonly database: Database) {}

  /**
   * Who sees less than the country, or names a unit, asks for the rows of those below it: as the tree stood on the day asked
   * for, or at the end of the month asked for.
   */
  async meant(actor: Actor, about: ListAbout, { orgUnitCode, asOf, month }: AskedUnits): Promise<Units> {
    const top = orgUnitCode === undefined ? actor.scopes : [await this.unit(actor, orgUnitCode)];
    if (top.includes(HEADQUARTERS_ID)) return EVERYBODY;
    const above = about.isInherited ? idsOf(await this.database.read<Unit>(actor, ABOVE, [top])) : [];
    const day = asOf ?? (month === undefined ? null : lastDay(month));
    if (orgUnitCode === undefined || day === null) return { top, above, treeDay: null, then: null };
    const below = idsOf(await this.database.read<Unit>(actor, BELOW_THEN, [top, day]));
    return { top, above, treeDay: day, then: inOrder([...below, ...above]) };
  }

  /** All of them in the order of ids; null for the whole country. */
  async all(actor: Actor, { top, above, then }: Units): Promise<readonly number[] | null> {
    if (top === null || then !== null) return then;
    return inOrder([...idsOf(await this.database.read<Unit>(actor, BELOW, [top])), ...above]);
  }

  /** So many of them in the order of ids, from an id on. */
  async next(actor: Actor, units: Units, { from, count, ofOutlets }: Window): Promise<readonly number[]> {
    const { top, above, then } = units;
    if (then !== null) return then.filter((id) => id >= from).slice(0, count);
    const next = await (top === null
      ? this.database.read<Unit>(actor, NEXT_UNITS, [from, count, ofOutlets])
      : this.database.read<Unit>(actor, NEXT_BELOW, [top, from, count, ofOutlets]));
    return inOrder([...idsOf(next), ...above.filter((id) => id >= from)]).slice(0, count);
  }

  private async unit(actor: Actor, orgUnitCode: string): Promise<number> {
    const [unit] = await this.database.read<Unit>(actor, UNIT, [orgUnitCode]);
    if (!unit) throw new UnknownOrgUnit({ orgUnitCode });
    return unit.id;
  }
}

function idsOf(units: readonly Unit[]): number[] {
  return units.map(({ id }) => id);
}

function inOrder(ids: readonly number[]): number[] {
  return [...new Set(ids)].sort((one, other) => one - other);
}
