import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound, type Precondition, UnknownOrgUnit } from '../../platform/errors/index.js';
import { type Answer, CurrentAnswer, IfMatch } from '../../platform/http/answer.js';
import { Cursors, type Page } from '../../platform/http/cursors.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf } from '../../platform/http/paging.js';
import { CodeParam } from '../../platform/http/path-fields.js';
import {
  ChangeOrgUnitRequest,
  CreateOrgUnitRequest,
  ListOrgUnitsQuery,
  OrgUnitQuery,
  OrgUnitResponse,
} from './org-unit.dto.js';
import { ChangeOutOfOrder, CodeTaken, NothingTakesEffect, WrongParent } from './org-unit.errors.js';
import { OrgUnitsReads, type OrgUnitRow, orgUnitShown } from './org-units.reads.js';
import { OrgUnitsService } from './org-units.service.js';

@ApiTags('outlets')
@Controller('outlets/org-units')
export class OrgUnitsController {
  constructor(
    private readonly units: OrgUnitsService,
    private readonly reads: OrgUnitsReads,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Allow('outlets.org_unit.read')
  @Operation({
    id: 'listOrgUnits',
    summary: 'List org units 组织单元列表',
    description: {
      en: 'Headquarters administrators; changes nothing. The branches they are responsible for and the line above them, as the tree stood on one day.',
      zh: '总部管理员可用,不改变任何数据。返回所辖分支及其上级,按指定日期的组织树。',
    },
    rules: ['R-262'],
    errors: [UnknownOrgUnit],
  })
  @PageOf(OrgUnitResponse)
  async list(@Query() query: ListOrgUnitsQuery, @CurrentActor() actor: Actor): Promise<Page<OrgUnitResponse>> {
    const filter = { asOf: query.asOf ?? null, level: query.level ?? null, parentCode: query.parentCode ?? null };
    const binding = { list: 'listOrgUnits', accountId: actor.accountId, ...filter };
    const [after] = this.cursors.read(query.cursor, binding) ?? [];
    if (filter.parentCode !== null) await this.mustManage(actor, filter.parentCode);
    const rows = await this.reads.list(actor, filter, after === undefined ? null : String(after), query.limit + 1);
    return this.cursors.page(rows, query.limit, binding, {
      key: (row) => [row.code],
      item: orgUnitShown,
      total: query.includeTotal ? await this.reads.count(actor, filter) : null,
    });
  }

  @Get(':code')
  @Allow('outlets.org_unit.read')
  @Operation({
    id: 'getOrgUnit',
    summary: 'Get an org unit 组织单元详情',
    description: {
      en: 'Headquarters administrators; changes nothing. The ETag is what a change has to send as If-Match.',
      zh: '总部管理员可用,不改变任何数据。修改时须以 If-Match 发送其 ETag。',
    },
    returns: OrgUnitResponse,
    errors: [NotFound],
  })
  async get(
    @CodeParam('code', 'Code of the unit 组织编码', 'XA') code: string,
    @Query() { asOf }: OrgUnitQuery,
    @CurrentActor() actor: Actor,
    @CurrentAnswer() answer: Answer,
  ): Promise<OrgUnitResponse> {
    return this.shown(await this.reads.find(actor, code, asOf ?? null), asOf === undefined ? answer : undefined);
  }

  @Post()
  @Allow('outlets.org_unit.manage')
  @Operation({
    id: 'createOrgUnit',
    summary: 'Create an org unit 新建组织单元',
    description: {
      en: 'Headquarters administrators. Puts a province under headquarters or a city under a province.',
      zh: '总部管理员可用。在总部下新建省分,或在省分下新建地市。',
    },
    rules: ['R-262'],
    errors: [UnknownOrgUnit, WrongParent, CodeTaken],
    returns: OrgUnitResponse,
    example: { code: 'SN-NEW', name: '陕西新设分公司', level: 'province', parentCode: 'HQ' },
  })
  async create(
    @Body() wish: CreateOrgUnitRequest,
    @CurrentActor() actor: Actor,
    @CurrentAnswer() answer: Answer,
  ): Promise<OrgUnitResponse> {
    await this.units.create(actor, wish);
    answer.location(`/v1/outlets/org-units/${wish.code}`);
    return this.shown(await this.reads.find(actor, wish.code), answer);
  }

  @Patch(':code')
  @Allow('outlets.org_unit.manage')
  @Operation({
    id: 'changeOrgUnit',
    summary: 'Rename or move an org unit 变更组织单元',
    description: {
      en: 'Headquarters administrators. A move takes everything below it along from validFrom on; figures of closed months keep the tree they were closed with.',
      zh: '总部管理员可用。自 validFrom 起连同下级一并变更上级;已关账月份的数据仍按关账时的组织树。',
    },
    rules: ['R-262'],
    errors: [NotFound, UnknownOrgUnit, WrongParent, ChangeOutOfOrder, NothingTakesEffect],
    returns: OrgUnitResponse,
    example: { name: '西安市分公司' },
  })
  async change(
    @CodeParam('code', 'Code of the unit 组织编码', 'XA') code: string,
    @Body() wish: ChangeOrgUnitRequest,
    @IfMatch() seen: Precondition,
    @CurrentActor() actor: Actor,
    @CurrentAnswer() answer: Answer,
  ): Promise<OrgUnitResponse> {
    await this.units.change(actor, code, wish, seen);
    return this.shown(await this.reads.find(actor, code), answer);
  }

  private shown(row: OrgUnitRow | undefined, answer: Answer | undefined): OrgUnitResponse {
    if (!row) throw new NotFound();
    answer?.etag(row.version);
    return orgUnitShown(row);
  }

  private async mustManage(actor: Actor, code: string): Promise<void> {
    const unit = await this.reads.find(actor, code);
    if (!unit?.inScope) throw new UnknownOrgUnit({ orgUnitCode: code });
  }
}
