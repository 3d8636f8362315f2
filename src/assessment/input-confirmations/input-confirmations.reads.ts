import { Injectable } from '@nestjs/common';
import { Units } from '../../months/index.js';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Cursors, type Page } from '../../platform/http/cursors.js';
import { firstDay } from '../../platform/time/month.js';
import type { InputConfirmationResponse, InputConfirmationsQuery } from './input-confirmation.dto.js';

const LIST_CONFIRMATIONS = sqlFile(__dirname, 'list-confirmations.sql');

type Row = Omit<InputConfirmationResponse, 'id' | 'confirmedBy' | 'confirmedAt'> & {
  id: number;
  confirmedBy: number;
  confirmedAt: Date;
};

/** What was confirmed, and for how many outlets it still stands. */
@Injectable()
export class InputConfirmationsReads {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly cursors: Cursors,
  ) {}

  /** The confirmations that concern a unit: made for it, below it or above it. */
  async list(actor: Actor, asked: InputConfirmationsQuery): Promise<Page<InputConfirmationResponse>> {
    const { month, orgUnitCode, input, limit } = asked;
    const binding = { list: 'input_confirmations', accountId: actor.accountId, month, orgUnitCode, input };
    const unit = await this.units.ifNamed(actor, orgUnitCode);
    const [before] = this.cursors.read(asked.cursor, binding) ?? [null];
    const filter = [month === undefined ? null : firstDay(month), unit?.id ?? null, input ?? null, null];
    const rows = await this.database.read<Row>(actor, LIST_CONFIRMATIONS, [...filter, before, limit + 1]);
    return this.cursors.page(rows, limit, binding, { key: (row) => [row.id], item: shown });
  }

  /** One confirmation by its id. */
  async one(actor: Actor, id: number | string): Promise<InputConfirmationResponse> {
    const [row] = await this.database.read<Row>(actor, LIST_CONFIRMATIONS, [null, null, null, id, null, 1]);
    if (!row) throw new NotFound();
    return shown(row);
  }
}

function shown(row: Row): InputConfirmationResponse {
  return {
    ...row,
    id: String(row.id),
    confirmedBy: String(row.confirmedBy),
    confirmedAt: row.confirmedAt.toISOString(),
  };
}
