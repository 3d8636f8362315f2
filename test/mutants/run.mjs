#!/usr/bin/env node
// Proves that the guards guard: plants one fault at a time and expects the test that guards against it to turn red.
//
//   npm run mutants              all of them
//   npm run mutants -- gate rls  those whose file name contains one of the words
//
// To add one: make the fault in your working copy, see the test turn red, and keep the fault as a patch here:
//
//   git diff > test/mutants/<module>-<what-is-broken>.patch && git checkout -p
//
// then write above the diff, as lines that begin with `#`: what the fault is, and
//
//   # test: test/months/gate.spec.ts        the spec file, from the project's folder
//   # title: refuses a row for a locked     a part of the title of the test that must turn red
//
//   # run: npm run test:faults -- --short kills   instead of `# test:` where a fault check must turn red; `# title:` is
//                                          then a part of its line
//
// A mutant passes when it applies, compiles, and its test fails, while the same test is green without the fault.
// The faults are planted in a copy, which is built once and then only what a patch touches. The last line is
// `N passed, N failed`.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const words = process.argv.slice(2);
const mutants = readdirSync(here)
  .filter((name) => name.endsWith('.patch') && (!words.length || words.some((word) => name.includes(word))))
  .sort()
  .map(readMutant);

const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'mutants-')));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

let passed = 0;
let failed = 0;
let stale = [];
copyProject();
const broken = build();
if (broken) fail('the project', `does not compile:\n${broken}`);
else await judgeAll();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;

function readMutant(name) {
  const text = readFileSync(path.join(here, name), 'utf8');
  const header = (key) => new RegExp(`^# ${key}: (.+)$`, 'm').exec(text)?.[1].trim();
  const touched = [...text.matchAll(/^\+\+\+ b\/(.+)$/gm)].map((match) => match[1].trim());
  return {
    name: name.replace(/\.patch$/, ''),
    file: path.join(here, name),
    test: header('test') ?? header('run'),
    isFault: header('run') !== undefined,
    title: header('title'),
    touched,
  };
}

async function judgeAll() {
  const complete = mutants.filter((mutant) => {
    if (mutant.test && mutant.title && mutant.touched.length) return true;
    fail(mutant.name, 'names no test, no title or no file');
    return false;
  });
  const specs = complete.filter((mutant) => !mutant.isFault).map((mutant) => mutant.test);
  const commands = complete.filter((mutant) => mutant.isFault).map((mutant) => mutant.test);
  const green = specs.length ? runTests([...new Set(specs)]) : [];
  for (const command of new Set(commands)) green.push(...runFaults(command));
  for (const mutant of complete) {
    const before = green.filter((test) => test.file === mutant.test && test.title.includes(mutant.title));
    if (!before.length) fail(mutant.name, `${mutant.test} has no test "${mutant.title}"`);
    else if (before.some((test) => test.status !== 'passed')) fail(mutant.name, 'its test is red without the fault');
    else judge(mutant);
  }
}

function judge(mutant) {
  const started = Date.now();
  if (!apply(mutant)) return fail(mutant.name, 'does not apply: the code has moved on, make the patch anew');
  const errors = rebuild([...stale, ...mutant.touched]);
  if (errors) fail(mutant.name, `does not compile, so no test is needed to find it:\n${errors}`);
  else {
    const ran = mutant.isFault ? runFaults(mutant.test) : runTests([mutant.test], mutant.title);
    const red = ran.filter((test) => test.title.includes(mutant.title) && test.status === 'failed');
    if (red.length) {
      passed += 1;
      console.log(`caught   ${mutant.name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    } else fail(mutant.name, `survives "${mutant.title}"`);
  }
  apply(mutant, '--reverse');
  stale = mutant.touched; // Compiled together with the next fault.
}

function fail(name, why) {
  failed += 1;
  console.log(`SURVIVES ${name}: ${why}`);
}

function copyProject() {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  for (const file of listed.split('\n').filter((name) => name && !name.startsWith('node_modules'))) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(copy, file));
  }
  // The generated client is not committed; it is made where it is stale, and taken along.
  execFileSync('node', ['test/client/make.mjs'], { cwd: root, stdio: 'inherit' });
  for (const folder of ['test/client/generated', 'test/client/build']) {
    cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true });
  }
  symlinkSync(realpathSync(path.join(root, 'node_modules')), path.join(copy, 'node_modules'));
  execFileSync('node', ['test/client/make.mjs'], { cwd: copy, stdio: 'ignore' }); // Generated, so git does not list it.
}

function apply(mutant, ...more) {
  const { status } = spawnSync('git', ['apply', '--recount', '-C1', ...more, mutant.file], { cwd: copy });
  return status === 0;
}

/** Everything once; later builds are incremental. Answers what does not compile. */
function build() {
  const errors = compile();
  const assets = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.sql', '*.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  assets
    .split('\n')
    .filter((name) => /^(src|migrations|test)\//.test(name))
    .forEach(copyAsset);
  return errors;
}

function rebuild(touched) {
  touched.filter((file) => /\.(sql|json)$/.test(file)).forEach(copyAsset);
  return touched.some((file) => file.endsWith('.ts')) ? compile() : '';
}

/** A fault may leave a name unused; that alone is not what the compiler is asked about. */
function compile() {
  const options = ['-p', 'tsconfig.json', '--noUnusedLocals', 'false', '--noUnusedParameters', 'false'];
  const tsc = 'node_modules/typescript/bin/tsc';
  const { status, stdout } = spawnSync('node', [tsc, ...options], { cwd: copy, encoding: 'utf8' });
  return status === 0 ? '' : stdout;
}

function copyAsset(file) {
  mkdirSync(path.dirname(path.join(copy, 'dist', file)), { recursive: true });
  cpSync(path.join(copy, file), path.join(copy, 'dist', file));
}

/** Runs spec files, whole or only the tests of one title; answers each test that ran. */
function runTests(specs, title) {
  const results = path.join(copy, 'mutants-results.json');
  rmSync(results, { force: true });
  const compiled = specs.map((spec) => `${escape(spec.replace(/\.ts$/, '.js'))}$`);
  const only = title ? ['-t', escape(title)] : [];
  const options = ['--json', `--outputFile=${results}`, '--silent', '--forceExit', ...only];
  const command = ['node_modules/jest/bin/jest.js', ...options, '--testPathPatterns', ...compiled];
  const { stderr } = spawnSync('node', command, { cwd: copy, encoding: 'utf8', timeout: 600_000 });
  if (!existsSync(results)) {
    console.log(`no test ran:\n${stderr}`); // Its database could not be made, say: a fault is not judged by that.
    return [];
  }
  const read = JSON.parse(readFileSync(results, 'utf8'));
  return read.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({
      file: path.relative(path.join(copy, 'dist'), name).replace(/\.js$/, '.ts'),
      title: fullName,
      status,
    })),
  );
}

/** Runs fault checks by the command of a header, on what is built already; answers each check that was made. */
function runFaults(command) {
  const words = command.split(' -- ')[1]?.split(' ') ?? [];
  const { stdout } = spawnSync('node', ['dist/test/faults/run.js', ...words], {
    cwd: copy,
    encoding: 'utf8',
    timeout: 900_000,
  });
  return [...stdout.matchAll(/^(ok {2}|FAIL) {2}(.+)$/gm)].map(([, verdict, title]) => ({
    file: command,
    title,
    status: verdict === 'FAIL' ? 'failed' : 'passed',
  }));
}

function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
