import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Operation } from '../../platform/http/operation.js';
import { CodeParam } from '../../platform/http/path-fields.js';
import { OpeningHoursOnQuery, OutletOpeningHoursResponse } from './opening-hours.dto.js';
import { OpeningHoursReads } from './opening-hours.reads.js';

@ApiTags('outlets')
@Controller('outlets/outlets')
export class OutletOpeningHoursController {
  constructor(private readonly hours: OpeningHoursReads) {}

  @Get(':code/opening-hours')
  @Allow('outlets.premises.read')
  @Operation({
    id: 'getOutletOpeningHours',
    summary: 'When an outlet is open 营业厅营业时间',
    description: {
      en: 'Everybody who reads premises; changes nothing. A day and the six after it, after exceptions and suspensions.',
      zh: '可查询营业场所者均可用,不改变任何数据。返回某日及其后六天的实际营业时段,已计入例外与停业。',
    },
    rules: ['R-068', 'R-069'],
    returns: OutletOpeningHoursResponse,
    errors: [NotFound],
  })
  get(
    @CodeParam('code', 'Code of the outlet 营业厅编码') code: string,
    @Query() { on }: OpeningHoursOnQuery,
    @CurrentActor() actor: Actor,
  ): Promise<OutletOpeningHoursResponse> {
    return this.hours.from(actor, code, on ?? null);
  }
}
