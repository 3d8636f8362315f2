import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { Page } from '../../platform/http/cursors.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { CodeParam, MonthParam, NumberParam } from '../../platform/http/path-fields.js';
import { ExplanationsReads } from './explanations.reads.js';
import {
  ExplanationResponse,
  RevisionResponse,
  SourceRowResponse,
  SourcesQuery,
  VerificationResponse,
} from './revision.dto.js';
import { RevisionQuery } from './scorecard.dto.js';
import { ScorecardsReads } from './scorecards.reads.js';
import { SourcesReads } from './sources.reads.js';
import { VerificationsService } from './verifications.service.js';

const OUTLET = 'Outlet 营业厅编码';

/** Where a number comes from, down to its rows, and whether it still recounts. */
@ApiTags('assessment')
@Controller('assessment/scorecards/:month/:outletCode')
export class RevisionsController {
  constructor(
    private readonly cards: ScorecardsReads,
    private readonly explanations: ExplanationsReads,
    private readonly sources: SourcesReads,
    private readonly verifications: VerificationsService,
  ) {}

  @Get('explanation')
  @Allow('results.read')
  @Operation({
    id: 'explainScorecard',
    summary: 'How a score was made 得分说明',
    description: {
      en: 'Everybody who reads results: scheme version, curve and clamp, numerator and denominator, measures, and where their rows are.',
      zh: '有结果查看权者可用:方案版本、曲线与限制、分子分母、指标构成及明细地址。',
    },
    rules: ['R-156', 'R-158', 'R-159', 'R-161', 'R-166'],
    errors: [NotFound],
    returns: ExplanationResponse,
  })
  explain(
    @CurrentActor() actor: Actor,
    @MonthParam() month: string,
    @CodeParam('outletCode', OUTLET) outletCode: string,
    @Query() { revision }: RevisionQuery,
  ): Promise<ExplanationResponse> {
    return this.explanations.explain(actor, outletCode, month, revision);
  }

  @Get('sources')
  @Allow('results.read')
  @PageOf(SourceRowResponse)
  @Operation({
    id: 'listScorecardSources',
    summary: 'Rows behind a rate 比率明细',
    description: {
      en: 'Everybody who reads results. The rows that counted, exactly those up to the watermark of the revision; or those left out, and why.',
      zh: '有结果查看权者可用。返回计入的明细(以版本水位为准),或未计入的明细及原因。',
    },
    errors: [NotFound],
  })
  rows(
    @CurrentActor() actor: Actor,
    @MonthParam() month: string,
    @CodeParam('outletCode', OUTLET) outletCode: string,
    @Query() query: SourcesQuery,
  ): Promise<Page<SourceRowResponse>> {
    return this.sources.page(actor, outletCode, month, query);
  }

  @Get('revisions')
  @Allow('results.read')
  @PageOf(RevisionResponse)
  @Operation({
    id: 'listRevisions',
    summary: 'Revisions of a scorecard 计分卡版本',
    description: {
      en: 'Everybody who reads results: what was published for the outlet-month, the first first.',
      zh: '有结果查看权者可用:该营业厅该月历次发布的版本,最早在前。',
    },
    errors: [NotFound],
  })
  revisions(
    @CurrentActor() actor: Actor,
    @MonthParam() month: string,
    @CodeParam('outletCode', OUTLET) outletCode: string,
    @Query() query: PageQuery,
  ): Promise<Page<RevisionResponse>> {
    return this.cards.revisions(actor, outletCode, month, query);
  }

  @Post('revisions/:revision/verify')
  @HttpCode(200)
  @Allow('results.read')
  @Operation({
    id: 'verifyRevision',
    summary: 'Recount a revision 重算核对',
    description: {
      en: 'Everybody who reads results. Counts the revision again from its rows under its pinned scheme and keeps the outcome. Changes no result.',
      zh: '有结果查看权者可用。按锁定的方案由明细重新计算并记录核对结果,不改变任何已发布结果。',
    },
    errors: [NotFound],
    returns: VerificationResponse,
  })
  verify(
    @CurrentActor() actor: Actor,
    @MonthParam() month: string,
    @CodeParam('outletCode', OUTLET) outletCode: string,
    @NumberParam('revision', 'Revision 版本号') revision: number,
  ): Promise<VerificationResponse> {
    return this.verifications.verify(actor, outletCode, month, revision);
  }
}
