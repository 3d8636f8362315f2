import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let manager: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  manager = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

const path = (code: string) => `/v1/outlets/outlets/${code}`;

/** Sends a change with the version just read, as a careful client does. */
async function change(who: Session, code: string, body: object) {
  const { headers } = await admin.get(path(code)).expect(200);
  return who.patch(path(code), body).set('If-Match', headers['etag'] as string);
}

describe('the scope of a city', () => {
  it('R-271 a city changes its own outlets, and a foreign one looks absent to it', async () => {
    const own = await house.outlet({ cityCode: 'C1' });
    const foreign = await house.outlet({ cityCode: 'C2' });
    const absent = 'ABSENT';
    expect((await change(manager, own, { name: 'mine' })).status).toBe(200);
    const strip = (body: object) => ({ ...body, requestId: null, instance: null });
    const answers = await Promise.all(
      [foreign, absent].map((code) => manager.patch(path(code), { name: 'theirs' }).set('If-Match', '"1"')),
    );
    expect(answers.map((answer) => answer.status)).toEqual([404, 404]);
    expect(strip(answers[0]?.body)).toEqual(strip(answers[1]?.body));
    const reads = await Promise.all([foreign, absent].map((code) => manager.get(path(code))));
    expect(reads.map((answer) => answer.status)).toEqual([404, 404]);
    expect(strip(reads[0]?.body)).toEqual(strip(reads[1]?.body));
    expect((await admin.get(path(foreign))).body.name).not.toBe('theirs');
  });

  it('R-271 neither gives an outlet away nor takes one; the province above both may move it', async () => {
    const own = await house.outlet({ cityCode: 'C1' });
    const given = await change(manager, own, { cityCode: 'C2' });
    expect([given.status, given.body.code]).toEqual([422, 'unknown_org_unit']);
    const province = await house.as('outlet_management', 'P1');
    expect((await change(province, own, { cityCode: 'C2', validFrom: '2026-11-01' })).status).toBe(200);
    await manager.get(path(own)).expect(404);
    expect((await admin.get(`${path(own)}?asOf=2026-10-31`)).body.cityCode).toBe('C1');
    expect((await admin.get(path(own))).body.cityCode).toBe('C2');
  });

  it('lists its own outlets only, and refuses a foreign unit as a filter', async () => {
    const { body } = await manager.get('/v1/outlets/outlets?limit=500').expect(200);
    expect(new Set(body.items.map((item: { cityCode: string }) => item.cityCode))).toEqual(new Set(['C1']));
    for (const code of ['C2', 'P1', 'NONE']) {
      expect((await manager.get(`/v1/outlets/outlets?orgUnitCode=${code}`).expect(422)).body.code).toBe(
        'unknown_org_unit',
      );
    }
    await manager.get('/v1/outlets/outlets?orgUnitCode=C1').expect(200);
  });

  it('reading above does not write above: an auditor of the province manages one city of it', async () => {
    const foreign = await house.outlet({ cityCode: 'C2' });
    const both = await house.account('both.ways', [
      { role: 'auditor', orgUnitCode: 'P1' },
      { role: 'outlet_management', orgUnitCode: 'C1' },
    ]);
    await both.get(path(foreign)).expect(200);
    expect((await change(both, foreign, { name: 'theirs' })).status).toBe(404);
  });

  it('holds for SQL of the run-time role itself', async () => {
    const foreign = await house.outlet({ cityCode: 'C2' });
    const { rows } = await house.asOwner((c) => c.query(`SELECT u.id FROM outlets.org_unit AS u WHERE u.code = 'C1'`));
    const scope = `{${String(rows[0]?.id)}}`;
    const changed = await house.asRuntime(
      (client) => client.query(`UPDATE outlets.outlet AS o SET area = 'other' RETURNING o.outlet_id`),
      scope,
    );
    expect(changed.rowCount).toBeGreaterThan(0);
    expect((await admin.get(path(foreign))).body.area).toBe('urban');
    await house.asRuntime((client) => client.query(`UPDATE outlets.outlet AS o SET area = 'urban'`), scope);
    const seen = await house.asRuntime((client) => client.query(`SELECT o.outlet_id FROM outlets.outlet AS o`), '{}');
    expect(seen.rowCount).toBe(0); // No scope is no row.
  });
});
