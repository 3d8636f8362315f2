import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { UnknownOrgUnit } from '../../platform/errors/index.js';
import type { Page } from '../../platform/http/cursors.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf } from '../../platform/http/paging.js';
import { ProgressQuery, ScorecardResponse } from '../scorecards/scorecard.dto.js';
import { ProgressReads } from './progress.reads.js';

@ApiTags('assessment')
@Controller('assessment/progress')
export class ProgressController {
  constructor(private readonly progress: ProgressReads) {}

  @Get()
  @Allow('results.read')
  @PageOf(ScorecardResponse)
  @Operation({
    id: 'listProgress',
    summary: 'Five rates of the running month 本月五率进度',
    description: {
      en:
        'Everybody who reads results, for the outlets of their units: cards from the rows loaded so far. What is not ' +
        'loaded yet has no value. Lights compare completions with the days gone by.',
      zh: '有结果查看权者可用,限其管辖营业厅:按已导入数据实时计算的计分卡;尚未导入的不计值;完成率按时序进度亮灯。',
    },
    rules: ['R-166'],
    errors: [UnknownOrgUnit],
  })
  list(@CurrentActor() actor: Actor, @Query() filter: ProgressQuery): Promise<Page<ScorecardResponse>> {
    return this.progress.page(actor, filter);
  }
}
