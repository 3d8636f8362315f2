import type { RuleId } from '../errors/index.js';
import assessment from './data/assessment.json';
import compliance from './data/compliance.json';
import outlets from './data/outlets.json';
import partners from './data/partners.json';
import personnel from './data/personnel.json';
import platform from './data/platform.json';
import sales from './data/sales.json';
import { type ExcerptId, excerpts } from './excerpts.js';
import type { Rule, RuleKind, RuleModule } from './rule.js';

/** A rule as its data file has it, one line each. */
interface RuleLine {
  readonly id: string;
  readonly kinds: string;
  readonly source: string;
  readonly place?: string;
  readonly en: string;
  readonly zh: string;
}

const kindOfLetter: Readonly<Record<string, RuleKind>> = {
  E: 'enforce',
  R: 'record',
  C: 'compute',
  P: 'report',
  W: 'workflow',
};

const linesOf: Readonly<Record<RuleModule, readonly RuleLine[]>> = {
  outlets,
  personnel,
  sales,
  compliance,
  assessment,
  partners,
  platform,
};

/** All rules of the regulations in the order of their numbers. */
export const ruleRegister: readonly Rule[] = (Object.keys(linesOf) as RuleModule[])
  .flatMap((module) => linesOf[module].map((line) => read(module, line)))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

const byId = new Map(ruleRegister.map((rule) => [rule.id, rule]));

/** The rule of that number, or undefined where the register has none. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id as RuleId);
}

function read(module: RuleModule, line: RuleLine): Rule {
  if (!isRuleId(line.id)) throw new Error(`${line.id} is not the number of a rule.`);
  if (!isExcerpt(line.source)) throw new Error(`${line.id} names an unknown excerpt ${line.source}.`);
  return {
    id: line.id,
    module,
    kinds: [...line.kinds].map((letter) => kindOf(letter, line.id)),
    text: { en: line.en, zh: line.zh },
    excerpt: line.source,
    place: line.place ?? null,
  };
}

function isRuleId(text: string): text is RuleId {
  return /^R-[0-9]{3}$/.test(text);
}

function isExcerpt(text: string): text is ExcerptId {
  return Object.hasOwn(excerpts, text);
}

function kindOf(letter: string, id: string): RuleKind {
  const kind = kindOfLetter[letter];
  if (!kind) throw new Error(`${id} has an unknown kind ${letter}.`);
  return kind;
}
