import { Global, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { Jobs } from './jobs.js';
import { Ticker } from './ticker.js';

/** What the house does by itself, in every process. */
@Global()
@Module({ imports: [ScheduleModule.forRoot()], providers: [Ticker, Jobs], exports: [Jobs, Ticker] })
export class JobsModule {}
