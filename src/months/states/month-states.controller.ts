import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { UnknownOrgUnit } from '../../platform/errors/index.js';
import type { Page } from '../../platform/http/cursors.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf } from '../../platform/http/paging.js';
import { MonthParam } from '../../platform/http/path-fields.js';
import { MonthStateResponse, MonthStatesQuery } from './month-state.dto.js';
import { MonthStatesReads } from './month-states.reads.js';

@ApiTags('months')
@Controller('months')
export class MonthStatesController {
  constructor(private readonly states: MonthStatesReads) {}

  @Get(':month')
  @Allow('results.read')
  @Operation({
    id: 'listMonthStates',
    summary: 'Show where outlets stand in a month 月份状态',
    description: {
      en: 'Which of your outlets still take facts for the month, until when, and which are locked or closed. Changes nothing.',
      zh: '查看所辖营业厅在该月份的状态:是否仍接收数据、截止时间、是否已锁定或关账。不改变任何数据。',
    },
    errors: [UnknownOrgUnit],
  })
  @PageOf(MonthStateResponse)
  list(
    @CurrentActor() actor: Actor,
    @MonthParam() month: string,
    @Query() query: MonthStatesQuery,
  ): Promise<Page<MonthStateResponse>> {
    return this.states.list(actor, month, query);
  }
}
