import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { Operation } from '../../platform/http/operation.js';
import { MonthParam } from '../../platform/http/path-fields.js';
import { MonthDatesResponse, SetMonthDatesRequest } from './month-dates.dto.js';
import { CalendarOfHeadquarters, MonthDatesOutOfOrder } from './month-dates.errors.js';
import { MonthDates } from './month-dates.service.js';

@ApiTags('months')
@Controller('months/:month/dates')
export class MonthDatesController {
  constructor(private readonly dates: MonthDates) {}

  @Get()
  @Allow('results.read')
  @Operation({
    id: 'getMonthDates',
    summary: 'Read the dates of a month 月份日期',
    description: {
      en: 'When reports of a month should be in, and when its gate falls. Changes nothing.',
      zh: '查看月份的应报日和自动锁定日。不改变任何数据。',
    },
    returns: MonthDatesResponse,
  })
  get(@CurrentActor() actor: Actor, @MonthParam() month: string): Promise<MonthDatesResponse> {
    return this.dates.of(actor, month);
  }

  @Put()
  @Allow('months.go_live.manage')
  @Operation({
    id: 'setMonthDates',
    summary: 'Set the dates of a month 设定月份日期',
    description: {
      en: 'Headquarters administrators shift both dates of a month, for a holiday for instance. Months that stand open get the new gate at once.',
      zh: '总部管理员可调整月份的两个日期(如遇节假日)。尚未关账的月份立即适用新的锁定日。',
    },
    errors: [CalendarOfHeadquarters, MonthDatesOutOfOrder],
    returns: MonthDatesResponse,
    example: { dueOn: '2026-11-05', lockOn: '2026-11-08' },
  })
  async set(
    @CurrentActor() actor: Actor,
    @MonthParam() month: string,
    @Body() dates: SetMonthDatesRequest,
  ): Promise<MonthDatesResponse> {
    await this.dates.set(actor, month, dates);
    return this.dates.of(actor, month);
  }
}
