import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { fieldsOf } from '../../platform/http/fields.js';
import { expenseRequestList } from './expense-lists.js';
import { ExpenseRequestResponse } from './expense-request.dto.js';

const COLUMNS = fieldsOf(ExpenseRequestResponse).map(({ name }) => `r."${name}"`);
const ONE = `SELECT ${COLUMNS.join(', ')} FROM (${expenseRequestList.shown}) AS r WHERE r.id = $1::bigint`;

/** One request by its number, as the list shows it. */
@Injectable()
export class ExpenseRequestsReads {
  constructor(private readonly database: Database) {}

  async one(actor: Actor, id: string): Promise<ExpenseRequestResponse> {
    const [row] = await this.database.read<ExpenseRequestResponse>(actor, ONE, [id]);
    if (!row) throw new NotFound();
    return { ...row, id: String(row.id), amountFen: Number(row.amountFen) };
  }
}
