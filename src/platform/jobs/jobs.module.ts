import { Global, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { JobRecordsStore } from './job-records.store.js';
import { Jobs } from './jobs.js';
import { JobsController } from './jobs.controller.js';
import { JobsReads } from './jobs.reads.js';
import { Ticker } from './ticker.js';

/** What the house does by itself, in every process. */
@Global()
@Module({
  imports: [ScheduleModule.forRoot()],
  controllers: [JobsController],
  providers: [Ticker, Jobs, JobRecordsStore, JobsReads],
  exports: [Jobs, Ticker],
})
export class JobsModule {}
