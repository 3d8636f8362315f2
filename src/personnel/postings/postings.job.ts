import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../../platform/access/index.js';
import { change, Database, sqlFile } from '../../platform/db/index.js';
import { standStill } from '../../platform/ledgers/index.js';
import { Jobs } from '../../platform/jobs/index.js';

const EVERY_MS = 60_000; // A posting that begins today is in force within the first minute of the day.
const SETTLE = [
  sqlFile(__dirname, 'end-postings-of-leavers.sql'),
  sqlFile(__dirname, 'end-operator-ids-of-leavers.sql'),
  sqlFile(__dirname, 'settle-postings.sql'),
  sqlFile(__dirname, 'outdate-exams-of-leavers.sql'),
];

/**
 * Lets postings that begin later take effect on their day: a person stands under the unit of today's posting, and who has
 * left holds neither a post nor an operator ID, and has no exam that runs out. What is due is found by comparing, so a run too many changes nothing, and what was missed is caught up at the next start.
 */
@Injectable()
export class PostingsJob implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.jobs.add({
      name: 'settle-postings',
      description: {
        en: 'Lets postings take effect on their day, and ends those of people who have left, with their operator IDs.',
        zh: '使任职在生效日生效,并终止离职人员的任职和工号。',
      },
      everyMs: EVERY_MS,
      run: () => this.settle(),
    });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.jobs.run('settle-postings');
  }

  private async settle(): Promise<void> {
    await this.database.transaction(systemActor('settle-postings'), async (tx) => {
      await standStill(tx, ['personnel.posting']); // As the writers of postings, operator IDs and files do.
      for (const statement of SETTLE) await change(tx, statement);
    });
  }
}
