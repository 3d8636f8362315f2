import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { Cursors, type Page } from '../../platform/http/cursors.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf } from '../../platform/http/paging.js';
import { DivisionResponse, ListDivisionsQuery } from './division.dto.js';
import { divisionShown, DivisionsReads } from './divisions.reads.js';

@ApiTags('outlets')
@Controller('outlets/divisions')
export class DivisionsController {
  constructor(
    private readonly divisions: DivisionsReads,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Allow('catalogue.read')
  @Operation({
    id: 'listDivisions',
    summary: 'List administrative divisions 行政区划列表',
    description: {
      en: 'Everybody signed in; changes nothing. GB/T 2260 by the beginning of the code or a part of the name.',
      zh: '所有登录用户可用,不改变任何数据。按代码前缀或名称查询 GB/T 2260 行政区划。',
    },
  })
  @PageOf(DivisionResponse)
  async list(@Query() query: ListDivisionsQuery, @CurrentActor() actor: Actor): Promise<Page<DivisionResponse>> {
    const filter = { prefix: query.prefix ?? null, name: query.name ?? null, level: query.level ?? null };
    const binding = { list: 'listDivisions', accountId: actor.accountId, ...filter };
    const [after] = this.cursors.read(query.cursor, binding) ?? [];
    const rows = await this.divisions.list(actor, filter, {
      after: after === undefined ? null : String(after),
      limit: query.limit + 1,
      isCounted: query.includeTotal === true,
    });
    return this.cursors.page(rows, query.limit, binding, {
      key: (row) => [row.code],
      item: divisionShown,
      total: query.includeTotal ? (rows[0]?.total ?? 0) : null,
    });
  }
}
