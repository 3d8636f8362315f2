import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/db/index.js';
import { firstDay } from '../../platform/time/month.js';
import { CarryTarget } from './carry-target.js';
import { type LateRowCode, lateRowCodes } from './late-row-codes.js';
import { LateRowCounting } from './late-row-counting.js';
import type { DecideLateRowsRequest, LateRowDecidedResponse, LateRowReference } from './late-row.dto.js';
import { type LateRow, LateRowsStore } from './late-rows.store.js';

interface Decided {
  readonly row: LateRow;
  readonly refusal?: LateRowCode | undefined;
  readonly countedMonth: string | null;
}

/** Decides late rows, for good. A decision inserts the fact; a late row is never a fact before, and no row changes month. */
@Injectable()
export class LateRowsService {
  constructor(
    private readonly database: Database,
    private readonly store: LateRowsStore,
    private readonly counting: LateRowCounting,
    private readonly carryTarget: CarryTarget,
    private readonly audit: Audit,
  ) {}

  async decide(actor: Actor, month: string, request: DecideLateRowsRequest): Promise<LateRowDecidedResponse[]> {
    const first = firstDay(month);
    if (request.decision === 'carry') await this.carryTarget.prepare(actor, first, request.rows);
    const decided = await this.database.transaction(actor, async (tx) => {
      const rows = await this.store.lock(tx, first, request.rows);
      const pending = rows.filter((row) => !row.is_decided);
      const results = await this.resultsOf(tx, request, pending);
      const effective = results.filter((result) => !result.refusal);
      await this.store.markDecided(
        tx,
        actor,
        request,
        effective.map(({ row, countedMonth }) => ({ id: row.id, countedMonth })),
      );
      await this.audit.record(tx, actor, {
        action: 'decideLateRows',
        subject: `late rows of ${month}`,
        details: { decision: request.decision, reason: request.reason, ids: effective.map(({ row }) => row.id) },
      });
      const before = rows.filter((row) => row.is_decided);
      return [...results, ...before.map((row): Decided => ({ row, refusal: 'already_decided', countedMonth: null }))];
    });
    return request.rows.flatMap((reference) => shown(reference, decided, actor.locale));
  }

  private async resultsOf(tx: Tx, { decision }: DecideLateRowsRequest, rows: readonly LateRow[]): Promise<Decided[]> {
    if (decision === 'reject') return rows.map((row) => ({ row, countedMonth: null }));
    const plans = await this.counting.count(tx, decision, rows);
    return plans.map(({ row, refusal, countedMonth }) => ({ row, refusal, countedMonth }));
  }
}

/** The results of one named row: one, or one for each kind that has the reference. */
function shown(
  reference: LateRowReference,
  decided: readonly Decided[],
  locale: 'en' | 'zh',
): LateRowDecidedResponse[] {
  const { sourceSystem, sourceRef, kind } = reference;
  const own = decided.filter(
    ({ row }) =>
      row.source_system === sourceSystem && row.source_ref === sourceRef && (kind === undefined || kind === row.kind),
  );
  const refused = (code: LateRowCode) => ({
    decided: false,
    countedMonth: null,
    code,
    detail: lateRowCodes[code][locale],
  });
  if (own.length === 0) return [{ sourceSystem, sourceRef, kind: kind ?? null, ...refused('late_row_unknown') }];
  return own.map(({ row, refusal, countedMonth }) => {
    const result = refusal
      ? refused(refusal)
      : { decided: true, countedMonth: countedMonth?.slice(0, 7) ?? null, code: null, detail: null };
    return { sourceSystem, sourceRef, kind: row.kind, ...result };
  });
}
