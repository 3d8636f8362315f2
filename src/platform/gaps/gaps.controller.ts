import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../access/index.js';
import { UnknownOrgUnit } from '../errors/index.js';
import { Operation } from '../http/operation.js';
import { GapsQuery, GapsResponse } from './gaps.dto.js';
import { UnitTooLarge } from './gaps.errors.js';
import { GapsReads } from './gaps.reads.js';

@ApiTags('gaps')
@Controller('gaps')
export class GapsController {
  constructor(private readonly gaps: GapsReads) {}

  @Get()
  @Allow(
    'outlets.premises.read',
    'outlets.expense.read',
    'personnel.person.read',
    'personnel.roster.read',
    'personnel.document.read',
    'personnel.statistics.read',
  )
  @Operation({
    id: 'getGaps',
    summary: 'What is missing in a unit 缺项总览',
    description: {
      en: 'What the outlets of a city, or one outlet, and their people lack on a day: one line for each list the caller may read, with the number of its rows and where they are listed. Changes nothing.',
      zh: '某地市(或某营业厅)当日营业厅及人员的各类缺项:对可查询的每份清单给出条数与明细地址。不改变任何数据。',
    },
    returns: GapsResponse,
    errors: [UnknownOrgUnit, UnitTooLarge],
  })
  get(@Query() asked: GapsQuery, @CurrentActor() actor: Actor): Promise<GapsResponse> {
    return this.gaps.of(actor, asked);
  }
}
