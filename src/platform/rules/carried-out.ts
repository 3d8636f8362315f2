import type { RuleId } from '../errors/index.js';

/**
 * The rules the product carries out. The list only grows, and the rule matrix test holds each entry to an operation,
 * a refusal where the rule is one to enforce, and a test whose title names it.
 */
export const CARRIED_OUT: readonly RuleId[] = ['R-255', 'R-262', 'R-271'];
