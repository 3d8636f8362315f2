import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { LifeEventResponse, LifeResponse } from './life.dto.js';
import { CONDITIONS, type LifeOn, missingOf, nextStates } from './life.js';

const ON = sqlFile(__dirname, 'life-on.sql');
const EVENTS = sqlFile(__dirname, 'life-events.sql');

type LifeRow = LifeOn & Pick<LifeResponse, 'outletCode' | 'asOf' | 'openedOn' | 'closedOn'> & { outletId: number };

/** The life of one outlet as it stands on a day. */
@Injectable()
export class LifeReads {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, code: string, asOf: string | null = null): Promise<LifeResponse> {
    const [row] = await this.database.read<LifeRow>(actor, ON, [code, asOf]);
    if (!row) throw new NotFound();
    const events = await this.database.read<LifeEventResponse>(actor, EVENTS, [row.outletId]);
    const { outletCode, state, openedOn, closedOn } = row;
    return {
      ...{ outletCode, asOf: row.asOf, state, openedOn, closedOn },
      missing: missingOf(row).map((condition) => {
        const { rule, words } = CONDITIONS[condition];
        return { code: condition, rule, detail: words[actor.locale] };
      }),
      next: nextStates(state),
      history: events.filter(({ effectiveOn }) => effectiveOn <= row.asOf),
      ahead: events.filter(({ effectiveOn }) => effectiveOn > row.asOf),
    };
  }
}
