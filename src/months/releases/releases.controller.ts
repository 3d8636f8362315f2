import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { UnknownOrgUnit } from '../../platform/errors/index.js';
import { Operation } from '../../platform/http/operation.js';
import { MonthParam } from '../../platform/http/path-fields.js';
import { ReleaseRequest, ReleasesResponse } from './release.dto.js';
import { NothingLocked, ReleasePeriodOutOfBounds } from './release.errors.js';
import { ReleasesService } from './releases.service.js';

@ApiTags('months')
@Controller('months/:month/releases')
export class ReleasesController {
  constructor(private readonly releases: ReleasesService) {}

  @Post()
  @HttpCode(200)
  @Allow('months.release')
  @Operation({
    id: 'releaseMonth',
    summary: 'Release a locked month 解锁月份',
    description: {
      en: 'Headquarters administrators, and outlet management from province level up, put locked months back to open until a set time, at most 31 days ahead. A closed month is not touched; before the 8th nothing of last month is locked.',
      zh: '总部管理员及省级以上营业厅管理部门可将已锁定的月份重新开放至指定时间(最长31天)。已关账的月份不受影响;次月8日之前上月尚未锁定。',
    },
    errors: [NothingLocked, ReleasePeriodOutOfBounds, UnknownOrgUnit],
    returns: ReleasesResponse,
  })
  release(
    @CurrentActor() actor: Actor,
    @MonthParam() month: string,
    @Body() wanted: ReleaseRequest,
  ): Promise<ReleasesResponse> {
    return this.releases.release(actor, month, wanted);
  }
}
