import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { EXPORT_TYPES, exportFile, isExportType } from '../../platform/exports/index.js';
import { ChosenType, Offers } from '../../platform/http/negotiation.js';
import { Operation } from '../../platform/http/operation.js';
import { CodeParam } from '../../platform/http/path-fields.js';
import { RosterGapsResponse } from './roster-gap.dto.js';
import { RosterQuery, RosterResponse } from './roster-shift.dto.js';
import { rosterTable } from './roster-table.js';
import { RostersReads } from './rosters.reads.js';

@ApiTags('personnel')
@Controller('personnel/rosters')
export class RostersController {
  constructor(private readonly rosters: RostersReads) {}

  @Get(':outletCode')
  @Allow('personnel.roster.read')
  @Offers(...EXPORT_TYPES)
  @Operation({
    id: 'getRoster',
    summary: 'Roster of an outlet for a week 营业厅周排班表',
    description: {
      en: 'Everybody who reads rosters, of their outlets: persons down, the days of the week across, with shifts and meals. Changes nothing. CSV, NDJSON and XLSX answer the same table.',
      zh: '有排班查看权者可用:按人员与日期列示一周班次及用餐时间,不改变任何数据。可导出 CSV、NDJSON、XLSX。',
    },
    rules: ['R-247', 'R-248'],
    errors: [NotFound],
    returns: RosterResponse,
  })
  async get(
    @CurrentActor() actor: Actor,
    @CodeParam('outletCode', 'Outlet 营业厅编码', 'XA002') outletCode: string,
    @Query() { week }: RosterQuery,
    @ChosenType() type: string,
  ): Promise<RosterResponse | StreamableFile> {
    const roster = await this.rosters.ofWeek(actor, outletCode, week);
    return isExportType(type) ? exportFile(type, rosterTable(roster, actor.locale)) : roster;
  }

  @Get(':outletCode/gaps')
  @Allow('personnel.roster.read')
  @Operation({
    id: 'listRosterGaps',
    summary: 'Gaps of the roster of a week 周无人在岗时段',
    description: {
      en: 'Everybody who reads rosters, of their outlets: times of the week in which the outlet is open and nobody who works alone is planned, or all of them are at their meals. None on days whose hours nobody recorded. Changes nothing.',
      zh: '有排班查看权者可用:一周营业时间内无可独立上岗人员排班,或全部在用餐的时段;未登记营业时间的日期不作判断,不改变任何数据。',
    },
    rules: ['R-248'],
    errors: [NotFound],
    returns: RosterGapsResponse,
  })
  gaps(
    @CurrentActor() actor: Actor,
    @CodeParam('outletCode', 'Outlet 营业厅编码', 'XA002') outletCode: string,
    @Query() { week }: RosterQuery,
  ): Promise<RosterGapsResponse> {
    return this.rosters.gapsOfWeek(actor, outletCode, week);
  }
}
