import { createHash } from 'node:crypto';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound, UnknownOrgUnit } from '../../platform/errors/index.js';
import { EXPORT_TYPES, exportFile, isExportType, NDJSON } from '../../platform/exports/index.js';
import { type Answer, CurrentAnswer } from '../../platform/http/answer.js';
import type { Page } from '../../platform/http/cursors.js';
import { ChosenType, Offers } from '../../platform/http/negotiation.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf } from '../../platform/http/paging.js';
import { CodeParam, MonthParam } from '../../platform/http/path-fields.js';
import { RevisionQuery, ScorecardResponse, ScorecardsQuery } from './scorecard.dto.js';
import { scorecardLines, scorecardTable } from './scorecard-table.js';
import { ScorecardsReads } from './scorecards.reads.js';

@ApiTags('assessment')
@Controller('assessment/scorecards')
export class ScorecardsController {
  constructor(private readonly cards: ScorecardsReads) {}

  @Get()
  @Allow('results.read')
  @PageOf(ScorecardResponse)
  @Offers(...EXPORT_TYPES)
  @Operation({
    id: 'listScorecards',
    summary: 'Scorecards of a month 月度计分卡',
    description: {
      en:
        'Everybody who reads results, for the outlets of their units: the published five rates, by outlet code. ' +
        'CSV, NDJSON and XLSX answer the whole list at once, whatever cursor and limit say. The same bytes on every pull ' +
        'while nothing is published.',
      zh:
        '有结果查看权者可用,限其管辖营业厅:已发布的五率结果,按营业厅编码排序。CSV、NDJSON、XLSX 一次返回全部,不受 cursor 与 limit 影响。' +
        '在没有新发布时每次内容完全一致。',
    },
    rules: ['R-166', 'R-161', 'R-156', 'R-163'],
    errors: [UnknownOrgUnit],
  })
  async list(
    @CurrentActor() actor: Actor,
    @Query() filter: ScorecardsQuery,
    @ChosenType() type: string,
    @CurrentAnswer() answer: Answer,
  ): Promise<Page<ScorecardResponse> | StreamableFile> {
    if (type === NDJSON) {
      const lines = await this.cards.allLines(actor, filter);
      return exportFile(type, scorecardLines(filter.month, lines, actor.locale));
    }
    if (isExportType(type)) {
      const rows = await this.cards.all(actor, filter);
      return exportFile(type, scorecardTable(filter.month, rows, actor.locale));
    }
    const page = await this.cards.page(actor, filter);
    answer.contentHash(hashOf(page));
    return page;
  }

  @Get(':month/:outletCode')
  @Allow('results.read')
  @Operation({
    id: 'getScorecard',
    summary: 'Scorecard of an outlet 营业厅计分卡',
    description: {
      en: 'Everybody who reads results. The published card, or that of an older revision. Send its ETag back to be told 304.',
      zh: '有结果查看权者可用。返回已发布的计分卡,或指定版本。回送 ETag 可得 304。',
    },
    errors: [NotFound],
    returns: ScorecardResponse,
  })
  async one(
    @CurrentActor() actor: Actor,
    @MonthParam() month: string,
    @CodeParam('outletCode', 'Outlet 营业厅编码') outletCode: string,
    @Query() { revision }: RevisionQuery,
    @CurrentAnswer() answer: Answer,
  ): Promise<ScorecardResponse> {
    const card = await this.cards.one(actor, outletCode, month, revision);
    answer.contentHash(hashOf(card));
    return card;
  }
}

function hashOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
