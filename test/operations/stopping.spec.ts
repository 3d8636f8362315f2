import { mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProductProcess } from '../start/product-process.js';

describe('a process that is told to stop', () => {
  const data = mkdtempSync(path.join(os.tmpdir(), 'outlet-operations-stopping-'));
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('sends proxies elsewhere first, takes what still comes, and leaves with code 0 within ten seconds', async () => {
    const product = new ProductProcess({ DATA_DIR: data, DEMO: 'false', DRAIN_SECONDS: '2' });
    const address = await product.ready();
    const status = async (name: string) => (await fetch(`${address}${name}`)).status;
    expect(await status('/readyz')).toBe(200);
    const stopped = product.stop();
    await sleep(500);
    expect([await status('/readyz'), await status('/healthz'), await status('/openapi.json')]).toEqual([503, 200, 200]);
    await sleep(2_500);
    await expect(fetch(`${address}/readyz`)).rejects.toThrow('fetch failed');
    const { code, afterMs } = await stopped;
    expect(code).toBe(0);
    expect(afterMs).toBeLessThan(10_000);
    expect(product.logLines().length).toBeGreaterThan(3); // Each of which is JSON.
  });
});
