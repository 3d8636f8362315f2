import { forbiddenInSql, tooLong, withoutCharter, withoutHeader, wronglyNamed } from './house-style.js';
import { longFiles, reasonedSql } from './exceptions.js';
import { filesUnder, type SourceFile } from './source-tree.js';
import { sqlTexts } from './sql-borders.js';

const planted = (path: string, text: string): SourceFile[] => [{ path, text }];

describe('the house style', () => {
  const code = filesUnder('src', '.ts');
  const sql = filesUnder('src', '.sql');
  const made = ['five-rates', 'five-rates-set-based', 'five-rates-exact'].flatMap((folder) =>
    filesUnder(`migrations/${folder}`, '.sql'),
  );
  const doors = code.filter(({ path }) => /^src\/(platform\/)?[^/]+\/index\.ts$/.test(path));

  it('names files by what is inside and its kind', () => {
    expect(wronglyNamed([...code, ...sql])).toEqual([]);
  });

  it.each(['src/sales/utils.ts', 'src/sales/helpers/x.ts', 'src/sales/line.manager.ts', 'src/sales/BillingLine.ts'])(
    'finds the planted name %s',
    (path) => expect(wronglyNamed(planted(path, ''))).toEqual([path]),
  );

  it('keeps files readable in one sitting', () => {
    expect(
      tooLong([...code, ...sql, ...made, ...filesUnder('test', '.ts'), ...filesUnder('migrations', '.ts')]),
    ).toEqual([]);
  });

  it('finds planted long files', () => {
    expect(tooLong(planted('src/sales/long.service.ts', 'x\n'.repeat(251)))).toHaveLength(1);
    expect(tooLong(planted('src/sales/long.sql', `-- header\n${'x\n'.repeat(61)}`))).toHaveLength(1);
    expect(tooLong(planted('src/sales/short.sql', `-- header\n${'x\n'.repeat(60)}`))).toEqual([]);
  });

  it('keeps no exception for a file that is gone', () => {
    const paths = [...code, ...sql, ...made, ...filesUnder('test', '.ts'), ...filesUnder('migrations', '.ts')].map(
      (f) => f.path,
    );
    expect(Object.keys(longFiles).filter((path) => !paths.includes(path))).toEqual([]);
  });

  it('keeps module SQL to half-open intervals, named columns, one clock and exact numbers', () => {
    const found = forbiddenInSql(sqlTexts().filter(({ path }) => !path.startsWith('src/platform/db/')));
    expect([...new Set(found)]).toEqual(Object.keys(reasonedSql));
  });

  it.each([
    'SELECT o.x FROM a AS o WHERE o.on BETWEEN $1 AND $2',
    'SELECT * FROM a',
    'SELECT o.* FROM a AS o',
    'SELECT now()',
    'SELECT current_date',
    'SELECT clock_timestamp()',
    'SELECT o.x::float8 FROM a AS o',
  ])('finds planted SQL: %s', (text) => {
    expect(forbiddenInSql(planted('src/sales/planted.sql', text))).toHaveLength(1);
  });

  it('lets SQL count rows and ask the one clock', () => {
    expect(forbiddenInSql(planted('src/sales/x.sql', "SELECT count(*), platform.now(), 'BETWEEN'"))).toEqual([]);
  });

  it('opens every .sql file with what it answers', () => {
    expect(withoutHeader([...sql, ...made])).toEqual([]);
    expect(withoutHeader(planted('src/sales/x.sql', 'SELECT 1'))).toHaveLength(1);
  });

  it('opens every door with what the module owns, promises and refuses', () => {
    expect(withoutCharter(doors)).toEqual([]);
    expect(withoutCharter(planted('src/sales/index.ts', '/** Owns a lot. */'))).toHaveLength(1);
  });

  it('has no .sql file that nobody reads', () => {
    const read = code.map(({ text }) => text).join('\n');
    const unread = sql.filter(({ path }) => !read.includes(`'${path.split('/').at(-1)}'`));
    expect(unread.map(({ path }) => path)).toEqual([]);
  });
});
