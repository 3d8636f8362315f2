import { Injectable, type OnModuleInit } from '@nestjs/common';
import { query, sqlFile } from '../../platform/db/index.js';
import { DatabaseFigures, type Reading } from '../../platform/metrics/index.js';

const FIGURES = sqlFile(__dirname, 'late-row-figures.sql');

/** What Prometheus is told about late rows. */
@Injectable()
export class LateRowFigures implements OnModuleInit {
  constructor(private readonly figures: DatabaseFigures) {}

  onModuleInit(): void {
    this.figures.add({
      name: 'late_rows',
      figures: [
        { name: 'late_rows_pending', help: 'Rows that came too late and wait for a decision.' },
        { name: 'late_rows_oldest_age_seconds', help: 'Time that the oldest of them has waited; 0 where none waits.' },
      ],
      read: (tx) => query<Reading>(tx, FIGURES),
    });
  }
}
