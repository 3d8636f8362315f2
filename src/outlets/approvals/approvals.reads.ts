import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { fieldsOf } from '../../platform/http/fields.js';
import type { ReportAbout } from '../../platform/ledgers/index.js';

/** One request by its number, as its list shows it. */
@Injectable()
export class ApprovalsReads {
  constructor(private readonly database: Database) {}

  async one<Item extends { id: string }>(actor: Actor, { item, shown }: ReportAbout, id: string): Promise<Item> {
    const columns = fieldsOf(item).map(({ name }) => `r."${name}"`);
    const text = `SELECT ${columns.join(', ')} FROM (${shown}) AS r WHERE r.id = $1::bigint`;
    const [row] = await this.database.read<Item>(actor, text, [id]);
    if (!row) throw new NotFound();
    return { ...row, id: String(row.id) };
  }
}
