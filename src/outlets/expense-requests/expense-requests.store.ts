import { Injectable } from '@nestjs/common';
import { change, query, type Tx } from '../../platform/db/index.js';
import type { ExpenseRequestRequest } from './expense-request.dto.js';
import type { ExpenseState } from './expense.js';

/** A request as a decision or a payment finds it. */
export interface LockedExpense {
  state: ExpenseState;
  requestedBy: number;
  outletId: number;
  paidOn: string | null;
  decidedOn: string | null;
  today: string;
}

const ADD = `
  INSERT INTO outlets.expense_request (outlet_id, kind, amount_fen, purpose, needed_on, requested_by)
  VALUES ($1::int, $2::text, $3::bigint, $4::text, $5::date, $6::int) RETURNING id`;
const LOCK = `
  SELECT e.state, e.requested_by AS "requestedBy", e.outlet_id AS "outletId", e.paid_on AS "paidOn",
         e.decided_on AS "decidedOn", platform.today() AS today
  FROM outlets.expense_request AS e WHERE e.id = $1::bigint FOR UPDATE`;
const DECIDE = `
  UPDATE outlets.expense_request AS e
  SET state = $2::text, decision_reason = $3::text, decided_by = $4::int, decided_at = platform.now(),
      decided_on = platform.today()
  WHERE e.id = $1::bigint`;
const PAY = `
  UPDATE outlets.expense_request AS e
  SET state = 'paid', paid_on = $2::date, paid_by = $3::int WHERE e.id = $1::bigint`;

/** Rows of requests to spend. */
@Injectable()
export class ExpenseRequestsStore {
  async add(tx: Tx, outletId: number, wish: ExpenseRequestRequest, accountId: number): Promise<string> {
    const { kind, amountFen, purpose, neededOn } = wish;
    const [added] = await query<{ id: string }>(tx, ADD, [outletId, kind, amountFen, purpose, neededOn, accountId]);
    if (!added) throw new Error('INSERT … RETURNING answers one row.');
    return String(added.id);
  }

  async lock(tx: Tx, id: string): Promise<LockedExpense | undefined> {
    return (await query<LockedExpense>(tx, LOCK, [id]))[0];
  }

  async decide(tx: Tx, id: string, to: { state: ExpenseState; reason: string; accountId: number }): Promise<void> {
    await change(tx, DECIDE, [id, to.state, to.reason, to.accountId]);
  }

  async pay(tx: Tx, id: string, paidOn: string, accountId: number): Promise<void> {
    await change(tx, PAY, [id, paidOn, accountId]);
  }
}
