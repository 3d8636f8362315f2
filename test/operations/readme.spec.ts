import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { House } from '../support/house.js';
import { ROOT } from '../start/product-process.js';

describe('the chapter on operations', () => {
  it('names metrics that there are, and every one of our own that is worth an alarm by its name', async () => {
    const house = await House.open();
    await house.http.get('/v1/rules').expect(401);
    const { text } = await house.http.get('/metrics').expect(200);
    await house.close();
    const served = new Set([...text.matchAll(/^# TYPE (\w+) /gm)].map(([, name = '']) => name));
    const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
    const named = new Set([...readme.matchAll(/\b(?:outlet|nodejs)_[a-z0-9_]+\b/g)].map(([name]) => name));
    const metrics = [...named].map((name) => name.replace(/_(count|bucket|sum)$/, ''));
    expect(metrics.length).toBeGreaterThan(10);
    expect(metrics.filter((name) => !served.has(name) && !OTHERS.has(name))).toEqual([]);
  });
});

/** Words of the README that begin alike and are no metrics. */
const OTHERS = new Set(['outlet_management', 'outlet_id']);
