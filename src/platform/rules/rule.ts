import type { RuleId } from '../errors/index.js';
import type { ExcerptId } from './excerpts.js';

/** Who has to carry a rule out: the module its machinery belongs to. */
export const ruleModules = [
  'outlets',
  'personnel',
  'sales',
  'compliance',
  'assessment',
  'partners',
  'platform',
] as const;
export type RuleModule = (typeof ruleModules)[number];

/** What a rule asks of the software; a rule with none of them is an aim or a principle and binds nothing by itself. */
export const ruleKinds = ['enforce', 'record', 'compute', 'report', 'workflow'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** One rule of the operator's regulations, in our words, with the key phrase of the original. */
export interface Rule {
  readonly id: RuleId;
  readonly module: RuleModule;
  readonly kinds: readonly RuleKind[];
  readonly text: { readonly en: string; readonly zh: string };
  readonly excerpt: ExcerptId;
  /** Where in the excerpt it stands, for the few rules that say so. */
  readonly place: string | null;
}
