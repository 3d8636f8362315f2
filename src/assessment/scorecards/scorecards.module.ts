import { Module } from '@nestjs/common';
import { OutletsModule } from '../../outlets/index.js';
import { ExplanationsReads } from './explanations.reads.js';
import { RevisionsController } from './revisions.controller.js';
import { RevisionsReads } from './revisions.reads.js';
import { ScorecardsController } from './scorecards.controller.js';
import { ScorecardsReads } from './scorecards.reads.js';
import { SourcesReads } from './sources.reads.js';
import { VerificationsService } from './verifications.service.js';

@Module({
  imports: [OutletsModule],
  controllers: [ScorecardsController, RevisionsController],
  providers: [ScorecardsReads, RevisionsReads, SourcesReads, ExplanationsReads, VerificationsService],
})
export class ScorecardsModule {}
