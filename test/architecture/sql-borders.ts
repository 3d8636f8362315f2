import { filesUnder, moduleOf, propertyTexts, type SourceFile, stringsOf, withoutComments } from './source-tree.js';
import { sqlDoors } from './sql-doors.js';

const schemas = ['platform', 'months', 'outlets', 'personnel', 'sales', 'compliance', 'partners', 'assessment'];
const reference = new RegExp(String.raw`\b(${schemas.join('|')})(_parts)?\.([a-z_][a-z0-9_]*)`, 'g');
const statement = /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|FROM|JOIN|COPY|CALL)\b/;

/** Every SQL text of the product: `.sql` files, also those that migrations run, and strings of TypeScript that read like a statement. */
export function sqlTexts(from?: string): SourceFile[] {
  return [
    ...filesUnder('src', '.sql', from),
    ...filesUnder('migrations', '.sql', from).filter(({ path }) => !path.startsWith('migrations/grants/')),
    ...filesUnder('src', '.ts', from).flatMap((file) =>
      stringsOf(file)
        .filter((text) => statement.test(text))
        .map((text) => ({ path: file.path, text })),
    ),
  ];
}

/** References that cross a border other than by a `pub_` view or a listed door. */
export function crossings(texts: readonly SourceFile[]): string[] {
  return texts.flatMap(({ path, text }) => {
    const home = moduleOf(path);
    return [...withoutComments(text).matchAll(reference)]
      .filter(([, schema = '', parts, name = '']) => {
        if (schema === home) return false;
        return parts !== undefined || !(name.startsWith('pub_') || sqlDoors[schema]?.includes(name));
      })
      .map(([whole]) => `${path}: ${whole}`);
  });
}

/** Entities mapped to a schema that is not their module's. */
export function foreignEntities(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.path.endsWith('.entity.ts'))
    .flatMap((file) => propertyTexts(file, 'schema').map((schema) => ({ file, schema })))
    .filter(({ file, schema }) => schema !== moduleOf(file.path))
    .map(({ file, schema }) => `${file.path}: ${schema}`);
}
