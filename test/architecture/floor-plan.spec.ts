import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { root } from './source-tree.js';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

/** One file per rule that breaks it, and the file it breaks it with. */
const planted: Readonly<Record<string, { at: string; imports: string }>> = {
  'platform-downhill': { at: 'src/platform/planted-uphill.ts', imports: '../months/index.js' },
  'months-downhill': { at: 'src/months/planted-uphill.ts', imports: '../outlets/index.js' },
  'outlets-downhill': { at: 'src/outlets/planted-uphill.ts', imports: '../personnel/index.js' },
  'personnel-downhill': { at: 'src/personnel/planted-uphill.ts', imports: '../sales/index.js' },
  'sales-downhill': { at: 'src/sales/planted-uphill.ts', imports: '../assessment/index.js' },
  'compliance-downhill': { at: 'src/compliance/planted-sideways.ts', imports: '../sales/index.js' },
  'partners-downhill': { at: 'src/partners/planted-sideways.ts', imports: '../compliance/index.js' },
  'assessment-downhill': { at: 'src/assessment/planted-sideways.ts', imports: '../sales/index.js' },
  'by-the-door': { at: 'src/outlets/planted-window.ts', imports: '../months/planted-inside.js' },
  'demo-on-top': { at: 'src/outlets/planted-demo.ts', imports: '../demo/index.js' },
  'no-cycles': { at: 'src/months/planted-circle.ts', imports: './planted-inside.js' },
  'no-tests-in-the-product': { at: 'src/platform/planted-test.ts', imports: '../../test/planted-support.js' },
  'migrations-stand-alone': { at: 'migrations/planted.ts', imports: '../src/platform/planted-uphill.js' },
  'no-development-packages': { at: 'src/platform/planted-package.ts', imports: 'supertest' },
  'no-unknown-imports': { at: 'src/platform/planted-unknown.ts', imports: './planted-nowhere.js' },
};

const modules = ['months', 'outlets', 'personnel', 'sales', 'compliance', 'partners', 'assessment'];

function cruise(folder: string): { violations: Violation[]; rules: string[] } {
  const program = path.join(folder, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['src', 'migrations', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  let output: string;
  try {
    output = execFileSync(process.execPath, [program, ...options], { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
  } catch (refused) {
    output = (refused as { stdout: string }).stdout; // exit code = number of violations
  }
  const { summary } = JSON.parse(output) as {
    summary: { violations: Violation[]; ruleSetUsed: { forbidden: { name: string }[] } };
  };
  return { violations: summary.violations, rules: summary.ruleSetUsed.forbidden.map((rule) => rule.name) };
}

describe('the floor plan', () => {
  let copy: string;
  let found: ReturnType<typeof cruise>;

  function write(file: string, text: string): void {
    const target = path.join(copy, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  beforeAll(() => {
    copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'floor-plan-')));
    for (const name of ['src', 'migrations', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
      cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
    }
    symlinkSync(realpathSync(path.join(root, 'node_modules')), path.join(copy, 'node_modules'));
    for (const name of [...modules, 'demo']) {
      // A module that is not built yet gets a door, so that its rule is proven before it has code.
      if (!existsSync(path.join(copy, `src/${name}/index.ts`))) write(`src/${name}/index.ts`, 'export {};\n');
    }
    for (const { at, imports } of Object.values(planted)) write(at, `import type {} from '${imports}';\n`);
    write('src/months/planted-inside.ts', `import type {} from './planted-circle.js';\n`);
    write('test/planted-support.ts', 'export {};\n');
    write('src/platform/planted-package.ts', `import 'supertest';\n`);
    found = cruise(copy);
  }, 120_000);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('is kept by every import of the product', () => {
    const broken = found.violations.filter((violation) => !violation.from.includes('planted'));
    expect(broken.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });

  it('has a planted violation for every rule', () => {
    expect(Object.keys(planted).sort()).toEqual(found.rules.sort());
  });

  it.each(Object.keys(planted))('finds a planted violation of %s', (name) => {
    const from = found.violations
      .filter((violation) => violation.rule.name === name)
      .map((violation) => violation.from);
    expect(from).toContain(planted[name]?.at);
  });
});
