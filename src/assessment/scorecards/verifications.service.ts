import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type Actor, systemActor } from '../../platform/access/index.js';
import { Database, query, sqlFile } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { DatabaseFigures, Metrics, type Reading } from '../../platform/metrics/index.js';
import { firstDay } from '../../platform/time/month.js';
import type { VerificationResponse } from './revision.dto.js';

const VERIFY = sqlFile(__dirname, 'verify.sql');
const SAMPLE = sqlFile(__dirname, 'verify-sample.sql');
const OPEN_MISMATCHES = sqlFile(__dirname, 'open-mismatches.sql');
const FIGURES = sqlFile(__dirname, 'recount-figures.sql');

const SAMPLE_SIZE = 100; // A night's sample takes seconds; a city's outlets are through within a week.
const EVERY_MS = 600_000; // The first tick of a day takes the sample, the others find it taken.
const ONE_AT_A_TIME = `SELECT pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('verify sample', 0))`;

interface SampleRow {
  outlet_id: number;
  month: string;
  revision: number;
  match: boolean;
}

/** Recounts revisions from their facts: by request, and a sample by itself every night. */
@Injectable()
export class VerificationsService implements OnModuleInit {
  private readonly logger = new Logger(VerificationsService.name);
  private readonly house = systemActor('verify-sample');

  private readonly mismatches;

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly figures: DatabaseFigures,
    metrics: Metrics,
  ) {
    this.mismatches = metrics.counter({
      name: 'recount_mismatches_found_total',
      help: 'Recounts in this process that did not give the published figures.',
      labels: ['by'],
    });
  }

  onModuleInit(): void {
    this.jobs.add({
      name: 'verify-sample',
      description: {
        en: 'Recounts a sample of published revisions from their facts once a day, those that did not recount first.',
        zh: '每日从明细重算一批已发布版本,此前重算不符的优先。',
      },
      everyMs: EVERY_MS,
      run: () => this.verifySample(),
      openFindings: (actor) => this.openMismatches(actor),
    });
    this.figures.add({
      name: 'recount',
      figures: [
        { name: 'recount_mismatches', help: 'Revisions whose last recount did not give their published figures.' },
        { name: 'recount_sample_size', help: 'Revisions that the last nightly sample recounted.' },
        { name: 'recount_sample_age_seconds', help: 'Time since the last nightly sample.' },
      ],
      read: (tx) => query<Reading>(tx, FIGURES),
    });
  }

  async verify(actor: Actor, outletCode: string, month: string, revision: number): Promise<VerificationResponse> {
    const parameters = [outletCode, firstDay(month), revision, actor.accountId];
    const [row] = await this.database.transaction(actor, (tx) =>
      query<{ match: boolean; result_hash: string }>(tx, VERIFY, parameters),
    );
    if (!row) throw new NotFound();
    if (!row.match) this.report({ outlet: outletCode, month, revision }, 'request');
    return { match: row.match, resultHash: row.result_hash };
  }

  private async verifySample(): Promise<void> {
    const rows = await this.database.transaction(this.house, async (tx) => {
      await query(tx, ONE_AT_A_TIME);
      return query<SampleRow>(tx, SAMPLE, [SAMPLE_SIZE]);
    });
    for (const { outlet_id, month, revision } of rows.filter(({ match }) => !match)) {
      this.report({ outlet: outlet_id, month, revision }, 'sample');
    }
  }

  private async openMismatches(actor: Actor): Promise<number> {
    const [row] = await this.database.read<{ count: number }>(actor, OPEN_MISMATCHES);
    return row?.count ?? 0;
  }

  private report(what: { outlet: number | string; month: string; revision: number }, by: 'request' | 'sample'): void {
    this.mismatches.inc({ by });
    this.logger.error({ ...what, message: 'a revision does not recount' });
  }
}
