import { CodeField, DateField, EnumField, MergePatch, TextField } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';

/** Levels of the org units of this list; outlets have a list of their own. */
export const UNIT_LEVELS = ['headquarters', 'province', 'city'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

const NAME = { max: 100, example: '西安市分公司' };
const AS_OF = 'Day the tree is read of, today if absent 组织树的日期,默认今天';

export class CreateOrgUnitRequest {
  @CodeField('Unique over org units and outlets 组织编码,与营业厅编码共用唯一性', { example: 'XA' }) code!: string;

  @TextField('Name 名称', NAME) name!: string;

  @EnumField('Level; headquarters exists already 层级,总部已存在', {
    name: 'BranchLevel',
    values: ['province', 'city'],
    example: 'city',
  })
  level!: 'province' | 'city';

  @CodeField('Unit it stands under: HQ for a province, a province for a city 上级编码', { example: 'SN' })
  parentCode!: string;
}

@MergePatch()
export class ChangeOrgUnitRequest {
  @TextField('Name 名称', { ...NAME, optional: true }) name?: string;

  @CodeField('Unit it stands under from validFrom on 自 validFrom 起的上级', { optional: true, example: 'SN' })
  parentCode?: string;

  @DateField('First day under the new parent, today if absent 变更上级的生效日,默认今天', {
    optional: true,
    example: '2027-01-01',
  })
  validFrom?: string;
}

export class ListOrgUnitsQuery extends PageQuery {
  @EnumField('Only this level 层级', { name: 'UnitLevel', values: UNIT_LEVELS, optional: true, example: 'city' })
  level?: UnitLevel;

  @CodeField('Only units directly under this one 直接上级', { optional: true, example: 'SN' }) parentCode?: string;

  @DateField(AS_OF, { optional: true, example: '2026-10-31' }) asOf?: string;
}

export class OrgUnitQuery {
  @DateField(AS_OF, { optional: true, example: '2026-10-31' }) asOf?: string;
}

export class OrgUnitResponse {
  @CodeField('Code 编码', { example: 'XA' }) code!: string;

  @TextField('Name 名称', NAME) name!: string;

  @EnumField('Level 层级', { name: 'UnitLevel', values: UNIT_LEVELS, example: 'city' }) level!: UnitLevel;

  @CodeField('Unit it stands under on that day; null for headquarters 当日上级,总部为空', {
    nullable: true,
    example: 'SN',
  })
  parentCode!: string | null;

  @DateField('Since when it stands there; null from the beginning 自何日起,空为自始', { nullable: true })
  parentSince!: string | null;

  @CodeField('Unit it will stand under next, if a move is recorded 已登记的下一上级', { nullable: true, example: 'SN' })
  nextParentCode!: string | null;

  @DateField('When that move takes effect 该变更的生效日', { nullable: true, example: '2027-01-01' })
  nextParentFrom!: string | null;
}
