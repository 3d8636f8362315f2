import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { UnknownOrgUnit } from '../../platform/errors/index.js';
import { EXPORT_TYPES } from '../../platform/exports/index.js';
import type { Page } from '../../platform/http/cursors.js';
import { ChosenType, Offers } from '../../platform/http/negotiation.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf } from '../../platform/http/paging.js';
import { Ledgers } from '../../platform/ledgers/index.js';
import { lastDay } from '../../platform/time/month.js';
import { attendanceDayReport, attendanceSummaryReport, compositeIndicatorReport } from './attendance-reports.js';
import {
  AttendanceDayResponse,
  AttendanceDaysQuery,
  AttendanceMonthQuery,
  AttendanceSummaryResponse,
  CompositeIndicatorResponse,
} from './attendance.dto.js';

type Rows = Promise<Page<Record<string, unknown>> | StreamableFile>;

/** Reports of a month: they are read of its last day, with the tree of that day where a unit is named. */
@ApiTags('personnel')
@Controller('personnel')
export class AttendanceController {
  constructor(private readonly ledgers: Ledgers) {}

  @Get('attendance-days')
  @Allow('personnel.roster.read')
  @PageOf(AttendanceDayResponse)
  @Offers(...EXPORT_TYPES)
  @Operation({
    id: 'listAttendanceDays',
    summary: 'Attendance by day 考勤日报',
    description: {
      en: `${attendanceDayReport.says.en} Everybody who reads rosters, below their units; changes nothing. CSV, NDJSON and XLSX answer the whole list.`,
      zh: `${attendanceDayReport.says.zh}有排班查看权者可用,限所辖范围,不改变任何数据。CSV、NDJSON、XLSX 一次返回全部。`,
    },
    rules: attendanceDayReport.rules,
    errors: [UnknownOrgUnit],
  })
  days(
    @Query() { month, ...asked }: AttendanceDaysQuery,
    @CurrentActor() actor: Actor,
    @ChosenType() type: string,
  ): Rows {
    return this.ledgers.list(actor, attendanceDayReport, { ...asked, asOf: lastDay(month) }, type);
  }

  @Get('attendance-summaries')
  @Allow('personnel.roster.read')
  @PageOf(AttendanceSummaryResponse)
  @Offers(...EXPORT_TYPES)
  @Operation({
    id: 'listAttendanceSummaries',
    summary: 'Attendance by month 考勤月报',
    description: {
      en: `${attendanceSummaryReport.says.en} Everybody who reads rosters, below their units; changes nothing. CSV, NDJSON and XLSX answer the whole list.`,
      zh: `${attendanceSummaryReport.says.zh}有排班查看权者可用,限所辖范围,不改变任何数据。CSV、NDJSON、XLSX 一次返回全部。`,
    },
    rules: attendanceSummaryReport.rules,
    errors: [UnknownOrgUnit],
  })
  summaries(
    @Query() { month, ...asked }: AttendanceMonthQuery,
    @CurrentActor() actor: Actor,
    @ChosenType() type: string,
  ): Rows {
    return this.ledgers.list(actor, attendanceSummaryReport, { ...asked, asOf: lastDay(month) }, type);
  }

  @Get('composite-indicators')
  @Allow('personnel.conduct.read')
  @PageOf(CompositeIndicatorResponse)
  @Offers(...EXPORT_TYPES)
  @Operation({
    id: 'listCompositeIndicators',
    summary: 'Composite indicator of staff 综合考评指标',
    description: {
      en: `${compositeIndicatorReport.says.en} Everybody who reads conduct, below their units; changes nothing. CSV, NDJSON and XLSX answer the whole list.`,
      zh: `${compositeIndicatorReport.says.zh}有违规查看权者可用,限所辖范围,不改变任何数据。CSV、NDJSON、XLSX 一次返回全部。`,
    },
    rules: compositeIndicatorReport.rules,
    errors: [UnknownOrgUnit],
  })
  composite(
    @Query() { month, ...asked }: AttendanceMonthQuery,
    @CurrentActor() actor: Actor,
    @ChosenType() type: string,
  ): Rows {
    return this.ledgers.list(actor, compositeIndicatorReport, { ...asked, asOf: lastDay(month) }, type);
  }
}
