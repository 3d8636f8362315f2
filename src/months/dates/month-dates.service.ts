import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { type Actor, Audit, HEADQUARTERS_ID } from '../../platform/access/index.js';
import { Database, query, sqlFile } from '../../platform/db/index.js';
import { firstDay, type Month, nextMonth, ZONE } from '../../platform/time/month.js';
import type { MonthDatesResponse, SetMonthDatesRequest } from './month-dates.dto.js';
import { CalendarOfHeadquarters, MonthDatesOutOfOrder } from './month-dates.errors.js';

const MONTH_DATES = sqlFile(__dirname, 'month-dates.sql');
const SET = `SELECT months.set_calendar($1::date, $2::date, $3::timestamptz)`;

const MONTHS_AFTER_MAX = 2; // A gate that falls later would stand open beside the two months after it.

/** The two dates of a month, never confused: reports should be in, and the gate falls. */
@Injectable()
export class MonthDates {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async of(actor: Actor, month: Month): Promise<MonthDatesResponse> {
    const [row] = await this.database.read<MonthDatesRow>(actor, MONTH_DATES, [firstDay(month)]);
    if (!row) throw new Error('A month has no dates.');
    return { ...row, lockAt: row.lockAt.toISOString() };
  }

  /** Sets the dates for the whole country; the months that stand open get the new gate at once. */
  async set(caller: Actor, month: Month, dates: SetMonthDatesRequest): Promise<void> {
    if (!caller.scopes.includes(HEADQUARTERS_ID)) throw new CalendarOfHeadquarters();
    const first = firstDay(nextMonth(month));
    const last = DateTime.fromISO(first, { zone: 'utc' }).plus({ months: MONTHS_AFTER_MAX }).toFormat('yyyy-MM-dd');
    if (dates.dueOn < first || dates.lockOn <= dates.dueOn || dates.lockOn > last) {
      throw new MonthDatesOutOfOrder({ first, last });
    }
    const actor = { ...caller, scopes: [HEADQUARTERS_ID] }; // Whoever has headquarters has nothing to add to it.
    const lockAt = DateTime.fromISO(dates.lockOn, { zone: ZONE }).toUTC().toISO();
    await this.database.transaction(actor, async (tx) => {
      await query(tx, SET, [firstDay(month), dates.dueOn, lockAt]);
      const entry = { action: 'setMonthDates', subject: `month ${month}`, orgUnitId: HEADQUARTERS_ID };
      await this.audit.record(tx, actor, { ...entry, details: { ...dates } });
    });
  }
}

type MonthDatesRow = Omit<MonthDatesResponse, 'lockAt'> & { lockAt: Date };
