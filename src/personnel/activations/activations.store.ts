import { Injectable } from '@nestjs/common';
import { change, query, sqlFile, type Tx } from '../../platform/db/index.js';

/** What a person has passed on a day. */
export interface Gates {
  readonly backgroundCheck: string;
  readonly qualificationReview: string;
  readonly isCleared: boolean;
  readonly interview: string;
  readonly test: string;
}

const GATES = sqlFile(__dirname, 'gates-of-person.sql');

/** What stands before the first day of work, and that day. */
@Injectable()
export class ActivationsStore {
  async gates(tx: Tx, personId: string, day: string): Promise<Gates> {
    const [gates] = await query<Gates>(tx, GATES, [personId, day]);
    if (!gates) throw new Error(`nothing is said of person ${personId}`);
    return gates;
  }

  async activate(tx: Tx, personId: string, day: string, by: number): Promise<void> {
    await change(
      tx,
      `UPDATE personnel.person AS p SET activated_on = $2::date, activated_by = $3::int, version = p.version + 1
       WHERE p.id = $1::bigint`,
      [personId, day, by],
    );
  }
}
