import { longFiles } from './exceptions.js';
import { type SourceFile, withoutComments } from './source-tree.js';

const LINES_MAX = 250;
const STORY_LINES_MAX = 450; // A migration, or the cases of one thing, told from beginning to end.
const SQL_LINES_MAX = 60; // Longer is a view, or two questions.
const suffixes = ['module', 'controller', 'service', 'store', 'reads', 'entity', 'dto', 'errors', 'job', 'spec'];
const platformSuffixes = ['filter', 'guard', 'interceptor', 'pipe', 'decorators', 'decorator']; // Nest's own kinds.
const emptyWords = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc', 'manager', 'base', 'impl'];

/** Names that say nothing, and suffixes outside the closed vocabulary. */
export function wronglyNamed(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => {
      const parts = path.split('/');
      const [name = '', ...kinds] = (parts.at(-1) ?? '').split('.').slice(0, -1);
      const known = path.startsWith('src/platform/') ? [...suffixes, ...platformSuffixes] : suffixes;
      if (kinds.some((kind) => !known.includes(kind))) return true;
      const words = [...parts.slice(1, -1), ...(kinds.length ? [] : [name])];
      return words.some((word) => emptyWords.includes(word)) || !/^[a-z0-9-]+$/.test(name);
    })
    .map(({ path }) => path);
}

/** Files longer than the house allows and not on the list of reasoned exceptions. */
export function tooLong(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path, text }) => {
      const lines = text.trimEnd().split('\n');
      if (longFiles[path] !== undefined) return false;
      if (path.endsWith('.sql')) return lines.filter((line) => !line.startsWith('--')).length > SQL_LINES_MAX;
      return lines.length > (/^migrations\/|\.spec\.ts$/.test(path) ? STORY_LINES_MAX : LINES_MAX);
    })
    .map(({ path }) => path);
}

const forbiddenSql: readonly (readonly [string, RegExp])[] = [
  ['BETWEEN', /\bBETWEEN\b/i],
  ['SELECT *', /\bSELECT\s+(ALL\s+|DISTINCT\s+)?(\w+\.)?\*/i],
  [
    'a clock other than platform.now()',
    /(?<!platform\.)\bnow\(\)|\bcurrent_(date|timestamp|time)\b|\b\w+_timestamp\(\)/i,
  ],
  ['float', /\b(float[48]?|real|double precision)\b/i],
];

/** Words that module SQL does without: half-open intervals, named columns, one clock, exact arithmetic. */
export function forbiddenInSql(texts: readonly SourceFile[]): string[] {
  return texts.flatMap(({ path, text }) => {
    const plain = withoutComments(text).replace(/'(?:[^']|'')*'/g, "''");
    return forbiddenSql.filter(([, pattern]) => pattern.test(plain)).map(([what]) => `${path}: ${what}`);
  });
}

/** `.sql` files that do not open with what they answer. */
export function withoutHeader(files: readonly SourceFile[]): string[] {
  return files.filter(({ text }) => !text.startsWith('-- ')).map(({ path }) => path);
}

/** Doors that do not open with their charter: what the module owns, promises and refuses. */
export function withoutCharter(doors: readonly SourceFile[]): string[] {
  return doors
    .filter(({ text }) => {
      const comment = /^\/\*\*[\s\S]*?\*\//.exec(text)?.[0] ?? '';
      return !['owns', 'promises', 'refuses'].every((word) => new RegExp(String.raw`\b${word}\b`, 'i').test(comment));
    })
    .map(({ path }) => path);
}
