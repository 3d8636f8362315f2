import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { Operation } from '../../platform/http/operation.js';
import { BusinessLinesResponse } from './business-line.dto.js';
import { BusinessLinesReads } from './business-lines.reads.js';

@ApiTags('sales')
@Controller('sales/business-lines')
export class BusinessLinesController {
  constructor(private readonly businessLines: BusinessLinesReads) {}

  @Get()
  @Allow('catalogue.read')
  @Operation({
    id: 'listBusinessLines',
    summary: 'List business lines 业务目录',
    description: {
      en: 'The catalogue of business lines that rows of sales may name, with the days in which they may. Everybody signed in.',
      zh: '销售数据可引用的业务目录及其有效期。所有登录用户可查询。',
    },
    returns: BusinessLinesResponse,
  })
  list(@CurrentActor() actor: Actor): Promise<BusinessLinesResponse> {
    return this.businessLines.catalogue(actor);
  }
}
