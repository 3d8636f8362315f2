import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/index.js';
import { CloseSchedulerService } from './close-scheduler.service.js';
import { CloseWorker } from './close-worker.js';

const WORK_EVERY_MS = 2_000; // Picks up what a killed process left within a lease and this.
const LOOK_EVERY_MS = 60_000; // Months lock at midnight; a minute later is early.

/** The ticks of the close: take chunks that nobody works on, and start closes for what locked by time. */
@Injectable()
export class CloseJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly worker: CloseWorker,
    private readonly scheduler: CloseSchedulerService,
  ) {}

  onModuleInit(): void {
    this.jobs.add({
      name: 'close-worker',
      description: {
        en: 'Computes the chunks of previews and closes, those of a process that was killed included.',
        zh: '计算预览与关账的各个分块,包括已中断进程留下的分块。',
      },
      everyMs: WORK_EVERY_MS,
      run: () => {
        this.worker.wake();
        return this.worker.idle();
      },
    });
    this.jobs.add({
      name: 'close-scheduler',
      description: {
        en: 'Starts closes for the months that locked by time, the oldest first, and catches up what was missed.',
        zh: '对到期锁定的月份自动发起关账,由早到晚,并补做错过的关账。',
      },
      everyMs: LOOK_EVERY_MS,
      run: () => this.scheduler.startDue(),
    });
  }
}
