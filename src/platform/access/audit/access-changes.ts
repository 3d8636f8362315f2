import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../db/index.js';
import type { Actor } from '../actor.js';
import { Callers } from '../guard/callers.js';
import { Audit, type AuditRecord } from './audit.js';

/** A change of who may do what: one transaction with its entry in the trail, and then nobody remembers the old state. */
@Injectable()
export class AccessChanges {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly callers: Callers,
  ) {}

  /** @param work answers its result and what is to be entered in the trail; without an entry nothing was changed. */
  async make<T>(actor: Actor, work: (tx: Tx) => Promise<{ result: T; entry?: AuditRecord }>): Promise<T> {
    const result = await this.database.transaction(actor, async (tx) => {
      const done = await work(tx);
      if (done.entry) await this.audit.record(tx, actor, done.entry);
      return done.result;
    });
    this.callers.forget();
    return result;
  }
}
