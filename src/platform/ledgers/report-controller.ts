import { Controller, Get, Query, type StreamableFile, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../access/index.js';
import { UnknownOrgUnit } from '../errors/index.js';
import { EXPORT_TYPES } from '../exports/index.js';
import type { Page } from '../http/cursors.js';
import { ChosenType, Offers } from '../http/negotiation.js';
import { Operation } from '../http/operation.js';
import { PageOf } from '../http/paging.js';
import { typed } from './ledger-controller.js';
import type { LedgerQuery } from './ledger.dto.js';
import type { ReportAbout } from './ledger.js';
import { Ledgers } from './ledgers.js';

const declared: ReportAbout[] = [];

/** Every report that has its operation, in the order in which the modules load. */
export function reports(): readonly ReportAbout[] {
  return declared;
}

/** The one operation of a report: list (and download). */
export function reportController(about: ReportAbout): Type {
  const { many, title, says, rules } = about;
  declared.push(about);

  @ApiTags(about.tag)
  @Controller(about.path)
  class ReportController {
    constructor(private readonly ledgers: Ledgers) {}

    @Get()
    @Allow(about.read)
    @PageOf(about.item)
    @Offers(...EXPORT_TYPES)
    @Operation({
      id: `list${many}`,
      summary: `List ${title.en} ${title.zh}`,
      description: {
        en: `${says.en} Computed, changes nothing; below the units of the caller. CSV, NDJSON and XLSX answer the whole list at once.`,
        zh: `${says.zh}由系统计算,不改变任何数据,限所辖范围。CSV、NDJSON、XLSX 一次返回全部。`,
      },
      rules,
      errors: [UnknownOrgUnit],
    })
    list(
      @Query() asked: LedgerQuery,
      @CurrentActor() actor: Actor,
      @ChosenType() type: string,
    ): Promise<Page<Record<string, unknown>> | StreamableFile> {
      return this.ledgers.list(actor, about, asked, type);
    }
  }

  Object.defineProperty(ReportController, 'name', { value: `${many}Controller` });
  typed(ReportController, 'list', 0, about.query);
  return ReportController;
}
