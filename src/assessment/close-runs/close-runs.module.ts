import { Module } from '@nestjs/common';
import { MonthsModule } from '../../months/index.js';
import { OutletsModule } from '../../outlets/index.js';
import { CloseChunkService } from './close-chunk.service.js';
import { CloseChunksStore } from './close-chunks.store.js';
import { CloseFigures } from './close-figures.js';
import { CloseJobs } from './close-jobs.job.js';
import { CloseRunsController } from './close-runs.controller.js';
import { CloseRunsReads } from './close-runs.reads.js';
import { CloseRunsService } from './close-runs.service.js';
import { CloseRunsStore } from './close-runs.store.js';
import { CloseSchedulerService } from './close-scheduler.service.js';
import { CloseWorker } from './close-worker.js';

@Module({
  imports: [MonthsModule, OutletsModule],
  controllers: [CloseRunsController],
  providers: [
    CloseRunsStore,
    CloseChunksStore,
    CloseRunsReads,
    CloseRunsService,
    CloseChunkService,
    CloseFigures,
    CloseWorker,
    CloseSchedulerService,
    CloseJobs,
  ],
})
export class CloseRunsModule {}
