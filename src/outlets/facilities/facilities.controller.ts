import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Operation } from '../../platform/http/operation.js';
import { CodeParam } from '../../platform/http/path-fields.js';
import { FacilitiesQuery, FacilitiesResponse, FacilityItemsResponse } from './facility.dto.js';
import { FacilitiesReads } from './facilities.reads.js';

@ApiTags('outlets')
@Controller('outlets')
export class FacilitiesController {
  constructor(private readonly reads: FacilitiesReads) {}

  @Get('facility-items')
  @Allow('outlets.premises.read')
  @Operation({
    id: 'listFacilityItems',
    summary: 'List facility items 设施项目目录',
    description: {
      en: 'The five classes of facilities with their items, in the order of the article. Changes nothing.',
      zh: '自有营业厅五大类设施及其项目,按规定顺序排列,不改变任何数据。',
    },
    rules: ['R-304', 'R-305', 'R-306', 'R-307', 'R-308', 'R-309'],
    returns: FacilityItemsResponse,
  })
  async items(@CurrentActor() actor: Actor): Promise<FacilityItemsResponse> {
    return { items: await this.reads.items(actor) };
  }

  @Get('outlets/:code/facilities')
  @Allow('outlets.premises.read')
  @Operation({
    id: 'getOutletFacilities',
    summary: 'Get the facilities of an outlet 营业厅设施清单',
    description: {
      en: 'The check list of the five classes: what is there, works, and is missing of the minimum set of its type on that day.',
      zh: '五大类设施检查清单:现有、正常及按当日厅型最低配置缺失的项目,不改变任何数据。',
    },
    rules: ['R-305', 'R-306', 'R-307', 'R-308', 'R-309'],
    returns: FacilitiesResponse,
    errors: [NotFound],
  })
  ofOutlet(
    @CodeParam('code', 'Code of the outlet 营业厅编码') code: string,
    @Query() { asOf }: FacilitiesQuery,
    @CurrentActor() actor: Actor,
  ): Promise<FacilitiesResponse> {
    return this.reads.ofOutlet(actor, code, asOf ?? null);
  }
}
