import { Injectable } from '@nestjs/common';
import { UnitsInScope } from '../../outlets/index.js';
import type { Actor } from '../../platform/access/index.js';
import { systemActor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Cursors, type Page } from '../../platform/http/cursors.js';
import { firstDay } from '../../platform/time/month.js';
import { checkDetail } from './check-words.js';
import type {
  CloseRunResponse,
  CloseRunsQuery,
  RunCheckResponse,
  RunKind,
  RunOutletResponse,
  RunOutletsQuery,
  RunState,
} from './close-run.dto.js';

const SHOW = sqlFile(__dirname, 'show-runs.sql');
const VISIBLE = sqlFile(__dirname, 'visible-runs.sql');
const OUTLETS = sqlFile(__dirname, 'run-outlets.sql');

const RETRY_AFTER_SECONDS = 1; // A small run is done by then.

interface RunRow {
  id: string;
  month: string;
  org_unit_code: string;
  kind: RunKind;
  state: RunState;
  only_locked: boolean;
  requested_at: string;
  started_at: string | null;
  finished_at: string | null;
  total: number;
  done: number;
  closed: number;
  would_close: number;
  blocked: number;
  failed: number;
  unchanged: number;
  out_of_scope: number;
  seconds_left: number | null;
}

interface RunOutletRow extends Omit<RunOutletResponse, 'checks'> {
  checks: readonly Omit<RunCheckResponse, 'detail'>[];
}

/** What runs look like from outside. Whether a run is visible follows the caller's scope; its counts are of the whole run. */
@Injectable()
export class CloseRunsReads {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly units: UnitsInScope,
  ) {}

  async one(actor: Actor, id: string): Promise<CloseRunResponse> {
    await this.mustSee(actor, id);
    const [run] = await this.show([id]);
    if (!run) throw new NotFound();
    return run;
  }

  async list(actor: Actor, filter: CloseRunsQuery): Promise<Page<CloseRunResponse>> {
    const { limit, month, orgUnitCode, kind } = filter;
    const binding = { list: 'close-runs', accountId: actor.accountId, month, orgUnitCode, kind };
    const [below] = this.cursors.read(filter.cursor, binding) ?? [];
    const unit = orgUnitCode === undefined ? undefined : await this.units.find(actor, orgUnitCode);
    const rows = await this.database.read<{ id: number }>(actor, VISIBLE, [
      month === undefined ? null : firstDay(month),
      unit?.id ?? null,
      kind ?? null,
      below ?? null,
      limit + 1,
    ]);
    const page = this.cursors.page(rows, limit, binding, { key: (row) => [row.id] });
    return { ...page, items: await this.show(page.items.map((row) => String(row.id))) };
  }

  async outlets(actor: Actor, id: string, filter: RunOutletsQuery): Promise<Page<RunOutletResponse>> {
    await this.mustSee(actor, id);
    const { limit, outcome } = filter;
    const binding = { list: 'close-run-outlets', accountId: actor.accountId, id, outcome };
    const [after] = this.cursors.read(filter.cursor, binding) ?? [];
    const rows = await this.database.read<RunOutletRow>(actor, OUTLETS, [
      id,
      outcome ?? null,
      after ?? null,
      limit + 1,
    ]);
    const page = this.cursors.page(rows, limit, binding, { key: (row) => [row.outletCode] });
    return { ...page, items: page.items.map((row) => inWords(row, actor.locale)) };
  }

  private async mustSee(actor: Actor, id: string): Promise<void> {
    const sql = `SELECT r.id FROM assessment.close_run AS r WHERE r.id = $1::bigint`;
    const seen = await this.database.read(actor, sql, [id]);
    if (seen.length === 0) throw new NotFound();
  }

  /** What is visible has been decided; the counts are those of the whole run. */
  private async show(ids: readonly string[]): Promise<CloseRunResponse[]> {
    const rows = await this.database.read<RunRow>(systemActor('close-runs'), SHOW, [ids]);
    return rows.map(shown);
  }
}

function inWords(row: RunOutletRow, locale: 'en' | 'zh'): RunOutletResponse {
  return { ...row, checks: row.checks.map((check) => ({ ...check, detail: checkDetail(check.code, locale) })) };
}

function shown(row: RunRow): CloseRunResponse {
  const { total, done, closed, blocked, failed, unchanged } = row;
  const progress = { total, done, closed, wouldClose: row.would_close, blocked, failed, unchanged };
  return {
    id: row.id,
    month: row.month,
    orgUnitCode: row.org_unit_code,
    kind: row.kind,
    state: row.state,
    startedByTime: row.only_locked,
    progress: { ...progress, outOfScope: row.out_of_scope },
    estimatedSecondsLeft: row.seconds_left,
    retryAfter: row.finished_at === null ? RETRY_AFTER_SECONDS : null,
    requestedAt: row.requested_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}
