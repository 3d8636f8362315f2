import { filesUnder } from './source-tree.js';
import { crossings, foreignEntities, sqlTexts } from './sql-borders.js';

describe('SQL borders', () => {
  it('are crossed by pub_ views and listed doors only', () => {
    expect(crossings(sqlTexts())).toEqual([]);
  });

  it('are kept by the mapping of entities', () => {
    expect(foreignEntities(filesUnder('src', '.ts'))).toEqual([]);
  });

  it.each([
    ['a table of another module', 'src/assessment/planted.sql', 'SELECT b.seq FROM sales.billing_line AS b'],
    ['a partition of another module', 'src/assessment/planted.sql', 'SELECT b.seq FROM sales_parts.pub_x AS b'],
    ['a table of a module below', 'src/outlets/planted.ts', 'UPDATE months.outlet_month AS g SET state = $1'],
    ['a module from the platform', 'src/platform/planted.sql', 'SELECT o.code FROM outlets.outlet AS o'],
    ['a platform table', 'src/sales/planted.sql', 'DELETE FROM platform.account AS a'],
  ])('finds planted SQL that names %s', (_what, path, text) => {
    expect(crossings([{ path, text }])).toHaveLength(1);
  });

  it.each([
    ['a public view', 'src/assessment/planted.sql', 'SELECT b.seq FROM sales.pub_billing_line AS b'],
    ['the clock', 'src/sales/planted.sql', 'SELECT platform.now()'],
    ['its own table', 'src/sales/planted.sql', 'SELECT b.seq FROM sales.billing_line AS b'],
    ['a comment about another', 'src/sales/planted.sql', '-- unlike months.outlet_month\nSELECT 1'],
  ])('lets SQL name %s', (_what, path, text) => {
    expect(crossings([{ path, text }])).toEqual([]);
  });

  it('finds a planted entity of a foreign schema', () => {
    const text = `@Entity({ schema: 'sales', name: 'billing_line' }) export class Planted {}`;
    expect(foreignEntities([{ path: 'src/assessment/planted.entity.ts', text }])).toHaveLength(1);
  });

  it('are looked for in files and in strings', () => {
    expect(sqlTexts().length).toBeGreaterThan(0);
  });
});
