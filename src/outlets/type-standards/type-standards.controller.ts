import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Operation } from '../../platform/http/operation.js';
import { CodeParam } from '../../platform/http/path-fields.js';
import { OutletStandardsQuery, OutletStandardsResponse } from './type-standard.dto.js';
import { TypeStandardsReads } from './type-standards.reads.js';

@ApiTags('outlets')
@Controller('outlets/outlets')
export class OutletStandardsController {
  constructor(private readonly standards: TypeStandardsReads) {}

  @Get(':code/standards')
  @Allow('outlets.standard.read')
  @Operation({
    id: 'getOutletStandards',
    summary: 'What applies to an outlet 营业厅适用标准',
    description: {
      en: 'Everybody who reads standards; changes nothing. The standards of its type on that day, each with the unit it comes from.',
      zh: '可查询标准者均可用,不改变任何数据。返回当日适用于该营业厅类型的标准及其来源组织单元。',
    },
    rules: ['R-356'],
    returns: OutletStandardsResponse,
    errors: [NotFound],
  })
  get(
    @CodeParam('code', 'Code of the outlet 营业厅编码') code: string,
    @Query() asked: OutletStandardsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<OutletStandardsResponse> {
    return this.standards.of(actor, code, asked);
  }
}
