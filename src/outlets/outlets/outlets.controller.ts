import { Body, Controller, Get, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound, type Precondition, UnknownOrgUnit } from '../../platform/errors/index.js';
import { EXPORT_TYPES, exportFile, isExportType } from '../../platform/exports/index.js';
import { type Answer, CurrentAnswer, IfMatch } from '../../platform/http/answer.js';
import { Cursors, type Page } from '../../platform/http/cursors.js';
import { ChosenType, Offers } from '../../platform/http/negotiation.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf } from '../../platform/http/paging.js';
import { CodeParam } from '../../platform/http/path-fields.js';
import { ChangeOutOfOrder, CodeTaken, NothingTakesEffect, WrongParent } from '../org-units/org-unit.errors.js';
import { UnitsInScope } from '../units-in-scope.js';
import {
  ChangeOutletRequest,
  ListOutletsQuery,
  OutletQuery,
  OutletResponse,
  RegisterOutletRequest,
} from './outlet.dto.js';
import { ClosedBeforeOpening, NotCompanyRun, SuspensionsContradict, UnknownDivision } from './outlet.errors.js';
import {
  keyOf,
  type OutletFilter,
  type OutletOrder,
  type OutletRow,
  outletShown,
  OutletsReads,
  placeOf,
} from './outlets.reads.js';
import { outletTable } from './outlet-sheet.js';
import { OutletsService } from './outlets.service.js';
import { RegistrationsService } from './registrations.service.js';

@ApiTags('outlets')
@Controller('outlets/outlets')
export class OutletsController {
  constructor(
    private readonly registrations: RegistrationsService,
    private readonly outlets: OutletsService,
    private readonly reads: OutletsReads,
    private readonly units: UnitsInScope,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Allow('outlets.outlet.read')
  @Operation({
    id: 'listOutlets',
    summary: 'List outlets 营业厅列表',
    description: {
      en: 'Managers and auditors; changes nothing. The outlets below their units, as they stood on one day. CSV, NDJSON and XLSX answer the whole list at once.',
      zh: '管理人员与审计人员可用,不改变任何数据。返回所辖营业厅在指定日期的状况。CSV、NDJSON、XLSX 一次返回全部。',
    },
    rules: ['R-262'],
    errors: [UnknownOrgUnit],
  })
  @PageOf(OutletResponse)
  @Offers(...EXPORT_TYPES)
  async list(
    @Query() query: ListOutletsQuery,
    @CurrentActor() actor: Actor,
    @ChosenType() type: string,
  ): Promise<Page<OutletResponse> | StreamableFile> {
    const { limit, cursor, includeTotal = false, orgUnitCode, sort = 'code' } = query;
    const filters = filtersOf(query);
    const binding = { list: 'listOutlets', accountId: actor.accountId, ...filters, orgUnitCode, sort };
    const after = this.cursors.read(cursor, binding);
    const unit = orgUnitCode === undefined ? undefined : await this.units.find(actor, orgUnitCode);
    const filter: OutletFilter = { ...filters, orgUnitId: unit?.id ?? null };
    const order = { by: sort.replace('-', '') as OutletOrder['by'], isDescending: sort.startsWith('-') };
    if (isExportType(type)) {
      const day = filter.asOf ?? (await this.reads.today(actor));
      const rows = this.reads.all(actor, { ...filter, asOf: day }, order);
      return exportFile(type, outletTable(day, rows, actor.locale));
    }
    const rows = await this.reads.list(actor, filter, {
      ...order,
      after: after ? placeOf(after) : null,
      limit: limit + 1,
    });
    return this.cursors.page(rows, limit, binding, {
      key: (row) => keyOf(order.by, row),
      item: outletShown,
      total: includeTotal ? await this.reads.count(actor, filter) : null,
    });
  }

  @Get(':code')
  @Allow('outlets.outlet.read')
  @Operation({
    id: 'getOutlet',
    summary: 'Get an outlet 营业厅详情',
    description: {
      en: 'Managers and auditors; changes nothing. The ETag is what a change has to send as If-Match.',
      zh: '管理人员与审计人员可用,不改变任何数据。修改时须以 If-Match 发送其 ETag。',
    },
    returns: OutletResponse,
    errors: [NotFound],
  })
  async get(
    @CodeParam('code', 'Code of the outlet 营业厅编码') code: string,
    @Query() { asOf }: OutletQuery,
    @CurrentActor() actor: Actor,
    @CurrentAnswer() answer: Answer,
  ): Promise<OutletResponse> {
    return this.shown(await this.reads.find(actor, code, asOf ?? null), asOf === undefined ? answer : undefined);
  }

  @Post()
  @Allow('outlets.outlet.write')
  @Operation({
    id: 'registerOutlet',
    summary: 'Register an outlet 登记营业厅',
    description: {
      en: 'Headquarters administrators and outlet management, in the cities they are responsible for. The outlet takes facts from then on.',
      zh: '总部管理员与营业管理中心可用,限所辖地市。登记后即可接收数据。',
    },
    rules: ['R-255', 'R-262', 'R-271'],
    errors: [UnknownOrgUnit, WrongParent, NotCompanyRun, UnknownDivision, CodeTaken],
    returns: OutletResponse,
    example: {
      ...{ code: 'XA-NEW-001', name: '解放路营业厅', cityCode: 'XA', divisionCode: '610102', type: 'standard' },
      ...{
        area: 'urban',
        ownership: 'self_owned',
        tenure: 'leased',
        operatingMode: 'self_run',
        openedOn: '2026-06-01',
      },
    },
  })
  async register(
    @Body() wish: RegisterOutletRequest,
    @CurrentActor() actor: Actor,
    @CurrentAnswer() answer: Answer,
  ): Promise<OutletResponse> {
    await this.registrations.registerOne(actor, wish);
    answer.location(`/v1/outlets/outlets/${wish.code}`);
    return this.shown(await this.reads.find(actor, wish.code), answer);
  }

  @Patch(':code')
  @Allow('outlets.outlet.write')
  @Operation({
    id: 'changeOutlet',
    summary: 'Change an outlet 变更营业厅',
    description: {
      en: 'Headquarters administrators and outlet management, their own outlets only. City and class hold from validFrom on; closing, suspensions and the rest replace what was on record.',
      zh: '总部管理员与营业管理中心可用,限所辖营业厅。所属地市与分类自 validFrom 起生效;关闭、停业时段等直接替换。',
    },
    rules: ['R-255', 'R-262', 'R-271'],
    errors: [
      ...[NotFound, UnknownOrgUnit, WrongParent, NotCompanyRun, UnknownDivision, ClosedBeforeOpening],
      ...[SuspensionsContradict, ChangeOutOfOrder, NothingTakesEffect],
    ],
    returns: OutletResponse,
    example: { suspensions: [{ from: '2026-08-01', to: '2026-08-15' }] },
  })
  async change(
    @CodeParam('code', 'Code of the outlet 营业厅编码') code: string,
    @Body() wish: ChangeOutletRequest,
    @IfMatch() seen: Precondition,
    @CurrentActor() actor: Actor,
    @CurrentAnswer() answer: Answer,
  ): Promise<OutletResponse> {
    await this.outlets.change(actor, code, wish, seen);
    return this.shown(await this.reads.find(actor, code), answer);
  }

  private shown(row: OutletRow | undefined, answer: Answer | undefined): OutletResponse {
    if (!row) throw new NotFound();
    answer?.etag(row.version);
    return outletShown(row);
  }
}

function filtersOf({ asOf, type, area, ownership, status }: ListOutletsQuery): Omit<OutletFilter, 'orgUnitId'> {
  return {
    ...{ asOf: asOf ?? null, type: type ?? null, area: area ?? null },
    ...{ ownership: ownership ?? null, status: status ?? null },
  };
}
