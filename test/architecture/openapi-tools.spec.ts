import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import {
  type Audience,
  AUDIENCES,
  type Document,
  documentFor,
  type OperationObject,
} from '../../src/platform/openapi/index.js';
import { asOpenApi31 } from '../../src/platform/openapi/openapi-31.js';
import { root } from './source-tree.js';

const QUIET = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };

interface Finding {
  file: string;
  rule: string;
  severity: string;
}

/** What the tools of others say of the document; each is shown a fault as well, so that its silence means something. */
describe('the API document, read by', () => {
  let folder: string;
  let faulty: string;
  let newer: string;
  let parts: string[];
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'openapi-tools-'));
    const document = JSON.parse(readFileSync(path.join(root, 'openapi.json'), 'utf8')) as Document;
    faulty = path.join(folder, 'faulty.json');
    writeFileSync(faulty, JSON.stringify(withFaults(document)));
    newer = path.join(folder, 'openapi-3.1.json');
    writeFileSync(newer, JSON.stringify(asOpenApi31(document)));
    parts = (Object.keys(AUDIENCES) as Audience[]).map((audience) => {
      const file = path.join(folder, `${audience}.json`);
      writeFileSync(file, JSON.stringify(documentFor(audience, document)));
      return file;
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('Redocly (recommended-strict), has no fault; a parameter that is nowhere declared is found', async () => {
    const found = await redocly(['openapi.json', newer, ...parts, faulty]);
    expect(found.filter(({ file }) => !file.endsWith('faulty.json'))).toEqual([]);
    expect(found.map(({ rule }) => rule)).toContain('path-parameters-defined');
    expect(found.map(({ rule }) => rule)).toContain('no-invalid-media-type-examples');
  });

  it('Spectral (spectral:oas), has no fault and no warning; an operation without a tag is found', async () => {
    const found = await spectral(['openapi.json', faulty]);
    expect(found.filter(({ file }) => !file.endsWith('faulty.json'))).toEqual([]);
    expect(found).toContainEqual({ file: faulty, rule: 'operation-tags', severity: 'warn' });
  });

  it('openapi-typescript, gives types that a client compiles against, and that refuse what is wrong', async () => {
    const types = path.join(root, 'test/client/generated-types/openapi.d.ts');
    mkdirSync(path.dirname(types), { recursive: true });
    const made = await run('openapi-typescript', [newer, '-o', types]);
    expect([made.code, made.stderr]).toEqual([0, expect.any(String)]);
    const compiled = await run('tsc', ['-p', 'test/client/tsconfig.use.json']);
    expect(compiled.stdout).toBe('');
    expect(compiled.code).toBe(0);
  });

  async function redocly(files: string[]): Promise<Finding[]> {
    const { stdout } = await run('redocly', ['lint', '--format=json', '--max-problems=1000', ...files]);
    const reports = JSON.parse(`[${stdout.replaceAll('}{', '},{')}]`) as {
      problems: { ruleId: string; severity: string; location: { source: { ref: string } }[] }[];
    }[];
    expect(reports).toHaveLength(files.length);
    const problems = reports.flatMap((report) => report.problems);
    return problems.map(({ ruleId, severity, location }) => ({
      file: location[0]?.source.ref ?? '',
      rule: ruleId,
      severity,
    }));
  }

  async function spectral(files: string[]): Promise<Finding[]> {
    const { stdout, stderr } = await run('spectral', ['lint', '-F', 'warn', '-f', 'json', ...files]);
    if (!stdout.trimStart().startsWith('[')) throw new Error(stdout + stderr);
    const results = JSON.parse(stdout.slice(0, stdout.lastIndexOf(']') + 1)) as {
      code: string;
      source: string;
      severity: number;
    }[];
    const severities = ['error', 'warn', 'info', 'hint'];
    return results.map(({ code, source, severity }) => ({
      file: source,
      rule: code,
      severity: severities[severity] ?? String(severity),
    }));
  }
});

/** One operation of the document, with a fault for each tool. */
function withFaults(document: Document): Document {
  const planted = JSON.parse(JSON.stringify(document)) as Document;
  const post = planted.paths['/v1/outlets/outlets']?.['post'] as OperationObject;
  delete post.tags;
  Object.assign(post.requestBody?.content['application/json'] ?? {}, { example: { code: 1 } });
  planted.paths = { '/v1/planted/{nowhere}': { post } };
  return documentFor((post['x-audiences'] as Audience[])[0] ?? 'operations', planted); // Small: what it needs and no more.
}

/** A tool's own exit code and words; that it finds something is no failure of the run. */
function run(tool: string, args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const options = { cwd: root, env: { ...process.env, ...QUIET }, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(path.join(root, 'node_modules/.bin', tool), args, options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
    });
  });
}
