import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { findRule } from '../../src/platform/rules/index.js';
import { enforcedOtherwise } from './enforced-otherwise.js';
import { filesUnder, propertyTexts, root, testTitles } from './source-tree.js';

/** What the product shows for the rules of the regulations. */
export interface Evidence {
  /** Rule → operationIds whose `x-rules` name it. */
  readonly operations: ReadonlyMap<string, readonly string[]>;
  /** Rules that a refusal names, or that are enforced in another listed way. */
  readonly refusals: ReadonlySet<string>;
  /** Titles of tests. */
  readonly titles: readonly string[];
}

const RULE = /R-[0-9]{3}/g;
const RULES_PER_TITLE_MAX = 3; // A title that names more proves none of them in particular.

/** What the rules listed as carried out lack: an operation, a refusal where they enforce, a test that names them. */
export function gaps(rules: readonly string[], evidence: Evidence): string[] {
  const tested = new Set(evidence.titles.flatMap(rulesOf));
  return rules.flatMap((id) => {
    const rule = findRule(id);
    if (!rule || rule.kinds.length === 0) return [`${id}: no rule that binds`];
    const enforces = rule.kinds.includes('enforce');
    return [
      ...(evidence.operations.get(id)?.length ? [] : [`${id}: no operation`]),
      ...(enforces && !evidence.refusals.has(id) ? [`${id}: no refusal`] : []),
      ...(tested.has(id) ? [] : [`${id}: no test`]),
    ];
  });
}

/** The evidence of the working copy: the committed API document, the refusals in the code, the titles of the tests. */
export function evidenceOfTheProduct(): Evidence {
  const code = filesUnder('src', '.ts').filter((file) => !file.path.startsWith('src/platform/rules/'));
  return {
    operations: operationsByRule(),
    refusals: new Set([...code.flatMap((file) => propertyTexts(file, 'rule')), ...Object.keys(enforcedOtherwise)]),
    titles: filesUnder('test', '.spec.ts').flatMap(testTitles),
  };
}

/** The rules a title is about. */
export function rulesOf(title: string): string[] {
  const named = [...new Set(title.match(RULE) ?? [])];
  return named.length <= RULES_PER_TITLE_MAX ? named : [];
}

interface ApiDocument {
  readonly paths: Record<string, Record<string, { operationId?: string; 'x-rules'?: readonly string[] }>>;
}

function operationsByRule(): Map<string, string[]> {
  const file = path.join(root, 'openapi.json');
  const document = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ApiDocument) : { paths: {} };
  const byRule = new Map<string, string[]>();
  for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
    for (const rule of operation['x-rules'] ?? []) {
      byRule.set(rule, [...(byRule.get(rule) ?? []), operation.operationId ?? '']);
    }
  }
  return byRule;
}
