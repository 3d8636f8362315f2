import type { Actor } from '../access/actor.js';
import type { Bilingual } from '../errors/index.js';

/** Something the house does by itself. It asks the database what is due, so it is safe to run twice and at once. */
export interface Job {
  readonly name: string;
  /** What it does, for people. */
  readonly description: Bilingual;
  readonly everyMs: number;
  run(): Promise<void>;
  /** How many things it found that a person must look at and nobody has yet, among what this caller may see. */
  openFindings?(actor: Actor): Promise<number>;
}

/** What is known of the last run of a job, in whichever process. Instants by the clock of the database. */
export interface JobRecord {
  readonly name: string;
  readonly known_since: Date;
  readonly started_at: Date | null;
  readonly alive_at: Date | null;
  readonly finished_at: Date | null;
  readonly succeeded_at: Date | null;
  readonly outcome: 'succeeded' | 'failed' | null;
  readonly error_code: string | null;
  readonly duration_ms: number | null;
  readonly failures: number;
  readonly process: string;
}

export const HEARTBEAT_MS = 15_000; // How often a run that lasts says that it is at work.
const MISSED_MAX = 3; // Ticks without a success; a slow one and a restart are no alarm.
const OVERDUE_MS_MIN = 60_000; // Records of fast jobs are written every 15 seconds only.

/** Whether a process is at it: its sign of life is no older than a few heartbeats. */
export function isRunning(record: JobRecord | undefined, now: Date): boolean {
  if (!record?.alive_at || (record.finished_at && record.finished_at >= record.alive_at)) return false;
  return now.getTime() - record.alive_at.getTime() < 4 * HEARTBEAT_MS;
}

/**
 * Expected but not done: no success for three ticks, whether it failed, hung or no process was up (mutant
 * `operations-overdue-untold`). A run at work is not overdue, however long it takes.
 * @param since when this process began to expect it, for a job of which nothing is known
 */
export function isOverdue(job: Job, record: JobRecord | undefined, now: Date, since: Date): boolean {
  if (isRunning(record, now)) return false;
  const lastAt = record?.succeeded_at ?? record?.known_since ?? since;
  return now.getTime() - lastAt.getTime() > Math.max(MISSED_MAX * job.everyMs, OVERDUE_MS_MIN);
}
