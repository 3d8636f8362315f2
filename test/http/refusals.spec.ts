import { connect } from 'node:net';
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

describe('what is not there', () => {
  it('is 404 for an unknown path, a trailing slash and a code that cannot be', async () => {
    await http().get('/nowhere').expect(problem(404, 'not_found'));
    await http().get(`${things}/`).expect(problem(404, 'not_found'));
    await http().get(`${things}/no%20code`).expect(problem(404, 'not_found'));
    await http().get(`${things}/A%00B`).expect(problem(404, 'not_found'));
    await http().get(`${things}/XA001`).expect(200);
  });

  it('is 405 with Allow for a known path and another method', async () => {
    const answer = await http().delete(things).expect(problem(405, 'method_not_allowed'));
    expect(answer.headers.allow).toBe('GET, HEAD, POST');
    await http().put('/healthz').expect(problem(405, 'method_not_allowed'));
  });

  it('answers HEAD where GET', async () => {
    const answer = await http().head(`${things}/XA001`).expect(200);
    expect(answer.headers.etag).toBe('"3"');
  });
});

describe('refusals and faults', () => {
  it('speak Chinese unless English is asked for; the code never changes', async () => {
    const zh = await http().get('/v1/probe/refusal').expect(problem(422, 'unknown_org_unit'));
    const en = await http().get('/v1/probe/refusal').set('Accept-Language', 'de, en-GB;q=0.8, zh;q=0.5').expect(422);
    expect(zh.headers['content-language']).toBe('zh-CN');
    expect((zh.body as { detail: string }).detail).toMatch(/C9/);
    expect((en.body as { title: string }).title).toBe('Unknown org unit');
    expect((zh.body as { details: object }).details).toEqual({ orgUnitCode: 'C9' });
  });

  it('of ours say nothing but a request id; a busy database is 503 with Retry-After', async () => {
    await http().get('/v1/probe/fault').expect(problem(500, 'internal'));
    const busy = await http().get('/v1/probe/busy').expect(problem(503, 'unavailable'));
    expect(busy.headers['retry-after']).toBe('5');
  });

  it('of row-level security are refusals and name nothing of ours; a right that we forgot is a fault', async () => {
    const { body } = await http().get('/v1/probe/outside/row').expect(problem(403, 'forbidden'));
    expect(JSON.stringify(body)).not.toContain('policy');
    await http().get('/v1/probe/outside/table').expect(problem(500, 'internal'));
  });

  it('of a version: 428 without If-Match, 412 with another, and after the body', async () => {
    const patch = () => http().post(`${things}/patch`);
    await patch().send({ word: 5 }).expect(problem(400, 'invalid_request'));
    await patch().send({ word: null }).expect(problem(428, 'precondition_required'));
    for (const stale of ['"2"', '*', 'W/"3"', '3', '"3", "4"']) {
      await patch().set('If-Match', stale).send({}).expect(problem(412, 'precondition_failed'));
    }
    await patch().set('If-Match', '"3"').send({ word: null }).expect(200, { word: null });
  });

  it.each([
    ['no Host', 'GET /healthz HTTP/1.1\r\n\r\n', 'HTTP/1.1 400', 'malformed_request'],
    ['no HTTP', 'GARBAGE\r\n\r\n', 'HTTP/1.1 400', 'malformed_request'],
    [
      'headers of 40 kB',
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`,
      'HTTP/1.1 431',
      'headers_too_large',
    ],
    [
      'a path with a broken escape',
      'GET /v1/%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      'HTTP/1.1 400',
      'malformed_request',
    ],
    [
      'a path segment of 300',
      `GET ${things}/${'x'.repeat(300)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      'HTTP/1.1 414',
      'uri_too_long',
    ],
  ])('answer %s as a problem too', async (_, bytes, status, code) => {
    const answer = await raw(bytes);
    expect(answer).toContain(status);
    expect(answer).toMatch(/content-type: application\/problem\+json/i);
    expect(answer).toContain(`"code":"${code}"`);
  });
});

function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(probe.port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => (answer += chunk.toString('utf8')));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
