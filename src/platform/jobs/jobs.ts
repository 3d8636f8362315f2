import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Metrics } from '../metrics/index.js';
import { type Job } from './job.js';
import { JobRecordsStore } from './job-records.store.js';
import { Ticker } from './ticker.js';

export type { Job } from './job.js';

const PATIENCE_MS = 1_000; // Of the four seconds that requests and jobs are given to end.
const SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300];

/**
 * The jobs of this process. A tick that comes while the one before is still at work is left out; one that fails is logged
 * and comes again.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Jobs.name);
  private readonly jobs = new Map<string, Job>();
  private readonly atWork = new Map<string, Promise<void>>();
  private readonly durations;
  private isResting = false;

  constructor(
    private readonly ticker: Ticker,
    private readonly records: JobRecordsStore,
    metrics: Metrics,
  ) {
    this.durations = metrics.histogram(
      {
        name: 'job_duration_seconds',
        help: 'Runs of jobs in this process, by outcome.',
        labels: ['job', 'outcome'],
      },
      SECONDS,
    );
  }

  add(job: Job): void {
    this.jobs.set(job.name, job);
  }

  /** All jobs there are, by name. */
  all(): Job[] {
    return [...this.jobs.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  onApplicationBootstrap(): void {
    for (const job of this.jobs.values()) this.ticker.every(job.name, job.everyMs, () => void this.tick(job));
  }

  /** Begins nothing more; what is at work goes on. */
  rest(): void {
    this.isResting = true;
  }

  /**
   * Before the connections go: a job at work ends in order, if it ends soon. What does not is undone with its connection
   * and done again by another process.
   */
  async beforeApplicationShutdown(): Promise<void> {
    this.rest();
    await Promise.race([Promise.all(this.atWork.values()), sleep(PATIENCE_MS, undefined, { ref: false })]);
  }

  /** Runs one job now, unless it is at work already. */
  async run(name: string): Promise<void> {
    const job = this.jobs.get(name);
    if (!job) throw new Error(`there is no job ${name}`);
    await this.tick(job);
  }

  private tick(job: Job): Promise<void> {
    const running = this.atWork.get(job.name);
    if (running || this.isResting) return running ?? Promise.resolve();
    const done = this.carryOut(job).finally(() => this.atWork.delete(job.name));
    this.atWork.set(job.name, done);
    return done;
  }

  private async carryOut(job: Job): Promise<void> {
    const record = this.records.begin(job);
    let failure: unknown;
    try {
      await job.run();
    } catch (err) {
      failure = err ?? new Error('a job failed without an error');
      this.logger.error({ job: job.name, err });
    }
    const ms = await record.end(failure);
    this.durations.observe({ job: job.name, outcome: failure ? 'failed' : 'succeeded' }, ms / 1000);
  }
}
