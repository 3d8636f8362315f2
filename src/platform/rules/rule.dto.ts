import { BooleanField, EnumField, ListField, ObjectField, TextField } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';
import { type RuleKind, ruleKinds, type RuleModule, ruleModules } from './rule.js';

const MODULE = { name: 'RuleModule', values: ruleModules } as const;
const KIND = { name: 'RuleKind', values: ruleKinds } as const;
const EXCERPT = '^E[0-9]{1,2}$';

export class ListRulesQuery extends PageQuery {
  @EnumField('Module that has to carry it out 负责模块', { ...MODULE, optional: true, example: 'assessment' })
  module?: RuleModule;

  @EnumField('What the rule asks of the software 规则类型', { ...KIND, optional: true, example: 'enforce' })
  kind?: RuleKind;

  @BooleanField('Only rules that are carried out, or only those that are not 是否已落实', {
    optional: true,
    example: true,
  })
  carriedOut?: boolean;
}

export class RuleTextResponse {
  @TextField('In our words, English 英文表述', { max: 2000, example: 'Three management levels' }) en!: string;
  @TextField('Key phrase of the original, Chinese 原文要点', { max: 2000, example: '总部、省分、地市三级管理' })
  zh!: string;
}

export class RuleSourceResponse {
  @TextField('Number of the excerpt 摘录编号', { pattern: EXCERPT, example: 'E17' }) excerpt!: string;

  @ObjectField('Title of the regulation 制度名称', () => RuleTextResponse) title!: RuleTextResponse;

  @TextField('Where in the excerpt, if known 条款位置', { nullable: true, example: 'art. 8(二)' })
  place!: string | null;
}

export class RuleResponse {
  @TextField('Number of the rule 规则编号', { pattern: '^R-[0-9]{3}$', example: 'R-262' }) id!: string;

  @EnumField('Module that has to carry it out 负责模块', { ...MODULE, example: 'outlets' }) module!: RuleModule;

  @ListField('What it asks of the software; none binds nothing by itself 规则类型,空为原则性条款', () => KIND, {
    maxItems: ruleKinds.length,
    example: ['enforce'],
  })
  kinds!: readonly RuleKind[];

  @ObjectField('What it says 规则内容', () => RuleTextResponse) text!: RuleTextResponse;

  @ObjectField('Where it was taken from 出处', () => RuleSourceResponse) source!: RuleSourceResponse;

  @BooleanField('Whether the system carries it out 是否已落实', { example: true }) carriedOut!: boolean;

  @ListField('operationIds that carry it out 落实该规则的接口', () => 'string', { example: ['createOrgUnit'] })
  operations!: readonly string[];

  @ListField('Codes of refusals that enforce it 依据该规则的拒绝代码', () => 'string', { example: ['wrong_parent'] })
  refusals!: readonly string[];
}
