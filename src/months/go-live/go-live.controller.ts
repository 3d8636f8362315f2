import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { UnknownOrgUnit } from '../../platform/errors/index.js';
import type { Page } from '../../platform/http/cursors.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf } from '../../platform/http/paging.js';
import { GoLiveQuery, GoLiveResponse, GoLiveSetResponse, SetGoLiveRequest } from './go-live.dto.js';
import { GoLiveSettled } from './go-live.errors.js';
import { GoLiveReads } from './go-live.reads.js';
import { GoLive } from './go-live.service.js';

@ApiTags('months')
@Controller('months/go-live')
export class GoLiveController {
  constructor(
    private readonly goLive: GoLive,
    private readonly reads: GoLiveReads,
  ) {}

  @Put()
  @Allow('months.go_live.manage')
  @Operation({
    id: 'setGoLive',
    summary: 'Set the first month to be closed 设定首个关账月份',
    description: {
      en: 'Administrators set the first month that the outlets below a unit are to close; earlier months become history. Outlets that have closed a month are left alone.',
      zh: '管理员设定单元下各营业厅的首个关账月份,此前月份为历史月份。已关过账的营业厅保持不变。',
    },
    errors: [GoLiveSettled, UnknownOrgUnit],
    returns: GoLiveSetResponse,
  })
  set(@CurrentActor() actor: Actor, @Body() wanted: SetGoLiveRequest): Promise<GoLiveSetResponse> {
    return this.goLive.set(actor, wanted);
  }

  @Get()
  @Allow('months.go_live.read')
  @Operation({
    id: 'listGoLive',
    summary: 'List first months to be closed 首个关账月份列表',
    description: {
      en: 'Administrators see for each outlet the first month to be closed, and whether a target or a person set it.',
      zh: '管理员查看各营业厅的首个关账月份,及其由目标下达还是人工设定。',
    },
    errors: [UnknownOrgUnit],
  })
  @PageOf(GoLiveResponse)
  list(@CurrentActor() actor: Actor, @Query() query: GoLiveQuery): Promise<Page<GoLiveResponse>> {
    return this.reads.list(actor, query);
  }
}
