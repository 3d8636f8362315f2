import { Injectable, type OnModuleInit } from '@nestjs/common';
import { query, sqlFile } from '../../platform/db/index.js';
import { DatabaseFigures, Metrics, type Reading } from '../../platform/metrics/index.js';
import type { EndedRun } from './close-chunks.store.js';

const FIGURES = sqlFile(__dirname, 'close-figures.sql');
const SECONDS = [0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600];

/** What Prometheus is told about closes: how long runs take, and what should be closed and is not. */
@Injectable()
export class CloseFigures implements OnModuleInit {
  private readonly durations;

  constructor(
    private readonly figures: DatabaseFigures,
    metrics: Metrics,
  ) {
    this.durations = metrics.histogram(
      {
        name: 'close_run_duration_seconds',
        help: 'Previews and closes that this process ended, from their begin to their end.',
        labels: ['kind', 'state'],
      },
      SECONDS,
    );
  }

  onModuleInit(): void {
    this.figures.add({
      name: 'close',
      figures: [
        { name: 'close_runs_live', help: 'Runs that have not ended.', labels: ['kind'] },
        {
          name: 'close_due_outlets',
          help: 'Outlet-months that are locked and wait for a close, by what their last close said.',
          labels: ['last_outcome'],
        },
        { name: 'close_due_age_seconds', help: 'Time since the oldest of them locked; 0 where none waits.' },
        { name: 'close_last_end_age_seconds', help: 'Time since a close last ended.' },
      ],
      read: (tx) => query<Reading>(tx, FIGURES),
    });
  }

  ended(runs: readonly EndedRun[]): void {
    for (const { kind, state, ms } of runs) this.durations.observe({ kind, state }, ms / 1000);
  }
}
