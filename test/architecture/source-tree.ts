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
        .filter((entry) => !/client[/\\](generated|build)/.test(entry.parentPath)) // Made from openapi.json, not by us.
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort()
        .map((file) => ({
          path: path.relative(from, file).replaceAll(path.sep, '/'),
          text: readFileSync(file, 'utf8'),
        }))
    : [];
}

/** Folders of SQL that a migration makes views and functions of, and whose they are. */
const migrationFolders: Readonly<Record<string, string>> = {
  'five-rates': 'assessment',
  'five-rates-set-based': 'assessment',
  'five-rates-exact': 'assessment',
};

/** The first folder under src: the module a file belongs to, or undefined for the programs at the top. */
export function moduleOf(file: string): string | undefined {
  const folder = /^migrations\/([^/]+)\//.exec(file)?.[1];
  if (folder !== undefined) return migrationFolders[folder];
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

/**
 * The titles of a spec file, read without running it: first arguments of `it` and `test`, and of an `.each` every text of
 * its table, which is what fills its title.
 */
export function testTitles(file: SourceFile): string[] {
  const source = parse(file);
  const titles: string[] = [];
  visit(source, (node) => {
    if (!ts.isCallExpression(node)) return;
    const title = node.arguments[0];
    if (!title || !/^(it|test)\b/.test(node.expression.getText())) return;
    if (/^(it|test)\.each$/.test(node.expression.getText())) titles.push(...textsIn(title, source));
    else if (ts.isStringLiteralLike(title)) titles.push(title.text);
    else if (ts.isTemplateExpression(title)) titles.push(title.getText());
  });
  return titles;
}

/** Every text written in an expression, and in the constants of the file that it names. */
function textsIn(expression: ts.Node, source: ts.SourceFile): string[] {
  const texts: string[] = [];
  const names = new Set<string>();
  visit(expression, (node) => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isIdentifier(node)) names.add(node.text);
  });
  visit(source, (node) => {
    if (!ts.isVariableDeclaration(node) || !names.has(node.name.getText()) || !node.initializer) return;
    visit(node.initializer, (inner) => {
      if (ts.isStringLiteralLike(inner)) texts.push(inner.text);
    });
  });
  return texts;
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
