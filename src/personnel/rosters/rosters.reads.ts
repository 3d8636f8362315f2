import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { OutletInPath } from './outlet-in-path.js';
import type { RosterGapResponse, RosterGapsResponse } from './roster-gap.dto.js';
import type { PlannedShiftResponse, RosterResponse } from './roster-shift.dto.js';

const GAPS = sqlFile(__dirname, 'gaps-of-week.sql');
const WEEK = sqlFile(__dirname, 'roster-of-week.sql');
const DAY_MS = 86_400_000;

interface PersonRow {
  personNo: string;
  personName: string | null;
  shifts: (PlannedShiftResponse & { day: string })[];
}

/** The roster of an outlet as a table: persons down, the days of a week across. */
@Injectable()
export class RostersReads {
  constructor(
    private readonly database: Database,
    private readonly outlets: OutletInPath,
  ) {}

  async ofWeek(actor: Actor, outletCode: string, week?: string): Promise<RosterResponse> {
    const { id, name, today } = await this.outlets.find(actor, outletCode);
    const days = daysOfWeek(week ?? today);
    const [from = '', , , , , , to = ''] = days;
    const rows = await this.database.read<PersonRow>(actor, WEEK, [id, from, dayAfter(to)]);
    const people = rows.map(({ personNo, personName, shifts }) => ({
      personNo,
      personName,
      days: days.map((day) => ({ day, shifts: shifts.filter((shift) => shift.day === day).map(withoutDay) })),
    }));
    return { outletCode, outletName: name, from, to, people };
  }

  /** The times of a week in which the outlet is open and nobody is on duty. */
  async gapsOfWeek(actor: Actor, outletCode: string, week?: string): Promise<RosterGapsResponse> {
    const { id, today } = await this.outlets.find(actor, outletCode);
    const [from = '', , , , , , to = ''] = daysOfWeek(week ?? today);
    const gaps = await this.database.read<RosterGapResponse>(actor, GAPS, [id, from]);
    return { outletCode, from, to, gaps };
  }
}

function withoutDay({ day: _day, ...shift }: PlannedShiftResponse & { day: string }): PlannedShiftResponse {
  return shift;
}

/** Monday to Sunday around a day. */
export function daysOfWeek(day: string): string[] {
  const at = Date.parse(`${day}T00:00:00Z`);
  const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS;
  return Array.from({ length: 7 }, (_, place) => new Date(monday + place * DAY_MS).toISOString().slice(0, 10));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
