import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type Actor, systemActor } from '../../platform/access/index.js';
import { Database, query, sqlFile } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { firstDay } from '../../platform/time/month.js';
import type { VerificationResponse } from './revision.dto.js';

const VERIFY = sqlFile(__dirname, 'verify.sql');
const SAMPLE = sqlFile(__dirname, 'verify-sample.sql');

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

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ name: 'verify-sample', everyMs: EVERY_MS, run: () => this.verifySample() });
  }

  async verify(actor: Actor, outletCode: string, month: string, revision: number): Promise<VerificationResponse> {
    const parameters = [outletCode, firstDay(month), revision, actor.accountId];
    const [row] = await this.database.transaction(actor, (tx) =>
      query<{ match: boolean; result_hash: string }>(tx, VERIFY, parameters),
    );
    if (!row) throw new NotFound();
    return { match: row.match, resultHash: row.result_hash };
  }

  private async verifySample(): Promise<void> {
    const rows = await this.database.transaction(this.house, async (tx) => {
      await query(tx, ONE_AT_A_TIME);
      return query<SampleRow>(tx, SAMPLE, [SAMPLE_SIZE]);
    });
    for (const row of rows.filter(({ match }) => !match)) {
      this.logger.error(
        { outlet: row.outlet_id, month: row.month, revision: row.revision },
        'a revision does not recount',
      );
    }
  }
}
