import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, query, sqlFile } from '../../platform/db/index.js';

const MISSING = sqlFile(__dirname, 'missing-locked.sql');
const AT_ONCE_MAX = 5_000; // A nation's month in a few calls, each a short transaction.

/** Gate rows that nobody's facts have asked for: an outlet without a single row must not be forgotten by the close. */
@Injectable()
export class LiveGates {
  constructor(private readonly database: Database) {}

  async prepareLocked(actor: Actor): Promise<void> {
    const rows = await this.database.read<{ outlet_id: number; month: string }>(actor, MISSING, [AT_ONCE_MAX]);
    if (rows.length === 0) return;
    const pairs = [rows.map((row) => row.outlet_id), rows.map((row) => row.month)];
    await this.database.transaction(actor, (tx) =>
      query(tx, `SELECT months.ensure_gates($1::int[], $2::date[])`, pairs),
    );
  }
}
