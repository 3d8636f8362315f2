import { connect } from 'node:net';
import { Database, query } from '../../src/platform/db/index.js';
import { SLOW_MS } from '../../src/platform/db/slow-statements.js';
import { systemActor } from '../../src/platform/access/index.js';
import { House, PASSWORD } from '../support/house.js';

type Line = Record<string, unknown>;

const PHONE = '13912345678';
const ID_NUMBER = '610102199003076578';

describe('the log of requests', () => {
  let house: House;
  let written = '';

  beforeAll(async () => {
    house = await House.open({ log: (line) => (written += line) });
    await house.city('C1');
    await house.outlet({ code: 'A1' });
    await house.as('auditor');
  });
  beforeEach(() => (written = ''));
  afterAll(() => house.close());

  /** Every line there is, each of which must be one JSON object. */
  const lines = (): Line[] =>
    written
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  const requests = () => lines().filter((line) => line['msg'] === 'request');

  it('has one line for each request: route, status, duration, request id and account, and no query', async () => {
    const auditor = await house.as('auditor');
    const me = (await auditor.get('/v1/access/me').expect(200)).body as { accountId: string };
    written = '';
    const { headers } = await auditor.get('/v1/outlets/outlets/A1?asOf=2026-01-01').set('X-Request-Id', 'mine-1');
    expect(headers['x-request-id']).toBe('mine-1');
    await settled();
    expect(requests()).toEqual([
      expect.objectContaining({
        level: 'info',
        context: 'http',
        requestId: 'mine-1',
        method: 'GET',
        route: '/v1/outlets/outlets/:code',
        status: 200,
        ms: expect.any(Number) as number,
        accountId: Number(me.accountId),
      }),
    ]);
    expect(written).not.toMatch(/A1|asOf/);
  });

  it('calls a request from within the process a whole one', async () => {
    await house.app.inject({ method: 'GET', url: '/v1/access/me' });
    await settled();
    expect(lines().map((line) => [line['msg'], line['status']])).toEqual([['request', 401]]);
  });

  it('has a line for what is refused before any handler, too', async () => {
    await house.http.get('/v1/nowhere/li.na?phone=1').expect(404);
    await house.http.get('/v1/outlets/outlets').expect(401);
    await house.http.get('/v1/%zz').expect(400);
    await settled();
    expect(requests().map((line) => [line['route'], line['status'], 'accountId' in line])).toEqual([
      ['unmatched', 404, false],
      ['/v1/outlets/outlets', 401, false],
      ['unmatched', 400, false],
    ]);
    expect(written).not.toContain('li.na');
  });

  it('names the trace that the caller works under, and takes nothing else from its header', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const get = (traceparent: string) => house.http.get('/v1/rules').set('traceparent', traceparent);
    await get(`00-${traceId}-00f067aa0ba902b7-01`).expect(401);
    await get(`00-${'0'.repeat(32)}-00f067aa0ba902b7-01`).expect(401);
    await get(`ff-${traceId}-00f067aa0ba902b7-01`).expect(401);
    await get('"}, {"level":"fatal"').expect(401);
    await settled();
    const [first, ...others] = requests();
    expect(first).toMatchObject({ traceId, parentId: '00f067aa0ba902b7' });
    for (const line of others) expect(Object.keys(line)).not.toContain('traceId');
    expect(written).not.toContain('fatal');
  });

  it('is one JSON object a line and holds no secret, whatever was sent', async () => {
    const token = (await house.asAdmin()).authorization;
    const bytes = [
      `GET /v1/outlets/outlets/${PHONE}?idNumber=${ID_NUMBER}&access_token=hidden HTTP/1.1`,
      'Host: x',
      'X-Request-Id: {"a":1}\\n{"level":"fatal"}',
      `User-Agent: \xff\xfe \u2028 ${PHONE}`,
      `Authorization: ${token}`,
      'Cookie: sid=hidden',
      'X-Api-Key: hidden',
      `traceparent: ${ID_NUMBER}`,
      'Connection: close',
      '',
      '',
    ].join('\r\n');
    await raw(house, Buffer.from(bytes, 'latin1'));
    await raw(
      house,
      Buffer.from(`PUT /v1/access/me HTTP/1.1\r\nHost: x\r\nX-Request-Id: ${PHONE}\r\nConnection: close\r\n\r\n`),
    );
    await house.http
      .post('/v1/access/token')
      .type('form')
      .send({ grant_type: 'password', username: 'admin', password: `${PASSWORD} wrong` });
    await settled();
    expect(requests()).toHaveLength(3);
    expect(written).not.toContain('hidden');
    expect(written).not.toContain(PASSWORD);
    expect(written).not.toContain(token.slice('Bearer '.length));
    expect(written).not.toContain(PHONE);
    expect(written).not.toContain(ID_NUMBER);
  });

  it('says of a fault what happened, under the request id of its answer', async () => {
    await house.asOwner((client) => client.query('ALTER TABLE outlets.division RENAME TO division_away'));
    const { headers } = await (await house.asAdmin()).get('/v1/outlets/divisions').expect(500);
    await house.asOwner((client) => client.query('ALTER TABLE outlets.division_away RENAME TO division'));
    await settled();
    const fault = lines().find((line) => line['level'] === 'error');
    expect(fault).toMatchObject({ requestId: headers['x-request-id'] });
    expect(JSON.stringify(fault)).toContain('division');
  });

  it('names a slow statement by its file and its request, without its values', async () => {
    const actor = { ...systemActor('slow'), requestId: 'slow-1' };
    const database = house.app.get(Database);
    const sql = `-- probe-slow: waits.\nSELECT pg_catalog.pg_sleep($1::float8), $2::text AS said`;
    const values = [(SLOW_MS + 100) / 1000, 'a value of somebody'];
    await Promise.all([
      database.read(actor, sql, values),
      database.transaction(actor, (tx) => query(tx, sql, values)),
      database.transaction(actor, (tx) => query(tx, sql, [0, 'a value of somebody'])),
    ]);
    const slow = lines().filter((line) => line['msg'] === 'slow statement');
    const expected = { level: 'warn', statement: 'probe-slow.sql', requestId: 'slow-1' };
    expect(slow).toEqual([expect.objectContaining(expected), expect.objectContaining(expected)]);
    expect(written).not.toContain('a value of somebody');
  });
});

/** A request of bytes that no client would send; settles when the server has closed the connection. */
function raw(house: House, bytes: Buffer): Promise<void> {
  const { port } = house.server.address() as { port: number };
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket
      .resume()
      .once('close', () => resolve())
      .once('error', reject);
  });
}

/** Lines are written when the connection has taken the answer, a moment after the client has read it. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}
