import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { openProbe } from './probe.js';
import { errorsOf, problem } from './problem.js';

let probe: Awaited<ReturnType<typeof openProbe>>;
beforeAll(async () => {
  probe = await openProbe();
});
afterAll(() => probe.app.close());

const http = () => request(probe.url);
const things = '/v1/probe/things';
const good = { code: 'XA001', name: '西安' };

describe('bodies', () => {
  const post = (body: string | Buffer, headers: Record<string, string>) => {
    const call = http().post(things);
    for (const [name, value] of Object.entries(headers)) void call.set(name, value);
    void call.serialize((raw: unknown) => raw as string);
    return call.send(body as string);
  };
  const json = { 'Content-Type': 'application/json' };
  const zipped = gzipSync(JSON.stringify(good));

  it('reach the handler as instances with defaults, nulls of optional fields left out', async () => {
    const answer = await http()
      .post(things)
      .send({ ...good, count: null, pauses: [{ why: null }] })
      .expect(201);
    expect(answer.body).toEqual({ ...good, count: 7, pauses: ['Pause'] });
    expect(answer.headers.location).toBe('/v1/probe/things/XA001');
  });

  it('are refused with every fault at once', async () => {
    const answer = await http()
      .post(things)
      .send({ name: 5, count: -1, extra: true })
      .expect(problem(400, 'invalid_request'));
    expect(errorsOf(answer).sort()).toEqual([
      '/code required',
      '/count out_of_range',
      '/extra unknown_field',
      '/name wrong_type',
    ]);
    await http().post(things).send([good]).expect(problem(400, 'invalid_request'));
    await http().post(things).expect(problem(400, 'invalid_request'));
  });

  it.each<[string, string | Buffer, Record<string, string>, number, string]>([
    ['cut JSON', '{"code":', json, 400, 'malformed_body'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe]), json, 400, 'malformed_body'],
    ['half a surrogate pair', '{"code":"XA001","name":"\\ud800"}', json, 400, 'malformed_body'],
    ['half a pair for a name', '{"\\uDC00":1}', json, 400, 'malformed_body'],
    ['gzip cut short', zipped.subarray(0, 20), { ...json, 'Content-Encoding': 'gzip' }, 400, 'malformed_body'],
    ['no gzip at all', 'plain', { ...json, 'Content-Encoding': 'gzip' }, 400, 'malformed_body'],
    ['an unknown encoding', 'x', { ...json, 'Content-Encoding': 'br' }, 415, 'unsupported_media_type'],
    ['XML', '<a/>', { 'Content-Type': 'text/xml' }, 415, 'unsupported_media_type'],
    [
      'a form where JSON is read',
      'code=XA001',
      { 'Content-Type': 'application/x-www-form-urlencoded' },
      415,
      'unsupported_media_type',
    ],
    ['11 MB', `"${'x'.repeat(11_000_000)}"`, json, 413, 'body_too_large'],
    [
      '11 MB packed into 11 kB',
      gzipSync(`"${'x'.repeat(11_000_000)}"`),
      { ...json, 'Content-Encoding': 'gzip' },
      413,
      'body_too_large',
    ],
  ])('refuse %s', async (_, body, headers, status, code) => {
    await post(body, headers).expect(problem(status, code));
  });

  it('may be packed', async () => {
    await post(zipped, { ...json, 'Content-Encoding': 'gzip' }).expect(201);
  });

  it('reach a batch as they came, whatever their type', async () => {
    const answer = await http().post(`${things}/batch`).set('Content-Type', 'text/csv').send('a,b\n1,2\n').expect(201);
    expect(answer.body).toEqual({ size: 8 });
  });

  it('may be a form where one is read', async () => {
    await http().post('/v1/probe/form').type('form').send({ a: '1' }).expect(201, { a: '1' });
  });
});

describe('queries', () => {
  it('reach the handler typed, an empty parameter as absent', async () => {
    const answer = await http().get(`${things}?limit=20&cursor=&includeTotal=true&type=small`).expect(200);
    expect((answer.body as { query: object }).query).toEqual({
      limit: 20,
      includeTotal: true,
      type: 'small',
      sort: 'code',
    });
  });

  it.each([
    ['limit=501', '/limit out_of_range'],
    ['limit=0', '/limit out_of_range'],
    ['limit=x', '/limit wrong_type'],
    ['limit=1&limit=2', '/limit wrong_type'],
    ['includeTotal=1', '/includeTotal wrong_type'],
    ['type=medium', '/type out_of_range'],
    ['sort=-name,age', '/sort bad_format'],
    ['colour=red', '/colour unknown_parameter'],
  ])('are refused: %s', async (query, expected) => {
    const answer = await http().get(`${things}?${query}`).expect(problem(400, 'invalid_request'));
    expect(errorsOf(answer)).toEqual([expected]);
  });

  it('are refused where nobody reads them', async () => {
    const answer = await http().get(`${things}/XA001?colour=red`).expect(problem(400, 'invalid_request'));
    expect(errorsOf(answer)).toEqual(['/colour unknown_parameter']);
    await http().get('/v1/probe/months/2026-13').expect(problem(400, 'invalid_request'));
  });

  it('get a Link to the next page while there is one', async () => {
    const answer = await http().get(`${things}?limit=20&type=small`).expect(200);
    expect(answer.headers.link).toBe(`<${things}?limit=20&type=small&cursor=next.one>; rel="next"`);
    expect((await http().get(`${things}?cursor=x.y`).expect(200)).headers.link).toBeUndefined();
  });
});
