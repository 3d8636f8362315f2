import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { DatabaseFigures, type Reading } from '../metrics/index.js';
import { Clock } from '../time/clock.js';
import { isOverdue, isRunning, type Job, type JobRecord } from './job.js';
import type { JobResponse } from './job.dto.js';
import { JobRecordsStore } from './job-records.store.js';
import { Jobs } from './jobs.js';

/** What is known of the jobs, for people and for Prometheus. */
@Injectable()
export class JobsReads implements OnModuleInit {
  private readonly since: Date;

  constructor(
    private readonly jobs: Jobs,
    private readonly records: JobRecordsStore,
    private readonly clock: Clock,
    private readonly figures: DatabaseFigures,
  ) {
    this.since = clock.now();
  }

  onModuleInit(): void {
    const labels = ['job'];
    this.figures.add({
      name: 'jobs',
      figures: [
        {
          name: 'job_overdue',
          help: 'Expected but not done: 1 where a job has had no success for three ticks.',
          labels,
        },
        { name: 'job_last_success_age_seconds', help: 'Time since a job last succeeded, in any process.', labels },
        { name: 'job_last_duration_seconds', help: 'Time that the last run of a job took.', labels },
        { name: 'job_failures', help: 'Runs of a job that failed, ever, in any process.', labels },
      ],
      read: () => this.readings(),
    });
  }

  /** The jobs after a name, in the order of their names. */
  async after(actor: Actor, name: string, limit: number): Promise<JobResponse[]> {
    const records = await this.records.all();
    const jobs = this.jobs.all().filter((job) => job.name > name);
    return Promise.all(jobs.slice(0, limit).map((job) => this.shown(actor, job, records.get(job.name))));
  }

  count(): number {
    return this.jobs.all().length;
  }

  private async shown(actor: Actor, job: Job, record: JobRecord | undefined): Promise<JobResponse> {
    const now = this.clock.now();
    return {
      name: job.name,
      description: job.description,
      everyMs: job.everyMs,
      running: isRunning(record, now),
      overdue: isOverdue(job, record, now, this.since),
      ...lastRun(job, record),
      openFindings: (await job.openFindings?.(actor)) ?? null,
    };
  }

  private async readings(): Promise<Reading[]> {
    const records = await this.records.all();
    const now = this.clock.now();
    return this.jobs.all().flatMap((job) => {
      const record = records.get(job.name);
      const labels = { job: job.name };
      const ageMs = record?.succeeded_at ? now.getTime() - record.succeeded_at.getTime() : null;
      return [
        { figure: 'job_overdue', labels, value: isOverdue(job, record, now, this.since) ? 1 : 0 },
        { figure: 'job_last_success_age_seconds', labels, value: ageMs === null ? null : Math.max(0, ageMs) / 1000 },
        { figure: 'job_last_duration_seconds', labels, value: seconds(record?.duration_ms) },
        { figure: 'job_failures', labels, value: record?.failures ?? 0 },
      ];
    });
  }
}

function lastRun(job: Job, record: JobRecord | undefined) {
  const lastAt = record && (record.finished_at ?? record.known_since);
  return {
    lastStartedAt: textOf(record?.started_at),
    lastFinishedAt: textOf(record?.finished_at),
    lastSucceededAt: textOf(record?.succeeded_at),
    lastOutcome: record?.outcome ?? null,
    lastErrorCode: record?.error_code ?? null,
    lastDurationMs: record?.duration_ms ?? null,
    failures: record?.failures ?? 0,
    process: record?.process ?? null,
    nextExpectedAt: lastAt ? new Date(lastAt.getTime() + job.everyMs).toISOString() : null,
  };
}

function textOf(instant: Date | null | undefined): string | null {
  return instant?.toISOString() ?? null;
}

function seconds(ms: number | null | undefined): number | null {
  return ms === null || ms === undefined ? null : ms / 1000;
}
