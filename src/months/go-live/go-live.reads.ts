import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { Cursors, type Page } from '../../platform/http/cursors.js';
import { Units } from '../units/units.reads.js';
import type { GoLiveQuery, GoLiveResponse } from './go-live.dto.js';

const LIST_GO_LIVE = sqlFile(__dirname, 'list-go-live.sql');

type Row = Omit<GoLiveResponse, 'registeredAt'> & { registeredAt: Date };

@Injectable()
export class GoLiveReads {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly cursors: Cursors,
  ) {}

  /** The first month to be closed of each outlet in scope. */
  async list(actor: Actor, asked: GoLiveQuery): Promise<Page<GoLiveResponse>> {
    const binding = { list: 'go_live', accountId: actor.accountId, orgUnitCode: asked.orgUnitCode };
    const unit = await this.units.ifNamed(actor, asked.orgUnitCode);
    const [after] = this.cursors.read(asked.cursor, binding) ?? [null];
    const rows = await this.database.read<Row>(actor, LIST_GO_LIVE, [unit?.id ?? null, after, asked.limit + 1]);
    return this.cursors.page(rows, asked.limit, binding, {
      key: (row) => [row.outletCode],
      item: (row) => ({ ...row, registeredAt: row.registeredAt.toISOString() }),
    });
  }
}
