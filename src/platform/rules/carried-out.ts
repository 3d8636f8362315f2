import type { RuleId } from '../errors/index.js';

/**
 * The rules the product carries out. The list only grows, and the rule matrix test holds each entry to an operation,
 * a refusal where the rule is one to enforce, and a test whose title names it.
 */
export const CARRIED_OUT: readonly RuleId[] = [
  'R-085',
  'R-155',
  'R-156',
  'R-157',
  'R-158',
  'R-159',
  'R-160',
  'R-161',
  'R-163',
  'R-164',
  'R-166',
  'R-255',
  'R-262',
  'R-266',
  'R-269',
  'R-271',
  'R-274',
];
