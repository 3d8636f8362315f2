import request from 'supertest';
import { openProbe } from './probe.js';
import { problem } from './problem.js';

let probe: Awaited<ReturnType<typeof openProbe>>;
beforeAll(async () => {
  probe = await openProbe();
});
afterAll(() => probe.app.close());

const http = () => request(probe.url);
const things = '/v1/probe/things';

describe('representations', () => {
  it('are JSON unless something else is offered', async () => {
    await http().get(things).set('Accept', 'text/html,*/*;q=0.5').expect(200);
    await http().get(things).set('Accept', 'text/csv').expect(problem(406, 'not_acceptable'));
    await http().get(things).set('Accept', 'application/json;q=0').expect(problem(406, 'not_acceptable'));
    const table = await http().get('/v1/probe/table').set('Accept', 'text/csv').expect(200);
    expect(table.headers.vary).toMatch(/Accept/);
  });

  it('are packed from 1 kB on', async () => {
    const large = await http().get(`${things}/XA001`).set('Accept-Encoding', 'gzip').expect(200);
    expect(large.headers['content-encoding']).toBe('gzip');
    const small = await http().get('/v1/probe/months/2026-10').set('Accept-Encoding', 'gzip').expect(200);
    expect(small.headers['content-encoding']).toBeUndefined();
  });

  it('are not sent again to who has them', async () => {
    const first = await http().get('/v1/probe/months/2026-10').expect(200);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const tag = String(first.headers.etag);
    const again = await http().get('/v1/probe/months/2026-10').set('If-None-Match', `"other", ${tag}`).expect(304);
    expect(again.text).toBe('');
    expect(again.headers.etag).toBe(tag);
    await http().get('/v1/probe/months/2026-10').set('If-None-Match', '"other"').expect(200);
  });
});

describe('headers', () => {
  it('carry the request id of the caller where it is harmless', async () => {
    const kept = await http().get(things).set('X-Request-Id', 'job-1.a_B');
    expect(kept.headers['x-request-id']).toBe('job-1.a_B');
    for (const bad of ['a b', 'x'.repeat(65), '{"a":1}', 'é'.normalize('NFD').slice(1) + '<>']) {
      const answer = await http().get(things).set('X-Request-Id', encodeURI(bad));
      expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('are no-store, helmeted and silent about the framework', async () => {
    const { headers } = await http().get(things).expect(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.ratelimit).toMatch(/^"default";r=\d+;t=\d+$/);
    expect(headers['ratelimit-policy']).toBe('"default";q=60000;w=60');
  });

  it('let only listed origins read answers', async () => {
    const allowed = await http().get(things).set('Origin', 'https://crm.example.cn');
    expect(allowed.headers['access-control-allow-origin']).toBe('https://crm.example.cn');
    const other = await http().get(things).set('Origin', 'https://evil.example');
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('limits and health', () => {
  it('refuse the third of two requests a minute', async () => {
    const slow = await openProbe({ requestsPerMinute: 2 });
    try {
      await request(slow.url).get(things).expect(200);
      await request(slow.url).get(things).expect(200);
      const third = await request(slow.url).get(things).expect(problem(429, 'too_many_requests'));
      expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    } finally {
      await slow.app.close();
    }
  });

  it('count an address behind a proxy by itself only where the proxy is trusted', async () => {
    const left = async (trustedProxies: readonly string[], forwardedFor: string) => {
      const known = await openProbe({ requestsPerMinute: 5, trustedProxies });
      try {
        await request(known.url).get(things).expect(200);
        const { headers } = await request(known.url).get(things).set('X-Forwarded-For', forwardedFor).expect(200);
        return /r=(\d+)/.exec(String(headers.ratelimit))?.[1];
      } finally {
        await known.app.close();
      }
    };
    expect(await left(['loopback'], '203.0.113.7')).toBe('4'); // The first call of another address.
    expect(await left([], '203.0.113.7')).toBe('3'); // Who is not believed is counted as who calls.
  });

  it('say alive without a database, ready only with one', async () => {
    await http().get('/healthz').expect(200, { status: 'ok' });
    await http().get('/readyz').expect(problem(503, 'unavailable'));
  });
});
