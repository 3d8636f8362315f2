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

const OUTLET = {
  ...{ name: '解放路营业厅', cityCode: 'C1', divisionCode: '610102', type: 'standard', area: 'urban' },
  ...{ ownership: 'self_owned', tenure: 'leased', operatingMode: 'self_run', openedOn: '2020-03-15' },
};
const path = (code: string) => `/v1/outlets/outlets/${code}`;
const register = (who: Session, outlet: object) => who.post('/v1/outlets/outlets', { ...OUTLET, ...outlet });

/** Sends a change with the version just read, as a careful client does. */
async function change(who: Session, code: string, body: object) {
  const { headers } = await admin.get(path(code)).expect(200);
  return who.patch(path(code), body).set('If-Match', headers['etag'] as string);
}

describe('registering an outlet', () => {
  it('answers 201 with where it is found, its version and every field', async () => {
    const { headers, body } = await register(manager, { code: 'N1' }).expect(201);
    expect(headers['location']).toBe('/v1/outlets/outlets/N1');
    expect(headers['etag']).toBe('"1"');
    expect(body).toEqual({
      ...OUTLET,
      ...{ code: 'N1', divisionName: '陕西省西安市新城区', closedOn: null, suspensions: [], status: 'trading' },
      registeredAt: '2026-11-22T02:00:00.000Z',
    });
    expect((await admin.get(path('N1')).expect(200)).body).toEqual(body);
  });

  it.each([
    ['no tenure', { tenure: undefined }],
    ['a null tenure', { tenure: null }],
    ['no operating mode', { operatingMode: undefined }],
    ['somebody else running it', { operatingMode: 'other_run' }],
  ])('R-255 refuses self-owned with %s', async (_, terms) => {
    const { body } = await register(manager, { code: 'R255', ...terms }).expect(422);
    expect(body).toMatchObject({ code: 'not_company_run', rule: 'R-255' });
    await admin.get(path('R255')).expect(404);
  });

  it.each([
    ['built and self-run', { tenure: 'built' }],
    ['leased with the counter outsourced', { operatingMode: 'counter_outsourced' }],
    ['an agent, whoever runs it', { ownership: 'agent', operatingMode: 'other_run', tenure: undefined }],
    ['a franchise of which nothing else is known', { ownership: 'franchise', tenure: null, operatingMode: null }],
  ])('R-255 takes %s', async (what, terms) => {
    await register(manager, { code: `T-${what.length}`, ...terms }).expect(201);
  });

  it('R-255 holds in the database too, whoever writes', async () => {
    const code = await house.outlet();
    const slip = house.asRuntime((client) =>
      client.query(
        `UPDATE outlets.outlet AS o SET tenure = NULL FROM outlets.org_unit AS u WHERE u.id = o.outlet_id AND u.code = $1`,
        [code],
      ),
    );
    await expect(slip).rejects.toThrow(/outlet_self_owned_ck/);
  });

  it.each([
    ['a city that is not there', { cityCode: 'C9' }, 'unknown_org_unit'],
    ['a city of somebody else', { cityCode: 'C2' }, 'unknown_org_unit'],
    ['a division that is not there', { divisionCode: '610199' }, 'unknown_division'],
  ])('refuses %s', async (_, wrong, code) => {
    expect((await register(manager, { code: 'W1', ...wrong }).expect(422)).body.code).toBe(code);
    await admin.get(path('W1')).expect(404);
  });

  it('R-262 refuses an outlet that stands under a province or under headquarters', async () => {
    for (const cityCode of ['P1', 'HQ']) {
      const { body } = await register(admin, { code: 'W2', cityCode }).expect(422);
      expect(body).toMatchObject({ code: 'wrong_parent', rule: 'R-262' });
    }
    await register(admin, { code: 'W2' }).expect(201);
  });

  it('gives a code once, over outlets and org units alike, and in foreign cities too', async () => {
    await register(admin, { code: 'TAKEN', cityCode: 'C2' }).expect(201);
    for (const code of ['TAKEN', 'C1', 'P1', 'HQ']) {
      expect((await register(manager, { code }).expect(409)).body.code).toBe('code_taken');
    }
  });

  it('names every bad field at once', async () => {
    const { body } = await register(manager, {
      ...{ code: 'x', divisionCode: '61', type: 'huge', openedOn: '2026-02-30', name: '', extra: 1 },
    }).expect(400);
    const pointers = body.errors.map((error: { pointer: string }) => error.pointer).sort();
    expect(pointers).toEqual(['/code', '/divisionCode', '/extra', '/name', '/openedOn', '/type']);
  });

  it('makes the outlet known to the gate in the same transaction', async () => {
    await register(manager, { code: 'GATE' }).expect(201);
    const { rows } = await house.asOwner((client) =>
      client.query(`SELECT m.registered_at FROM months.outlet AS m
                    JOIN outlets.org_unit AS u ON u.id = m.outlet_id WHERE u.code = 'GATE'`),
    );
    expect(rows).toEqual([{ registered_at: new Date('2026-11-22T02:00:00Z') }]);
  });

  it('is entered in the audit trail', async () => {
    await register(manager, { code: 'TRAIL' }).expect(201);
    const { body } = await admin.get('/v1/access/audit-entries?limit=20').expect(200);
    expect(body.items).toContainEqual(expect.objectContaining({ action: 'registerOutlet', subject: 'outlet TRAIL' }));
  });

  it('is for managers: auditors read, the information centre does neither', async () => {
    const auditor = await house.as('auditor', 'C1');
    await register(auditor, { code: 'NO' }).expect(403);
    await auditor.get(path('N1')).expect(200);
    const centre = await house.as('information_centre', 'C1');
    await register(centre, { code: 'NO' }).expect(403);
    await centre.get(path('N1')).expect(403);
    await house.http.get(path('N1')).expect(401);
  });
});

describe('the scope of a city', () => {
  it('R-271 a city changes its own outlets, and a foreign one looks absent to it', async () => {
    const own = await house.outlet({ cityCode: 'C1' });
    const foreign = await house.outlet({ cityCode: 'C2' });
    const absent = 'ABSENT';
    expect((await change(manager, own, { name: 'mine' })).status).toBe(200);
    const strip = ({ requestId, instance, ...rest }: Record<string, unknown>) => rest;
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

describe('changing an outlet', () => {
  it('needs the right version: 428 without, 412 with an old one', async () => {
    const code = await house.outlet();
    await manager.patch(path(code), { name: 'a' }).expect(428);
    await manager.patch(path(code), { name: 'a' }).set('If-Match', '"1"').expect(200);
    await manager.patch(path(code), { name: 'b' }).set('If-Match', '"1"').expect(412);
    await manager.patch(path(code), { nme: 'b' }).set('If-Match', '"1"').expect(400);
  });

  it('closes, reopens with null, and leaves alone what is not named', async () => {
    const code = await house.outlet({ openedOn: '2020-01-01' });
    const closed = await change(manager, code, { closedOn: '2026-11-22' });
    expect(closed.body).toMatchObject({ closedOn: '2026-11-22', status: 'closed', openedOn: '2020-01-01' });
    expect((await change(manager, code, { name: 'renamed' })).body.closedOn).toBe('2026-11-22');
    expect((await change(manager, code, { closedOn: null })).body).toMatchObject({ closedOn: null, status: 'trading' });
  });

  it.each([
    ['a closing on the day of opening', { closedOn: '2020-01-01' }, 'closed_before_opening'],
    [
      'a suspension that ends before it begins',
      { suspensions: [['2021-02-01', '2021-02-01']] },
      'suspensions_contradict',
    ],
    ['a suspension before opening', { suspensions: [['2019-12-31', '2020-02-01']] }, 'suspensions_contradict'],
    [
      'a suspension beyond closing',
      { closedOn: '2022-01-01', suspensions: [['2021-12-01', '2022-01-02']] },
      'suspensions_contradict',
    ],
    [
      'suspensions that overlap',
      { suspensions: [['2021-03-01', '2021-04-01'], ['2021-02-01', '2021-03-02']] }, // prettier-ignore
      'suspensions_contradict',
    ],
    ['a division that is not there', { divisionCode: '999999' }, 'unknown_division'],
    ['a date for a change without one', { name: 'x', validFrom: '2026-01-01' }, 'valid_from_without_change'],
  ])('refuses %s', async (_, wish, refusal) => {
    const code = await house.outlet({ openedOn: '2020-01-01' });
    const answer = await change(manager, code, spelled(wish));
    expect([answer.status, answer.body.code]).toEqual([422, refusal]);
    expect((await admin.get(path(code))).headers['etag']).toBe('"1"');
  });

  it('takes suspensions that touch, and replaces all of them', async () => {
    const code = await house.outlet({ openedOn: '2020-01-01' });
    const touching = { closedOn: '2022-01-01', suspensions: [['2020-01-01', '2020-02-01'], ['2021-12-01', '2022-01-01'], ['2020-02-01', '2020-03-01']] }; // prettier-ignore
    const taken = await change(manager, code, spelled(touching));
    expect(taken.body.suspensions).toEqual([
      { from: '2020-01-01', to: '2020-02-01' },
      { from: '2020-02-01', to: '2020-03-01' },
      { from: '2021-12-01', to: '2022-01-01' },
    ]);
    const one = await change(manager, code, {
      closedOn: null,
      suspensions: [{ from: '2026-11-22', to: '2026-11-23' }],
    });
    expect(one.body).toMatchObject({ status: 'suspended', suspensions: [{ from: '2026-11-22', to: '2026-11-23' }] });
    const late = await change(manager, code, { closedOn: '2026-11-22' });
    expect([late.status, late.body.code]).toEqual([422, 'suspensions_contradict']);
    expect((await change(manager, code, { suspensions: [] })).body.status).toBe('trading');
  });

  it('R-255 refuses a change after which a self-owned outlet is not the company’s', async () => {
    const code = await house.outlet({ ownership: 'agent', tenure: undefined, operatingMode: 'other_run' });
    const half = await change(manager, code, { ownership: 'self_owned' });
    expect([half.status, half.body.code, half.body.rule]).toEqual([422, 'not_company_run', 'R-255']);
    const whole = await change(manager, code, { ownership: 'self_owned', tenure: 'leased', operatingMode: 'self_run' });
    expect(whole.body).toMatchObject({ ownership: 'self_owned', tenure: 'leased', operatingMode: 'self_run' });
    expect((await change(manager, code, { tenure: null })).body.code).toBe('not_company_run');
  });

  it('keeps the class of every day', async () => {
    const code = await house.outlet();
    expect((await change(manager, code, { area: 'suburban_county', validFrom: '2026-11-01' })).status).toBe(200);
    const on = async (day: string) => (await admin.get(`${path(code)}?asOf=${day}`).expect(200)).body.area;
    expect([await on('2026-10-31'), await on('2026-11-01')]).toEqual(['urban', 'suburban_county']);
    const early = await change(manager, code, { area: 'other', validFrom: '2026-10-31' });
    expect([early.status, early.body.code]).toEqual([422, 'change_out_of_order']);
    const planned = await change(manager, code, { area: 'other', validFrom: '2026-12-01' });
    expect(planned.body.area).toBe('suburban_county');
    expect([await on('2026-11-30'), await on('2026-12-01')]).toEqual(['suburban_county', 'other']);
  });
});

/** Suspensions written as pairs read better in a table. */
function spelled(wish: { suspensions?: string[][] } & Record<string, unknown>): object {
  if (!wish.suspensions) return wish;
  return { ...wish, suspensions: wish.suspensions.map(([from, to]) => ({ from, to })) };
}
