import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../access/index.js';
import { Cursors, type Page } from '../http/cursors.js';
import { Operation } from '../http/operation.js';
import { PageOf, PageQuery } from '../http/paging.js';
import { JobResponse } from './job.dto.js';
import { JobsReads } from './jobs.reads.js';

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly reads: JobsReads,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Allow('jobs.read')
  @PageOf(JobResponse)
  @Operation({
    id: 'listJobs',
    summary: 'List what the system does by itself 后台任务列表',
    description: {
      en:
        'HQ administration and auditors. Each job with its last run in whichever process, and whether it is overdue: ' +
        'expected but not done. What was missed while no process was up is caught up when one starts. Changes nothing.',
      zh:
        '总部管理员和审计员可用。列出各任务在任一进程中的最近一次执行,以及是否应执行而未执行;' +
        '无进程运行期间错过的任务在进程启动后补做。不作任何修改。',
    },
  })
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<JobResponse>> {
    const binding = { list: 'listJobs', accountId: actor.accountId };
    const [after] = this.cursors.read(query.cursor, binding) ?? [];
    const rows = await this.reads.after(actor, String(after ?? ''), query.limit + 1);
    return this.cursors.page(rows, query.limit, binding, {
      key: (job) => [job.name],
      total: query.includeTotal ? this.reads.count() : null,
    });
  }
}
