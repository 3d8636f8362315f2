import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../access/index.js';
import { Cursors, type Page } from '../http/cursors.js';
import { Operation } from '../http/operation.js';
import { PageOf } from '../http/paging.js';
import { ListRulesQuery, RuleResponse } from './rule.dto.js';
import { RulesService } from './rules.service.js';

@ApiTags('rules')
@Controller('rules')
export class RulesController {
  constructor(
    private readonly rules: RulesService,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Allow('rules.read')
  @Operation({
    id: 'listRules',
    summary: 'List rules of the regulations 制度规则列表',
    description: {
      en:
        'Everybody signed in may call it; it changes nothing. Each rule says where it was taken from, whether the ' +
        'system carries it out, and by which operations and refusals.',
      zh: '所有登录用户可用,不改变任何数据。每条规则列明出处、是否已落实,以及由哪些接口和拒绝代码落实。',
    },
  })
  @PageOf(RuleResponse)
  list(@Query() query: ListRulesQuery, @CurrentActor() actor: Actor): Page<RuleResponse> {
    const filter = { module: query.module, kind: query.kind, carriedOut: query.carriedOut };
    const binding = { list: 'listRules', accountId: actor.accountId, ...filter };
    const [after] = this.cursors.read(query.cursor, binding) ?? [];
    return this.cursors.page(this.rules.list(filter, String(after ?? '')), query.limit, binding, {
      key: (rule) => [rule.id],
      total: query.includeTotal ? this.rules.count(filter) : null,
    });
  }

  @Get(':id')
  @Allow('rules.read')
  @Operation({
    id: 'getRule',
    summary: 'Get a rule of the regulations 制度规则',
    description: {
      en: 'Everybody signed in may call it; it changes nothing. Refusals name rules by these numbers.',
      zh: '所有登录用户可用,不改变任何数据。拒绝答复中的规则编号即此编号。',
    },
    returns: RuleResponse,
  })
  @ApiParam({
    name: 'id',
    description: 'Number of the rule 规则编号',
    schema: { type: 'string', pattern: '^R-[0-9]{3}$', example: 'R-262' },
  })
  get(@Param('id') id: string): RuleResponse {
    return this.rules.get(id);
  }
}
