import { Injectable } from '@nestjs/common';
import { errorCatalogue, NotFound } from '../errors/index.js';
import { CARRIED_OUT } from './carried-out.js';
import { excerpts } from './excerpts.js';
import type { Rule, RuleKind, RuleModule } from './rule.js';
import type { RuleResponse } from './rule.dto.js';
import { RuleOperationsReads } from './rule-operations.reads.js';
import { findRule, ruleRegister } from './rule-register.js';

/** Which rules a list is asked for; what is left out does not narrow it. */
export interface RuleFilter {
  readonly module?: RuleModule | undefined;
  readonly kind?: RuleKind | undefined;
  readonly carriedOut?: boolean | undefined;
}

@Injectable()
export class RulesService {
  constructor(private readonly operations: RuleOperationsReads) {}

  /** Rules of the filter in the order of their numbers, after the given one. */
  list(filter: RuleFilter, after = ''): RuleResponse[] {
    return this.matching(filter)
      .filter((rule) => rule.id > after)
      .map((rule) => this.shown(rule));
  }

  count(filter: RuleFilter): number {
    return this.matching(filter).length;
  }

  get(id: string): RuleResponse {
    const rule = findRule(id);
    if (!rule) throw new NotFound();
    return this.shown(rule);
  }

  private matching({ module, kind, carriedOut }: RuleFilter): Rule[] {
    return ruleRegister.filter(
      (rule) =>
        (module === undefined || rule.module === module) &&
        (kind === undefined || rule.kinds.includes(kind)) &&
        (carriedOut === undefined || CARRIED_OUT.includes(rule.id) === carriedOut),
    );
  }

  private shown(rule: Rule): RuleResponse {
    const refusals = [...errorCatalogue().values()].filter((about) => about.rule === rule.id);
    return {
      id: rule.id,
      module: rule.module,
      kinds: rule.kinds,
      text: rule.text,
      source: { excerpt: rule.excerpt, title: excerpts[rule.excerpt], place: rule.place },
      carriedOut: CARRIED_OUT.includes(rule.id),
      operations: this.operations.operationsOf(rule.id),
      refusals: refusals.map((about) => about.code).sort(),
    };
  }
}
