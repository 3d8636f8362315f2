import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { Clock } from '../../platform/time/clock.js';
import { firstDay, monthOf } from '../../platform/time/month.js';
import { MonthGate } from '../gate/month-gate.js';
import type { LateRowReference } from './late-row.dto.js';

const OUTLETS = sqlFile(__dirname, 'outlets-of-late-rows.sql');

/** Makes sure that the outlets of rows to be carried have a gate of the running month: there is always a next month. */
@Injectable()
export class CarryTarget {
  constructor(
    private readonly database: Database,
    private readonly gate: MonthGate,
    private readonly clock: Clock,
  ) {}

  async prepare(actor: Actor, month: string, rows: readonly LateRowReference[]): Promise<void> {
    const outlets = await this.database.read<{ outlet_id: number }>(actor, OUTLETS, [
      month,
      rows.map((row) => row.sourceSystem),
      rows.map((row) => row.sourceRef),
    ]);
    const running = firstDay(monthOf(this.clock.now()));
    await this.gate.prepare(
      actor,
      outlets.map((outlet) => ({ outletId: outlet.outlet_id, month: running })),
    );
  }
}
