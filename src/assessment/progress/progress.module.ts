import { Module } from '@nestjs/common';
import { OutletsModule } from '../../outlets/index.js';
import { ProgressController } from './progress.controller.js';
import { ProgressReads } from './progress.reads.js';

@Module({ imports: [OutletsModule], controllers: [ProgressController], providers: [ProgressReads] })
export class ProgressModule {}
