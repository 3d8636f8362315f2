import type { Client } from 'pg';
import { Client as Connection } from 'pg';
import { TEMPLATE, testServer, urlOf } from '../support/test-database.js';

const UP = { type: 'linear_up', redLine: 0.6, cap: 120 };
const DOWN = { type: 'linear_down', ceiling: 2, cap: 120 };
const PIECES = {
  type: 'piecewise',
  basis: 'value',
  points: [
    { x: -0.02, score: 0 },
    { x: 0, score: 50 },
    { x: 0.02, score: 100 },
  ],
};
const THIRDS = {
  type: 'piecewise',
  basis: 'target',
  points: [
    { x: 0.8, score: 80 },
    { x: 1, score: 110 },
  ],
};
const BANDS = {
  type: 'banded',
  basis: 'value',
  bands: [
    { from: null, to: 0.01, score: 100 },
    { from: 0.01, to: 0.02, score: 66.67 },
    { from: 0.02, to: null, score: 0 },
  ],
};
const RANGE = { type: 'range', basis: 'value', low: 0.2, high: 0.3, zeroBelow: 0.1, zeroAbove: 0.5 };
const AT_MOST = { type: 'binary', basis: 'target', threshold: 1, direction: 'at_most' };

describe('a curve turns a value into points', () => {
  let client: Client;

  beforeAll(async () => {
    client = new Connection({ connectionString: urlOf(testServer().ownerUrl, TEMPLATE) });
    await client.connect();
  });
  afterAll(() => client.end());

  it.each([
    { curve: UP, value: '1', target: '1', score: '100', clamp: null, because: 'the target is 100 points' },
    { curve: UP, value: '0.6', target: '1', score: '60', clamp: null, because: 'the red line itself still counts' },
    {
      curve: UP,
      value: '0.5999999',
      target: '1',
      score: '0',
      clamp: 'red_line',
      because: 'just under the red line is 0',
    },
    { curve: UP, value: '1.2', target: '1', score: '120', clamp: null, because: 'the cap itself' },
    { curve: UP, value: '1.2001', target: '1', score: '120', clamp: 'cap', because: 'above the cap' },
    {
      curve: UP,
      value: '-0.01',
      target: '1',
      score: '0',
      clamp: 'red_line',
      because: 'negative revenue is scored as 0',
    },
    { curve: DOWN, value: '0.02', target: '0.02', score: '100', clamp: null, because: 'the target is 100 points' },
    { curve: DOWN, value: '0.04', target: '0.02', score: '0', clamp: null, because: 'twice the target is 0' },
    { curve: DOWN, value: '0.05', target: '0.02', score: '0', clamp: 'floor', because: 'beyond twice the target' },
    { curve: DOWN, value: '0.016', target: '0.02', score: '120', clamp: null, because: '0.8 of the target is 120' },
    { curve: DOWN, value: '-0.5', target: '0.02', score: '120', clamp: 'cap', because: 'below 0 is scored like 0' },
    { curve: PIECES, value: '0.01', target: '1', score: '75', clamp: null, because: 'half way between two points' },
    { curve: PIECES, value: '-1', target: '1', score: '0', clamp: 'first_point', because: 'left of the first point' },
    { curve: PIECES, value: '0.02', target: '1', score: '100', clamp: 'last_point', because: 'the last point' },
    { curve: THIRDS, value: '2500300', target: '3000000', score: '85.02', clamp: null, because: 'a third is not cut' },
    { curve: BANDS, value: '0.01', target: '1', score: '66.67', clamp: null, because: 'bands are half-open' },
    { curve: BANDS, value: '0.0099', target: '1', score: '100', clamp: null, because: 'just below the edge' },
    { curve: RANGE, value: '0.2', target: '1', score: '100', clamp: null, because: 'inside the corridor' },
    { curve: RANGE, value: '0.15', target: '1', score: '50', clamp: null, because: 'half way below it' },
    { curve: RANGE, value: '0.4', target: '1', score: '50', clamp: null, because: 'half way above it' },
    {
      curve: AT_MOST,
      value: '0.02',
      target: '0.02',
      score: '100',
      clamp: null,
      because: 'at most includes the threshold',
    },
    { curve: AT_MOST, value: '0.021', target: '0.02', score: '0', clamp: null, because: 'above it there is nothing' },
  ])('$curve.type at $value of $target is $score because $because', async ({ curve, value, target, score, clamp }) => {
    const { rows } = await client.query<{ score: string; clamp: string | null }>(
      `SELECT trim_scale(round(c.score, 2))::text AS score, c.clamp
       FROM assessment.curve_score($1::jsonb, $2::numeric, $3::numeric) AS c`,
      [JSON.stringify(curve), value, target],
    );
    expect(rows).toEqual([{ score, clamp }]);
  });
});
