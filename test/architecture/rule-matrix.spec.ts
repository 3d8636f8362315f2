import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { CARRIED_OUT, findRule, ruleRegister } from '../../src/platform/rules/index.js';
import { enforcedOtherwise } from './enforced-otherwise.js';
import { type Evidence, evidenceOfTheProduct, gaps, rulesOf } from './rule-matrix.js';
import { filesUnder, root, testTitles } from './source-tree.js';

describe('the rule matrix', () => {
  const proven: Evidence = {
    operations: new Map([['R-262', ['createOrgUnit']]]),
    refusals: new Set(['R-262']),
    titles: ['refuses a city under a city (R-262)'],
  };

  it('has operation, refusal and test for every rule listed as carried out', () => {
    expect(gaps(CARRIED_OUT, evidenceOfTheProduct())).toEqual([]);
  });

  it('accepts a rule with all three', () => {
    expect(gaps(['R-262'], proven)).toEqual([]);
  });

  it.each([
    ['operation', { ...proven, operations: new Map() }],
    ['refusal', { ...proven, refusals: new Set<string>() }],
    ['test', { ...proven, titles: ['refuses a city under a city'] }],
    ['test', { ...proven, titles: ['keeps R-262, R-155, R-156 and R-157'] }],
  ])('finds a carried-out rule without %s', (what, evidence: Evidence) => {
    expect(gaps(['R-262'], evidence)).toEqual([`R-262: no ${what}`]);
  });

  it('asks no refusal of a rule that only records or computes', () => {
    expect(findRule('R-166')?.kinds).not.toContain('enforce');
    const evidence = { ...proven, operations: new Map([['R-166', ['listScorecards']]]), titles: ['R-166: five rates'] };
    expect(gaps(['R-166'], evidence)).toEqual([]);
  });

  it('counts no rule that binds nothing and no number outside the register', () => {
    expect(gaps(['R-154', 'R-999'], proven)).toEqual(['R-154: no rule that binds', 'R-999: no rule that binds']);
  });

  it('reads titles from the tables of it.each too, wherever in the file they stand', () => {
    const text = `
      const CASES = [{ because: 'a line without a class blocks (R-160)', code: 'X' }];
      it.each(CASES.map((one) => [one.because, one]))('%s', () => {});
      it.each(['R-161 one', 'two'])('%s', () => {});
      it('three', () => 'R-166 is no title here');`;
    const titles = testTitles({ path: 'planted.spec.ts', text });
    expect(titles.flatMap(rulesOf).sort()).toEqual(['R-160', 'R-161']);
  });

  it('takes a title for up to three rules', () => {
    expect(rulesOf('three: R-155 R-156 R-157')).toEqual(['R-155', 'R-156', 'R-157']);
    expect(rulesOf('four: R-155 R-156 R-157 R-158')).toEqual([]);
  });

  it('lists each rule once, and no way of enforcing one that is not carried out', () => {
    expect([...new Set(CARRIED_OUT)].sort()).toEqual(CARRIED_OUT);
    expect(Object.keys(enforcedOtherwise).filter((id) => !CARRIED_OUT.some((rule) => rule === id))).toEqual([]);
  });

  it('names in the code only rules that exist', () => {
    const known = new Set<string>(ruleRegister.map((rule) => rule.id));
    const named = [...filesUnder('src', '.ts'), ...filesUnder('src', '.sql')].flatMap(({ path: file, text }) =>
      [...text.matchAll(/R-[0-9]{3}/g)].map(([id]) => ({ file, id })),
    );
    expect(named.filter(({ id }) => !known.has(id))).toEqual([]);
  });
});

describe('the regulation register', () => {
  it('has 356 rules, numbered without a gap', () => {
    const numbers = ruleRegister.map((rule) => Number(rule.id.slice(2)));
    expect(numbers).toEqual(Array.from({ length: 356 }, (_, place) => place + 1));
  });

  it('keeps every rule on a line of its own, so that a change of one is seen as one', () => {
    const files = filesUnder('src/platform/rules/data', '.json');
    const lines = files.flatMap(({ path: file }) => readFileSync(path.join(root, file), 'utf8').split('\n'));
    expect(lines.filter((line) => /^ {2}\{"id":"R-[0-9]{3}",.*\},?$/.test(line))).toHaveLength(356);
  });
});
