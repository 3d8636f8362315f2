import { plansIn } from '../bench/plans.js';

const plan = (table: string): string =>
  [
    '2026-09-01 08:00:00.000 CST [7] LOG:  duration: 0.1 ms  plan:',
    '\t{',
    `\t  "Query Text": "SELECT a.id\\nFROM ${table} AS a",`,
    `\t  "Plan": { "Node Type": "Seq Scan", "Relation Name": "${table}", "Actual Rows": 1, "Actual Loops": 1 }`,
    '\t}\n',
  ].join('\n');
const tablesIn = (log: string): unknown[] => plansIn(log).map((found) => found['Relation Name']);

describe('the plans in a log of Postgres', () => {
  it('are read one after the other, past lines that are none', () => {
    const other = '2026-09-01 08:00:00.000 CST [8] LOG:  checkpoint starting: time\n';
    expect(tablesIn(plan('outlet') + other + plan('person'))).toEqual(['outlet', 'person']);
  });

  it('are read up to one that is still being written, wherever it breaks off', () => {
    const unended = plan('session').slice(0, -2);
    for (let length = 1; length <= unended.length; length++)
      expect(tablesIn(plan('outlet') + unended.slice(0, length))).toEqual(['outlet']);
  });
});
