import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import {
  BatchBody,
  BatchIntake,
  BatchOperation,
  BatchQuery,
  type BatchResponse,
  type IncomingBody,
} from '../../platform/intake/index.js';
import { OutletBatchService } from './outlet-batch.service.js';
import { RegisterOutletRequest } from './outlet.dto.js';

@ApiTags('outlets')
@Controller('outlets/outlets')
export class OutletBatchController {
  constructor(
    private readonly intake: BatchIntake,
    private readonly outlets: OutletBatchService,
  ) {}

  @Allow('outlets.outlet.write')
  @BatchOperation({
    id: 'registerOutletBatch',
    summary: 'Register outlets in bulk 批量登记营业厅',
    description: {
      en: 'Headquarters administrators and outlet management. An equal outlet registered before is a duplicate, a different one under its code an error. Try mode=dry_run first. A CSV may be the downloaded list as Excel saves it.',
      zh: '总部管理员与营业管理中心可用。内容相同的已登记营业厅计为重复,同编码而内容不同的报错。建议先以 mode=dry_run 试运行。CSV 可为下载的列表经 Excel 另存的文件。',
    },
    rules: ['R-255', 'R-262', 'R-271'],
    row: RegisterOutletRequest,
    control: 'the number of rows 行数',
    examples: [
      {
        ...{ code: 'XA-NEW-002', name: '钟楼营业厅', cityCode: 'XA', divisionCode: '610103', type: 'flagship' },
        ...{ area: 'urban', ownership: 'self_owned', tenure: 'bought', operatingMode: 'self_run' },
        openedOn: '2026-06-01',
      },
    ],
  })
  take(
    @BatchBody() body: IncomingBody,
    @Query() { mode = 'partial' }: BatchQuery,
    @CurrentActor() actor: Actor,
  ): Promise<BatchResponse> {
    return this.intake.take(actor, this.outlets, { ...body, mode });
  }
}
