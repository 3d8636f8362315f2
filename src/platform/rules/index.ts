/**
 * Owns the register of the regulations: every rule with its number, its module, what it asks and where it was taken from.
 * Promises that a rule listed as carried out has an operation, a refusal where it enforces something, and a test.
 * Refuses to carry out any rule itself: that is the business of the module the rule belongs to.
 */
export { CARRIED_OUT } from './carried-out.js';
export { excerpts, type ExcerptId } from './excerpts.js';
export { findRule, ruleRegister } from './rule-register.js';
export { RulesModule } from './rules.module.js';
export { type Rule, type RuleKind, ruleKinds, type RuleModule, ruleModules } from './rule.js';
