import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { HEADQUARTERS_ID, systemActor } from '../../platform/access/index.js';
import { Database } from '../../platform/db/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { TreeStore } from './tree.store.js';

const EVERY_MS = 60_000; // A move that begins today is in force within the first minute of the day.

/**
 * Lets moves and changes of class take effect on their day. What is due is found by comparing with the history, so a run
 * too many changes nothing, any number of processes may run it, and what was missed is caught up at the next start.
 */
@Injectable()
export class TreeJob implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly tree: TreeStore,
  ) {}

  onModuleInit(): void {
    this.jobs.add({
      name: 'settle-tree',
      description: {
        en: 'Lets moves of org units and changes of cost class take effect on their day.',
        zh: '使组织单元调整和成本类别变更在生效日生效。',
      },
      everyMs: EVERY_MS,
      run: () => this.settle(),
    });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.jobs.run('settle-tree');
  }

  private async settle(): Promise<void> {
    await this.database.transaction(systemActor('settle-tree'), async (tx) => {
      await this.tree.holdTree(tx);
      await this.tree.settle(tx, HEADQUARTERS_ID);
    });
  }
}
