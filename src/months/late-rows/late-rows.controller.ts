import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { UnknownOrgUnit } from '../../platform/errors/index.js';
import type { Page } from '../../platform/http/cursors.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf } from '../../platform/http/paging.js';
import { MonthParam } from '../../platform/http/path-fields.js';
import { DecideLateRowsRequest, LateRowDecisionsResponse, LateRowResponse, LateRowsQuery } from './late-row.dto.js';
import { LateRowsReads } from './late-rows.reads.js';
import { LateRowsService } from './late-rows.service.js';

@ApiTags('months')
@Controller('months/:month/late-rows')
export class LateRowsController {
  constructor(
    private readonly reads: LateRowsReads,
    private readonly lateRows: LateRowsService,
  ) {}

  @Get()
  @Allow('results.read')
  @PageOf(LateRowResponse)
  @Operation({
    id: 'listLateRows',
    summary: 'List late rows 迟到数据列表',
    description: {
      en: 'Rows that came for this month when it took no facts, decided or waiting. They count nowhere before a decision.',
      zh: '列出该月份停止接收数据后到达的行(已处理和待处理)。处理之前不计入任何月份。',
    },
    errors: [UnknownOrgUnit],
  })
  list(
    @CurrentActor() actor: Actor,
    @MonthParam() month: string,
    @Query() query: LateRowsQuery,
  ): Promise<Page<LateRowResponse>> {
    return this.reads.page(actor, month, query);
  }

  @Post('decisions')
  @HttpCode(200)
  @Allow('months.late_row.decide')
  @Operation({
    id: 'decideLateRows',
    summary: 'Decide late rows 处理迟到数据',
    description: {
      en: 'Includes late rows into their own month (open, locked or reopened), carries them into the next open month, or rejects them. A decision is final and its reason is kept; each row has its own result.',
      zh: '将迟到行计入其所属月份(开放、已锁定或重新开账),或结转至下一开放月份,或拒绝。处理结果不可更改并留存原因;逐行返回结果。',
    },
    example: {
      decision: 'carry',
      reason: '财务已核实,计入当月',
      rows: [{ sourceSystem: 'BSS', sourceRef: 'INV-1001' }],
    },
    returns: LateRowDecisionsResponse,
  })
  async decide(
    @CurrentActor() actor: Actor,
    @MonthParam() month: string,
    @Body() request: DecideLateRowsRequest,
  ): Promise<LateRowDecisionsResponse> {
    return { results: await this.lateRows.decide(actor, month, request) };
  }
}
