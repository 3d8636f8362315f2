import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { fillSmall } from '../support/demonstration.js';
import { House, PASSWORD } from '../support/house.js';

const inProcess = promisify(execFile);
const README = path.resolve(__dirname, '../../../README.md');
const BLOCK = /<!-- first-hour -->\n```sh\n([\s\S]*?)```/g;

describe('the first hour of the README', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.open();
    await fillSmall(house); // As the first start leaves it.
  }, 120_000);
  afterAll(() => house.close());

  it('goes from nothing to a closed month and an explained score, every call as written', async () => {
    const blocks = [...readFileSync(README, 'utf8').matchAll(BLOCK)].map((match) => match[1]);
    expect(blocks.length).toBeGreaterThanOrEqual(8);
    const script = `set -eo pipefail\n${blocks.join('\n')}`;
    const { stdout } = await inProcess('bash', ['--norc', '-c', script], {
      env: { PATH: process.env['PATH'] ?? '', PORT: new URL(house.url).port, ADMIN_PASSWORD: PASSWORD },
      maxBuffer: 10_000_000,
    }).catch((error: { stdout: string; stderr: string }) => {
      throw new Error(`${error.stdout.slice(-2_000)}\n${error.stderr}`);
    });
    const said = stdout.split(/\n|(?<=\})(?=\{)/).filter((line) => line.startsWith('{'));
    const answers = said.map((line) => JSON.parse(line) as Record<string, unknown>);
    const outcomes = answers.flatMap((answer) =>
      ((answer['items'] ?? []) as { outcome?: string }[]).flatMap((item) => item.outcome ?? []),
    );
    expect(answers).toContainEqual(expect.objectContaining({ accepted: 2, rejected: 1 }));
    expect(outcomes).toEqual(['blocked', 'would_close', 'closed']);
    expect(answers).toContainEqual(
      expect.objectContaining({
        items: [expect.objectContaining({ outletCode: 'SZ001', totalScore: expect.any(Number) as number, rank: 1 })],
      }),
    );
    expect(answers).toContainEqual(expect.objectContaining({ accepted: 0, late: 1 }));
    expect(answers).toContainEqual(expect.objectContaining({ match: true }));
    const refusals = answers.flatMap(({ code, rule }) => (rule ? [[code, rule]] : []));
    expect(refusals).toEqual([
      ['post_needs_clearance', 'R-107'],
      ['post_needs_induction', 'R-108'],
    ]);
    expect(answers).toContainEqual(expect.objectContaining({ operatorCode: 'SZ1001', status: 'active' }));
    expect(answers).toContainEqual(expect.objectContaining({ batchId: null, received: 1, duplicates: 1 })); // Its own download.
    expect(answers).toContainEqual(
      expect.objectContaining({ items: [expect.objectContaining({ outletCode: 'SZ001', isMissing: true })] }),
    );
  }, 120_000);
});
