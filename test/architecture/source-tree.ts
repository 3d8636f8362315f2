import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';

/** The project's folder, seen from the compiled test. */
export const root = path.resolve(__dirname, '../../..');

export interface SourceFile {
  /** From the project's folder, with forward slashes: `src/months/index.ts`. */
  readonly path: string;
  readonly text: string;
}

/** All files under a folder of the project whose name ends so; a folder that is not there has none. */
export function filesUnder(folder: string, ending: string, from = root): SourceFile[] {
  return readdirSync(from, { withFileTypes: true }).some((entry) => entry.name === folder.split('/')[0])
    ? readdirSync(path.join(from, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort()
        .map((file) => ({
          path: path.relative(from, file).replaceAll(path.sep, '/'),
          text: readFileSync(file, 'utf8'),
        }))
    : [];
}

/** The first folder under src: the module a file belongs to, or undefined for the programs at the top. */
export function moduleOf(file: string): string | undefined {
  return /^src\/([^/]+)\//.exec(file)?.[1];
}

/** Every string and template of a TypeScript file, as written; what is filled into a template is left out. */
export function stringsOf(file: SourceFile): string[] {
  const strings: string[] = [];
  visit(parse(file), (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      strings.push(node.text);
    }
  });
  return strings;
}

/** Every `name: 'text'` of a TypeScript file for one property name. */
export function propertyTexts(file: SourceFile, name: string): string[] {
  const texts: string[] = [];
  visit(parse(file), (node) => {
    if (!ts.isPropertyAssignment(node) || node.name.getText() !== name) return;
    if (ts.isStringLiteralLike(node.initializer)) texts.push(node.initializer.text);
  });
  return texts;
}

/** The titles of a spec file: first arguments of `it`, `test` and their `.each`, read without running them. */
export function testTitles(file: SourceFile): string[] {
  const titles: string[] = [];
  visit(parse(file), (node) => {
    if (!ts.isCallExpression(node)) return;
    const title = node.arguments[0];
    if (!title || !/^(it|test)\b/.test(node.expression.getText())) return;
    if (ts.isStringLiteralLike(title)) titles.push(title.text);
    else if (ts.isTemplateExpression(title)) titles.push(title.getText());
  });
  return titles;
}

/** SQL without its comments, so that words in prose are not taken for statements. */
export function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
}

function parse(file: SourceFile): ts.SourceFile {
  return ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  node.forEachChild((child) => visit(child, look));
}
