import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Operation } from '../../platform/http/operation.js';
import { CodeParam } from '../../platform/http/path-fields.js';
import { OutletShiftTemplatesReads } from './outlet-shift-templates.reads.js';
import { OutletShiftTemplatesQuery, OutletShiftTemplatesResponse } from './shift-template.dto.js';

@ApiTags('personnel')
@Controller('personnel/outlet-shift-templates')
export class OutletShiftTemplatesController {
  constructor(private readonly templates: OutletShiftTemplatesReads) {}

  @Get(':outletCode')
  @Allow('personnel.roster.read')
  @Operation({
    id: 'listOutletShiftTemplates',
    summary: 'Shift templates of an outlet 营业厅适用班次',
    description: {
      en: 'Everybody who reads rosters. The templates that hold at an outlet on a day, wherever up the line they were set, with the parts of the day. Changes nothing.',
      zh: '有排班查看权者可用:营业厅当日适用的班次模板(含上级制定)及其时段,不改变任何数据。',
    },
    rules: ['R-247', 'R-356'],
    errors: [NotFound],
    returns: OutletShiftTemplatesResponse,
  })
  list(
    @CurrentActor() actor: Actor,
    @CodeParam('outletCode', 'Outlet 营业厅编码') outletCode: string,
    @Query() { asOf }: OutletShiftTemplatesQuery,
  ): Promise<OutletShiftTemplatesResponse> {
    return this.templates.on(actor, outletCode, asOf);
  }
}
