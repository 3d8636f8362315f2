import { Module } from '@nestjs/common';
import { OrgUnitsInScope } from '../org-units-in-scope.js';
import { ExplanationsReads } from './explanations.reads.js';
import { RevisionsController } from './revisions.controller.js';
import { RevisionsReads } from './revisions.reads.js';
import { ScorecardsController } from './scorecards.controller.js';
import { ScorecardsReads } from './scorecards.reads.js';
import { SourcesReads } from './sources.reads.js';
import { VerificationsService } from './verifications.service.js';

@Module({
  controllers: [ScorecardsController, RevisionsController],
  providers: [OrgUnitsInScope, ScorecardsReads, RevisionsReads, SourcesReads, ExplanationsReads, VerificationsService],
})
export class ScorecardsModule {}
