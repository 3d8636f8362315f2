import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Ticker } from './ticker.js';

/** Something the house does by itself. It asks the database what is due, so it is safe to run twice and at once. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  run(): Promise<void>;
}

/**
 * The jobs of this process. A tick that comes while the one before is still at work is left out; one that fails is logged
 * and comes again.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Jobs.name);
  private readonly jobs = new Map<string, Job>();
  private readonly atWork = new Map<string, Promise<void>>();
  private stopping = false;

  constructor(private readonly ticker: Ticker) {}

  add(job: Job): void {
    this.jobs.set(job.name, job);
  }

  onApplicationBootstrap(): void {
    for (const job of this.jobs.values()) this.ticker.every(job.name, job.everyMs, () => void this.tick(job));
  }

  /** Before the connections go: a job at work ends in order. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.atWork.values());
  }

  /** Runs one job now, unless it is at work already. */
  async run(name: string): Promise<void> {
    const job = this.jobs.get(name);
    if (!job) throw new Error(`there is no job ${name}`);
    await this.tick(job);
  }

  private tick(job: Job): Promise<void> {
    const running = this.atWork.get(job.name);
    if (running || this.stopping) return running ?? Promise.resolve();
    const done = job
      .run()
      .catch((error: unknown) => this.logger.error({ job: job.name, err: error }))
      .finally(() => this.atWork.delete(job.name));
    this.atWork.set(job.name, done);
    return done;
  }
}
