import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { Cursors, type Page } from '../../platform/http/cursors.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf } from '../../platform/http/paging.js';
import { ListZoneTypesQuery, ZoneTypeResponse } from './zone-type.dto.js';
import { zoneTypeShown, ZoneTypesReads } from './zone-types.reads.js';

@ApiTags('outlets')
@Controller('outlets/zone-types')
export class ZoneTypesController {
  constructor(
    private readonly types: ZoneTypesReads,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Allow('catalogue.read')
  @Operation({
    id: 'listZoneTypes',
    summary: 'List kinds of zones 功能分区目录',
    description: {
      en: 'Everybody signed in; changes nothing. The ten of article 20 and those that other articles name, with who may enter.',
      zh: '所有登录用户可用,不改变任何数据。第二十条所列十类分区及其他条款所涉分区,含准入级别。',
    },
    rules: ['R-310'],
  })
  @PageOf(ZoneTypeResponse)
  async list(@Query() query: ListZoneTypesQuery, @CurrentActor() actor: Actor): Promise<Page<ZoneTypeResponse>> {
    const access = query.access ?? null;
    const binding = { list: 'listZoneTypes', accountId: actor.accountId, access };
    const [after] = this.cursors.read(query.cursor, binding) ?? [];
    const rows = await this.types.list(actor, access, after === undefined ? null : Number(after), query.limit + 1);
    return this.cursors.page(rows, query.limit, binding, {
      key: (row) => [row.position],
      item: zoneTypeShown,
      total: query.includeTotal ? (rows[0]?.total ?? 0) : null,
    });
  }
}
