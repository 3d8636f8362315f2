import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Operation } from '../../platform/http/operation.js';
import { CodeParam } from '../../platform/http/path-fields.js';
import { OutletQuery } from '../outlets/outlet.dto.js';
import { OutletFileResponse } from './outlet-file.dto.js';
import { OutletFileReads } from './outlet-file.reads.js';

@ApiTags('outlets')
@Controller('outlets/outlets/:code/file')
export class OutletFileController {
  constructor(private readonly files: OutletFileReads) {}

  @Get()
  @Allow('outlets.premises.read')
  @Operation({
    id: 'getOutletFile',
    summary: "Get an outlet's file 营业厅档案",
    description: {
      en: 'Managers, outlet managers, customer service, safety officers and auditors; changes nothing. All of one outlet as of a day: record and class, life, core functions, build mode, leads, managing department and the six dimensions. null is not recorded.',
      zh: '管理人员、营业厅经理、客户服务、安全员与审计人员可用,不改变任何数据。返回营业厅在指定日期的全部档案:基本信息、状态、核心职能、建设使用模式、管理主体、综合管理部门与六维度;空为未登记。',
    },
    rules: ['R-256', 'R-260', 'R-263', 'R-277', 'R-278', 'R-279'],
    returns: OutletFileResponse,
    errors: [NotFound],
  })
  get(
    @CodeParam('code', 'Code of the outlet 营业厅编码') code: string,
    @Query() { asOf }: OutletQuery,
    @CurrentActor() actor: Actor,
  ): Promise<OutletFileResponse> {
    return this.files.of(actor, code, asOf ?? null);
  }
}
