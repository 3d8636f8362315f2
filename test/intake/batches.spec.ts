import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Test } from 'supertest';
import { COST_LINES, costLine, costsOf, loadCosts, type Row } from '../support/cost-lines.js';
import { House } from '../support/house.js';
import type { BatchAnswer } from '../support/month.js';
import type { Session } from '../support/session.js';

let house: House;
let manager: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-03T04:00:00Z');
  await house.city('C1');
  await house.outlet({ code: 'A1' });
  manager = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

function lines(rows: readonly Row[]): Buffer {
  return Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

function send(body: Buffer, headers: Record<string, string> = {}, query = ''): Test {
  const test = manager.post(`${COST_LINES}${query}`).set('Content-Type', 'application/x-ndjson').set(headers);
  return test.serialize((bytes: unknown) => bytes as string).send(body as unknown as string);
}

function digest(body: Buffer): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}

describe('broken transport stores nothing, in any mode', () => {
  const good = lines([costLine('T1'), costLine('T2')]);
  const packed = gzipSync(good);

  it.each(['partial', 'atomic', 'dry_run'])('in mode %s', async (mode) => {
    const query = `?mode=${mode}`;
    const cut = await send(packed.subarray(0, packed.length - 6), { 'Content-Encoding': 'gzip' }, query).expect(400);
    expect(cut.body).toMatchObject({ code: 'malformed_body', status: 400 });
    await send(good, { 'Content-Encoding': 'gzip' }, query).expect(400);
    await send(good, { 'Content-Digest': digest(packed) }, query).expect(400);
    const total = await send(good, { 'X-Control-Total': '201' }, query).expect(400);
    expect(total.body).toMatchObject({ details: { announced: 201, found: 200 } });
    await manager.post(`${COST_LINES}${query}`).type('text/csv').send('sourceSystem,sourceRef\n"A').expect(400);
    await manager.post(`${COST_LINES}${query}`).set('Content-Type', 'application/json').send('{"rows":[').expect(400);
    expect(await costsOf(house)).toEqual({});
  });

  it('nor does a body that the client gives up', async () => {
    const server = new URL(house.url);
    const token = (manager as unknown as { headers: Record<string, string> }).headers;
    await new Promise<void>((resolve) => {
      const call = httpRequest({
        host: server.hostname,
        port: server.port,
        method: 'POST',
        path: COST_LINES,
        headers: { ...token, 'Content-Type': 'application/x-ndjson', 'Content-Length': String(good.length + 50) },
      });
      call.on('error', () => resolve());
      call.write(good, () => setTimeout(() => call.destroy(), 100));
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await costsOf(house)).toEqual({});
  });

  it('while the same body, whole, is stored', async () => {
    const headers = { 'Content-Encoding': 'gzip', 'Content-Digest': digest(packed), 'X-Control-Total': '200' };
    const { body } = await send(packed, headers).expect(200);
    expect(body).toMatchObject({ accepted: 2, totals: { amountFen: 200 } });
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 200 });
  });
});

it('refuses other kinds of bodies and JSON of more than 10,000 rows', async () => {
  await manager.post(COST_LINES).type('text/plain').send('x').expect(415);
  await manager.post(COST_LINES).set('Content-Encoding', 'br').send({ rows: [] }).expect(415);
  await manager.post(`${COST_LINES}?mode=all`).send({ rows: [] }).expect(400);
  await manager.post(`${COST_LINES}?colour=red`).send({ rows: [] }).expect(400);
  const rows = Array.from({ length: 10_001 }, () => 1);
  expect((await manager.post(COST_LINES, { rows }).expect(400)).body).toMatchObject({ code: 'too_many_rows' });
});

describe('an Idempotency-Key', () => {
  it('applies a body once, tells another body and another mode, and is free again after a refusal', async () => {
    const key = { 'Idempotency-Key': 'K1' };
    const body = lines([costLine('I1', { item: 'idem' }), costLine('I2', { outletCode: 'NONE' })]);
    const first = await send(body, key).expect(200);
    const again = await send(gzipSync(body), { ...key, 'Content-Encoding': 'gzip' }).expect(200);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect((await send(lines([costLine('I3')]), key).expect(422)).body).toMatchObject({
      code: 'idempotency_key_reused',
    });
    await send(body, key, '?mode=atomic').expect(422);

    const other = { 'Idempotency-Key': 'K2' };
    await send(Buffer.from('x'), { ...other, 'X-Control-Total': '1' }).expect(400);
    await send(lines([costLine('I4', { item: 'idem' })]), other).expect(200);
    expect(await costsOf(house)).toMatchObject({ 'A1 2026-10 idem': 200 });
  });

  it('lets one of many calls at once have the effect; the others wait or are told', async () => {
    const body = lines([costLine('P1', { item: 'parallel' })]);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => send(body, { 'Idempotency-Key': 'K3' }).then((answer) => answer)),
    );
    expect(new Set(answers.map((answer) => answer.status))).not.toContain(500);
    const accepted = answers.filter((answer) => answer.status === 200).map((answer) => answer.body as BatchAnswer);
    expect(new Set(accepted.map((answer) => answer.batchId)).size).toBe(1);
    expect(await costsOf(house)).toMatchObject({ 'A1 2026-10 parallel': 100 });
  });

  it('of a process that died is taken over when it shows no life', async () => {
    await house.asOwner((client) =>
      client.query(`INSERT INTO platform.batch (account_id, endpoint, mode, state, idempotency_key, alive_until)
        SELECT a.id, 'cost_line', 'partial', 'receiving', k.key, platform.now() + k.life
        FROM platform.account AS a, (VALUES ('DEAD', interval '-1 second'), ('ALIVE', interval '1 minute')) AS k (key, life)
        WHERE a.username = 'outlet_management.c1'`),
    );
    const body = lines([costLine('D1', { item: 'dead' })]);
    await send(body, { 'Idempotency-Key': 'ALIVE' }).expect(409);
    await send(body, { 'Idempotency-Key': 'DEAD' }).expect(200);
  });

  it('of a process whose session is gone is free at once, and its record says that it was interrupted', async () => {
    const id = await house.asOwner(async (client) => {
      const { rows } = await client.query<{ id: string }>(`
        INSERT INTO platform.batch (account_id, endpoint, mode, state, received, accepted, idempotency_key, process, alive_until)
        SELECT a.id, 'cost_line', 'partial', 'applying', 7, 7, 'GONE', 1, platform.now() + interval '10 minutes'
        FROM platform.account AS a WHERE a.username = 'outlet_management.c1' RETURNING id::text`);
      return rows[0]?.id ?? '';
    });
    const { body } = await manager.get(`/v1/batches/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'interrupted', accepted: 7, finishedAt: null });
    await send(lines([costLine('D2', { item: 'dead' })]), { 'Idempotency-Key': 'GONE' }).expect(200);
  });
});

describe('the record of a batch', () => {
  it('says how far it went and keeps every refused row, for its sender only', async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => costLine(`=R${at}`, { outletCode: 'NONE' }));
    const answer = await loadCosts(manager, [...rows, costLine('R', { item: 'kept' })]);
    expect(answer).toMatchObject({ received: 1501, accepted: 1, rejected: 1500, errorsTruncated: true });
    expect(answer.errors).toHaveLength(1000);
    const path = `/v1/batches/${answer.batchId ?? ''}`;
    const { body } = await manager.get(path).expect(200);
    expect(body).toMatchObject({ ...answer, state: 'applied', endpoint: 'cost_line', mode: 'partial' });

    const csv = (await manager.get(`${path}/errors`).set('Accept-Language', 'en').expect(200)).text;
    expect(csv.startsWith('\uFEFFrow,sourceRef,field,column,code,detail,rule\n')).toBe(true);
    expect(csv.trimEnd().split('\n')).toHaveLength(1501);
    expect(csv).toContain("1500,'=R1499,outletCode,,unknown_outlet,There is no such outlet");

    await (await house.as('auditor')).get(path).expect(404);
    await manager.get('/v1/batches/999999').expect(404);
  });

  it('leaves a trail of who loaded what', async () => {
    const answer = await loadCosts(manager, [costLine('TRAIL', { item: 'trail' })]);
    const trail = await house.asOwner((client) =>
      client.query<Row>(
        `SELECT account_name, details FROM platform.audit_entry WHERE action = 'loadBatch' AND subject = $1`,
        [`batch ${answer.batchId ?? ''} of cost_line`],
      ),
    );
    expect(trail.rows).toMatchObject([{ details: { received: 1, accepted: 1, rejected: 0 } }]);
  });

  it('words its errors in the language asked for', async () => {
    const rows = [costLine('Z', { outletCode: 'NONE' })];
    const zh = await manager.post(COST_LINES, { rows }).set('Accept-Language', 'zh-CN').expect(200);
    const en = await manager.post(COST_LINES, { rows }).set('Accept-Language', 'en').expect(200);
    expect((zh.body as BatchAnswer).errors[0]?.detail).toMatch(/营业厅/);
    expect((en.body as BatchAnswer).errors[0]?.detail).toMatch(/outlet/);
  });
});

it('records a refused row whatever characters it holds, and stores the others', async () => {
  const answer = await loadCosts(manager, [costLine('N\0', { 'fi\0eld': 1 }), costLine('AFTER-NUL')]);
  expect(answer).toMatchObject({ accepted: 1, rejected: 1 });
  const { text } = await manager.get(`/v1/batches/${answer.batchId}/errors`).expect(200);
  expect(text).toContain('N\uFFFD');
});
