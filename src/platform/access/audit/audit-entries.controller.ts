import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Cursors, type Page } from '../../http/cursors.js';
import { Operation } from '../../http/operation.js';
import { PageOf } from '../../http/paging.js';
import type { Actor } from '../actor.js';
import { Allow, CurrentActor } from '../decorators.js';
import { AuditEntriesQuery, AuditEntryResponse } from './audit-entry.dto.js';
import { AuditEntriesReads } from './audit-entries.reads.js';

@ApiTags('access')
@Controller('access/audit-entries')
export class AuditEntriesController {
  constructor(
    private readonly reads: AuditEntriesReads,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Allow('access.read')
  @Operation({
    id: 'listAuditEntries',
    summary: 'List the audit trail 审计记录列表',
    description: {
      en: 'Administrators read who did what in their units, latest first. Entries are never changed or removed.',
      zh: '管理员查询其管辖范围内的操作记录,最新在前。记录不可修改或删除。',
    },
  })
  @PageOf(AuditEntryResponse)
  async list(@CurrentActor() actor: Actor, @Query() query: AuditEntriesQuery): Promise<Page<AuditEntryResponse>> {
    const { action, subject, accountId: by, from, to } = query;
    const binding = { list: 'audit-entries', accountId: actor.accountId, action, subject, by, from, to };
    const before = this.cursors.read(query.cursor, binding)?.[0];
    const rows = await this.reads.page(actor, before === undefined ? null : Number(before), query);
    return this.cursors.page(rows, query.limit, binding, {
      key: (row) => [row.id],
      item: (row) => this.reads.response(row),
    });
  }
}
