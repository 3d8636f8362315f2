import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { OutletStandardsQuery, OutletStandardsResponse } from './type-standard.dto.js';

const OF_OUTLET = sqlFile(__dirname, 'standards-of-outlet.sql');

/** What is asked of one outlet, by its type and by the units it stood under on a day. */
@Injectable()
export class TypeStandardsReads {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, code: string, { asOf, kind }: OutletStandardsQuery): Promise<OutletStandardsResponse> {
    const asked = [code, asOf ?? null, kind ?? null];
    const [row] = await this.database.read<OutletStandardsResponse>(actor, OF_OUTLET, asked);
    if (!row) throw new NotFound();
    return row;
  }
}
