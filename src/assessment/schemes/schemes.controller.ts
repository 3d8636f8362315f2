import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { type Answer, CurrentAnswer } from '../../platform/http/answer.js';
import type { Page } from '../../platform/http/cursors.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf } from '../../platform/http/paging.js';
import { NameParam } from '../../platform/http/path-fields.js';
import { CreateSchemeRequest, SchemeResponse, SchemesQuery } from './scheme.dto.js';
import { SchemeCodeTaken, SchemeOfHeadquarters } from './scheme.errors.js';
import { SchemesReads } from './schemes.reads.js';
import { SchemesService } from './schemes.service.js';

@ApiTags('assessment')
@Controller('assessment/schemes')
export class SchemesController {
  constructor(
    private readonly schemes: SchemesService,
    private readonly reads: SchemesReads,
  ) {}

  @Get()
  @Allow('assessment.scheme.read')
  @Operation({
    id: 'listSchemes',
    summary: 'List assessment schemes 考核方案列表',
    description: {
      en: 'Administrators see every scheme and its latest published version. Changes nothing.',
      zh: '管理员查看全部考核方案及其最新发布版本。不改变任何数据。',
    },
    rules: ['R-266'],
  })
  @PageOf(SchemeResponse)
  list(@CurrentActor() actor: Actor, @Query() query: SchemesQuery): Promise<Page<SchemeResponse>> {
    return this.reads.list(actor, query);
  }

  @Get(':code')
  @Allow('assessment.scheme.read')
  @Operation({
    id: 'getScheme',
    summary: 'Read an assessment scheme 查看考核方案',
    description: {
      en: 'Administrators read one scheme; what it says stands in its versions.',
      zh: '管理员查看一个考核方案;其内容见各版本。',
    },
    returns: SchemeResponse,
  })
  one(
    @CurrentActor() actor: Actor,
    @NameParam('code', 'Scheme 方案编码', 'five_rates_default') code: string,
  ): Promise<SchemeResponse> {
    return this.reads.one(actor, code);
  }

  @Post()
  @Allow('assessment.scheme.manage')
  @Operation({
    id: 'createScheme',
    summary: 'Create an assessment scheme 新建考核方案',
    description: {
      en: 'Administrators of headquarters create a scheme; it scores nobody before one of its versions is published.',
      zh: '总部管理员新建考核方案;发布版本之前不影响任何考核结果。',
    },
    rules: ['R-266'],
    errors: [SchemeCodeTaken, SchemeOfHeadquarters],
    returns: SchemeResponse,
    example: { code: 'five_rates_2027', name: '2027年五率考核办法' },
  })
  async create(
    @CurrentActor() actor: Actor,
    @Body() wanted: CreateSchemeRequest,
    @CurrentAnswer() answer: Answer,
  ): Promise<SchemeResponse> {
    await this.schemes.create(actor, wanted);
    answer.location(`/v1/assessment/schemes/${wanted.code}`);
    return this.reads.one(actor, wanted.code);
  }
}
