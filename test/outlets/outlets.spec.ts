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
