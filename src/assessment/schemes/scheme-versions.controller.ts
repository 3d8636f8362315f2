import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import {
  type Precondition,
  PreconditionFailed,
  PreconditionRequired,
  UnknownOrgUnit,
} from '../../platform/errors/index.js';
import { type Answer, CurrentAnswer, IfMatch } from '../../platform/http/answer.js';
import type { Page } from '../../platform/http/cursors.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf } from '../../platform/http/paging.js';
import { NameParam, NumberParam } from '../../platform/http/path-fields.js';
import { SchemeDraft, SchemesQuery, SchemeValidationResponse, SchemeVersionResponse } from './scheme.dto.js';
import * as refused from './scheme.errors.js';
import { SchemePublicationService } from './scheme-publication.service.js';
import { SchemesReads, versionShown } from './schemes.reads.js';
import { SchemesService } from './schemes.service.js';

const CODE = ['code', 'Scheme 方案编码', 'five_rates_default'] as const;
const VERSION = ['version', 'Version 版本', 1] as const;
/** The draft that the example of draftSchemeVersion makes. */
const DRAFT = ['version', 'Version 版本', 2] as const;

@ApiTags('assessment')
@Controller('assessment/schemes/:code/versions')
export class SchemeVersionsController {
  constructor(
    private readonly schemes: SchemesService,
    private readonly publication: SchemePublicationService,
    private readonly reads: SchemesReads,
  ) {}

  @Get()
  @Allow('assessment.scheme.read')
  @Operation({
    id: 'listSchemeVersions',
    summary: 'List versions of a scheme 方案版本列表',
    description: {
      en: 'Administrators see the versions of a scheme, drafts among them. Changes nothing.',
      zh: '管理员查看方案的全部版本(含草稿)。不改变任何数据。',
    },
    rules: ['R-085', 'R-163'],
  })
  @PageOf(SchemeVersionResponse)
  list(
    @CurrentActor() actor: Actor,
    @NameParam(...CODE) code: string,
    @Query() query: SchemesQuery,
  ): Promise<Page<SchemeVersionResponse>> {
    return this.reads.versions(actor, code, query);
  }

  @Get(':version')
  @Allow('assessment.scheme.read')
  @Operation({
    id: 'getSchemeVersion',
    summary: 'Read a version of a scheme 查看方案版本',
    description: {
      en: 'Administrators read whom a version takes, in which months, and how it scores. The ETag is for changing a draft.',
      zh: '管理员查看版本的适用范围、生效月份和计分方法。修改草稿时使用其 ETag。',
    },
    rules: ['R-155', 'R-163', 'R-164', 'R-166'],
    returns: SchemeVersionResponse,
  })
  one(
    @CurrentActor() actor: Actor,
    @NameParam(...CODE) code: string,
    @NumberParam(...VERSION) version: number,
    @CurrentAnswer() answer: Answer,
  ): Promise<SchemeVersionResponse> {
    return this.shown(actor, code, version, answer);
  }

  @Post()
  @Allow('assessment.scheme.manage')
  @Operation({
    id: 'draftSchemeVersion',
    summary: 'Draft a version of a scheme 起草方案版本',
    description: {
      en: 'Administrators of headquarters add the next version as a draft. It may have faults; nothing is scored by it.',
      zh: '总部管理员新增下一版本的草稿。草稿可暂存问题,不影响考核结果。',
    },
    rules: ['R-155', 'R-157', 'R-163', 'R-164', 'R-166', 'R-266'],
    errors: [UnknownOrgUnit, refused.SchemeDraftUnsound, refused.SchemeOfHeadquarters],
    returns: SchemeVersionResponse,
  })
  async draft(
    @CurrentActor() actor: Actor,
    @NameParam(...CODE) code: string,
    @Body() draft: SchemeDraft,
    @CurrentAnswer() answer: Answer,
  ): Promise<SchemeVersionResponse> {
    const version = await this.schemes.draft(actor, code, draft);
    answer.location(`/v1/assessment/schemes/${code}/versions/${version}`);
    return this.shown(actor, code, version, answer);
  }

  @Put(':version')
  @Allow('assessment.scheme.manage')
  @Operation({
    id: 'replaceSchemeVersion',
    summary: 'Replace a draft 修改方案草稿',
    description: {
      en: 'Administrators of headquarters replace a draft as a whole. A published version never changes.',
      zh: '总部管理员整体替换草稿。已发布的版本不可修改。',
    },
    errors: [
      UnknownOrgUnit,
      PreconditionRequired,
      PreconditionFailed,
      refused.SchemeDraftUnsound,
      refused.SchemeVersionPublished,
      refused.SchemeOfHeadquarters,
    ],
    returns: SchemeVersionResponse,
  })
  async replace(
    @CurrentActor() actor: Actor,
    @NameParam(...CODE) code: string,
    @NumberParam(...DRAFT) version: number,
    @IfMatch() seen: Precondition,
    @Body() draft: SchemeDraft,
    @CurrentAnswer() answer: Answer,
  ): Promise<SchemeVersionResponse> {
    await this.schemes.redraft(actor, { code, version }, draft, seen);
    return this.shown(actor, code, version, answer);
  }

  @Post(':version/validate')
  @HttpCode(200)
  @Allow('assessment.scheme.read')
  @Operation({
    id: 'validateSchemeVersion',
    summary: 'Check a version for faults 校验方案版本',
    description: {
      en: 'Administrators get everything that is wrong with a version at once: weights, rates, curves, bonus, months, business lines. Changes nothing.',
      zh: '管理员一次性获取版本的全部问题:权重、指标、曲线、奖金系数、月份、业务。不改变任何数据。',
    },
    rules: ['R-166'],
    returns: SchemeValidationResponse,
  })
  async validate(
    @CurrentActor() actor: Actor,
    @NameParam(...CODE) code: string,
    @NumberParam(...VERSION) version: number,
  ): Promise<SchemeValidationResponse> {
    const found = await this.schemes.faults(actor, { code, version });
    const faults = found.map(({ detail, ...about }) => ({ ...about, detail: detail[actor.locale] }));
    return { isPublishable: faults.length === 0, faults };
  }

  @Post(':version/publish')
  @HttpCode(200)
  @Allow('assessment.scheme.manage')
  @Operation({
    id: 'publishSchemeVersion',
    summary: 'Publish a version of a scheme 发布方案版本',
    description: {
      en: 'Administrators of headquarters put a draft in force. Refused with faults, beside another scheme for the same outlets and months, and for months with published results. Begun months are marked retroactive.',
      zh: '总部管理员发布草稿。存在问题、与其他方案范围重叠或涉及已发布结果的月份时不予发布;涉及已开始月份的标记为追溯。',
    },
    rules: ['R-085', 'R-155', 'R-157', 'R-163', 'R-164', 'R-166', 'R-266'],
    errors: [
      refused.SchemeNotPublishable,
      refused.SchemesTie,
      refused.SchemeMonthPublished,
      refused.SchemeVersionPublished,
      refused.SchemeOfHeadquarters,
    ],
    returns: SchemeVersionResponse,
  })
  async publish(
    @CurrentActor() actor: Actor,
    @NameParam(...CODE) code: string,
    @NumberParam(...DRAFT) version: number,
    @CurrentAnswer() answer: Answer,
  ): Promise<SchemeVersionResponse> {
    await this.publication.publish(actor, { code, version });
    return this.shown(actor, code, version, answer);
  }

  private async shown(actor: Actor, code: string, version: number, answer: Answer): Promise<SchemeVersionResponse> {
    const row = await this.reads.version(actor, code, version);
    answer.etag(row.rowVersion);
    return versionShown(row);
  }
}
