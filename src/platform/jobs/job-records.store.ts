import { hostname } from 'node:os';
import { Injectable, Logger } from '@nestjs/common';
import { systemActor } from '../access/actor.js';
import { Database, query, sqlFile } from '../db/index.js';
import { HEARTBEAT_MS, type Job, type JobRecord } from './job.js';

const KEEP_ALIVE = sqlFile(__dirname, 'keep-job-alive.sql');
const KEEP_END = sqlFile(__dirname, 'keep-job-end.sql');
const RECORDS = sqlFile(__dirname, 'job-records.sql');

const QUIET_MS = 15_000; // A job that ticks every second or two is not written down each time.

interface Written {
  readonly at: number;
  readonly failed: boolean;
  /** Failures since then. */
  failures: number;
}

/** What the database knows of jobs. A record that cannot be written is a warning and no reason to stop a job. */
@Injectable()
export class JobRecordsStore {
  private readonly logger = new Logger('jobs');
  private readonly house = systemActor('jobs');
  private readonly process = `${hostname()}:${process.pid}`;
  private readonly written = new Map<string, Written>();

  constructor(private readonly database: Database) {}

  async all(): Promise<ReadonlyMap<string, JobRecord>> {
    const rows = await this.database.read<JobRecord>(this.house, RECORDS);
    return new Map(rows.map((row) => [row.name, row]));
  }

  /** Follows one run: gives signs of life while it lasts, and writes down its end. Answers its milliseconds. */
  begin(job: Job): { end(failure: unknown): Promise<number> } {
    const beganAt = performance.now();
    const heart = setInterval(() => {
      void this.write(KEEP_ALIVE, [job.name, this.process, Math.round(performance.now() - beganAt)]);
    }, HEARTBEAT_MS).unref();
    return {
      end: async (failure) => {
        clearInterval(heart);
        const ms = performance.now() - beganAt;
        await this.end(job, ms, failure);
        return ms;
      },
    };
  }

  private async end({ name, everyMs }: Job, ms: number, failure: unknown): Promise<void> {
    const failed = failure !== undefined;
    const last = this.written.get(name);
    const failures = (last?.failures ?? 0) + (failed ? 1 : 0);
    const isNews = !last || last.failed !== failed || Math.max(everyMs, ms) >= QUIET_MS;
    if (!isNews && performance.now() - last.at < QUIET_MS) {
      last.failures = failures;
      return;
    }
    this.written.set(name, { at: performance.now(), failed, failures: 0 });
    await this.write(KEEP_END, [name, this.process, Math.round(ms), failed ? codeOf(failure) : null, failures]);
  }

  private async write(sql: string, parameters: unknown[]): Promise<void> {
    try {
      await this.database.transaction(this.house, (tx) => query(tx, sql, parameters));
    } catch (err) {
      this.logger.warn({ err }, 'a job could not be written down');
    }
  }
}

/** What an operator can look up: a SQLSTATE, a code of ours, or the class of the error. Never its words. */
function codeOf(failure: unknown): string {
  const { code, name } = failure as { code?: unknown; name?: unknown };
  const known = [code, name].find((text) => typeof text === 'string' && /^[A-Za-z0-9_]{1,60}$/.test(text));
  return typeof known === 'string' ? known : 'unknown';
}
