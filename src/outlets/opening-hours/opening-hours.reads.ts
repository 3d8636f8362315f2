import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { OpeningDayFields, OutletOpeningHoursResponse } from './opening-hours.dto.js';

const DAYS = sqlFile(__dirname, 'opening-days.sql');

type DayRow = OpeningDayFields & { outletCode: string };

/** When one outlet is really open: by its weekday, unless the day is an exception or the outlet does not trade. */
@Injectable()
export class OpeningHoursReads {
  constructor(private readonly database: Database) {}

  async from(actor: Actor, code: string, day: string | null): Promise<OutletOpeningHoursResponse> {
    const rows = await this.database.read<DayRow>(actor, DAYS, [code, day]);
    const [first] = rows;
    if (!first) throw new NotFound();
    return { outletCode: first.outletCode, days: rows.map((row) => dayShown(row)) };
  }
}

function dayShown({ day, weekday, state, spans }: DayRow): OpeningDayFields {
  return { day, weekday, state, spans };
}
