import { Jobs } from '../../src/platform/jobs/index.js';
import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T15:50:00Z'); // 23:50 in Shanghai
  admin = await house.asAdmin();
});
afterAll(() => house.close());

const unit = (code: string, level: string, parentCode: string) =>
  admin.post('/v1/outlets/org-units', { code, name: `${level} ${code}`, level, parentCode });
const path = (code: string) => `/v1/outlets/org-units/${code}`;

/** Sends a change with the version just read, as a careful client does. */
async function change(code: string, body: object) {
  const { headers } = await admin.get(path(code)).expect(200);
  return admin.patch(path(code), body).set('If-Match', headers['etag'] as string);
}

describe('org units', () => {
  it('has headquarters from the start, and puts provinces and cities under it', async () => {
    await admin.get(path('HQ')).expect(200, {
      ...{ code: 'HQ', name: '总部 Headquarters', level: 'headquarters', parentCode: null, parentSince: null },
      ...{ nextParentCode: null, nextParentFrom: null },
    });
    const made = await unit('SN', 'province', 'HQ').expect(201);
    expect(made.headers['location']).toBe('/v1/outlets/org-units/SN');
    expect(made.headers['etag']).toBe('"1"');
    expect(made.body).toMatchObject({ code: 'SN', level: 'province', parentCode: 'HQ' });
    await unit('XA', 'city', 'SN').expect(201);
  });

  it('R-262 refuses any other order of levels, and takes the right one', async () => {
    await unit('GD', 'province', 'HQ').expect(201);
    await unit('GZ', 'city', 'GD').expect(201);
    for (const [level, parentCode] of [
      ['city', 'HQ'],
      ['province', 'GD'],
      ['city', 'GZ'],
    ] as const) {
      const { body } = await unit('NOPE', level, parentCode).expect(422);
      expect(body).toMatchObject({ code: 'wrong_parent', rule: 'R-262', details: { level, parentCode } });
    }
    const moved = await change('GZ', { parentCode: 'HQ' });
    expect([moved.status, moved.body.code, moved.body.rule]).toEqual([422, 'wrong_parent', 'R-262']);
    const root = await change('HQ', { parentCode: 'GD' });
    expect([root.status, root.body.code]).toEqual([422, 'wrong_parent']);
  });

  it('R-262 holds in the database too, whoever writes', async () => {
    await unit('R1', 'province', 'HQ').expect(201);
    const insert = house.asRuntime((client) =>
      client.query(`INSERT INTO outlets.org_unit (id, code, name, level, parent_id, lineage)
                    SELECT 900000, 'SLIP', 'slip', 'outlet', u.id, u.lineage || 900000
                    FROM outlets.org_unit AS u WHERE u.code = 'R1'`),
    );
    await expect(insert).rejects.toThrow(/org_unit_lineage_ck|org_unit_parent_fkey/);
  });

  it('refuses a parent that is not there, and a code that is taken by a unit or an outlet', async () => {
    expect((await unit('P9', 'province', 'NOWHERE').expect(422)).body.code).toBe('unknown_org_unit');
    await house.city('C1', 'P1');
    await house.outlet({ code: 'O-TAKEN', cityCode: 'C1' });
    expect((await unit('P1', 'province', 'HQ').expect(409)).body.code).toBe('code_taken');
    expect((await unit('O-TAKEN', 'city', 'P1').expect(409)).body.code).toBe('code_taken');
    await unit('O-FREE', 'city', 'P1').expect(201);
  });

  it.each([
    ['lower case', 'p1'],
    ['21 characters', 'A'.repeat(21)],
    ['a leading dash', '-A'],
    ['a blank', 'A B'],
  ])('takes no code with %s', async (_, code) => {
    const { body } = await unit(code, 'province', 'HQ').expect(400);
    expect(body.errors[0].pointer).toBe('/code');
  });

  it('names every missing and every unknown field at once', async () => {
    const { body } = await admin.post('/v1/outlets/org-units', { colour: 'red' }).expect(400);
    expect(body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual(
      ['/code', '/colour', '/level', '/name', '/parentCode'].sort(),
    );
  });

  it('needs the right version for a change: 428 without, 412 with an old one, 404 before both', async () => {
    await unit('V1', 'province', 'HQ').expect(201);
    await admin.patch(path('V1'), { name: 'x' }).expect(428);
    await admin.patch(path('ABSENT'), { name: 'x' }).expect(404);
    await admin.patch(path('V1'), { name: 'new' }).set('If-Match', '"1"').expect(200);
    await admin.patch(path('V1'), { name: 'newer' }).set('If-Match', '"1"').expect(412);
    expect((await admin.get(path('V1'))).body.name).toBe('new');
  });

  it('lists by level and parent, page by page, each unit once', async () => {
    await unit('LP', 'province', 'HQ').expect(201);
    for (const code of ['LP1', 'LP2', 'LP3', 'LP4', 'LP5']) await unit(code, 'city', 'LP').expect(201);
    const seen: string[] = [];
    let next = '/v1/outlets/org-units?parentCode=LP&limit=2&includeTotal=true';
    for (let page = 0; page < 3; page++) {
      const { body } = await admin.get(next).expect(200);
      expect(body.total).toBe(5);
      seen.push(...body.items.map((item: { code: string }) => item.code));
      next = `/v1/outlets/org-units?parentCode=LP&limit=2&includeTotal=true&cursor=${body.nextCursor}`;
    }
    expect(seen).toEqual(['LP1', 'LP2', 'LP3', 'LP4', 'LP5']);
    const levels = await admin.get('/v1/outlets/org-units?level=headquarters').expect(200);
    expect(levels.body.items).toHaveLength(1);
    expect((await admin.get('/v1/outlets/org-units?parentCode=NONE').expect(422)).body.code).toBe('unknown_org_unit');
    expect((await admin.get('/v1/outlets/org-units?colour=red').expect(400)).body.code).toBe('invalid_request');
  });

  it('is for headquarters administrators: 401 for nobody, 403 for every other role', async () => {
    await house.http.get('/v1/outlets/org-units').expect(401);
    for (const role of ['outlet_management', 'information_centre', 'auditor'] as const) {
      const other = await house.as(role);
      await other.get('/v1/outlets/org-units').expect(403);
      await other.post('/v1/outlets/org-units', { nonsense: 1 }).expect(403);
    }
  });
});

describe('an administrator of one province', () => {
  it('sees the line above and changes nothing but what is below', async () => {
    await house.city('AC1', 'AP1');
    await house.city('AC2', 'AP2');
    const local = await house.as('hq_admin', 'AP1');
    const { body } = await local.get('/v1/outlets/org-units').expect(200);
    expect(body.items.map((item: { code: string }) => item.code)).toEqual(['AC1', 'AP1', 'HQ']);
    const { headers } = await local.get(path('HQ')).expect(200);
    await local
      .patch(path('HQ'), { name: 'mine' })
      .set('If-Match', headers['etag'] as string)
      .expect(404);
    await local.patch(path('AC2'), { name: 'mine' }).set('If-Match', '"1"').expect(404);
    const make = (code: string, parentCode: string) =>
      local.post('/v1/outlets/org-units', { code, name: code, level: 'city', parentCode });
    expect((await make('AC3', 'AP2').expect(422)).body.code).toBe('unknown_org_unit');
    await make('AC3', 'AP1').expect(201);
    const taken = await local.patch(path('AC3'), { parentCode: 'AP2' }).set('If-Match', '"1"');
    expect([taken.status, taken.body.code]).toEqual([422, 'unknown_org_unit']);
  });
});

describe('moves in the tree', () => {
  it('keeps the tree of every day, and takes outlets along from the day on', async () => {
    await house.city('MA', 'MP1');
    await unit('MP2', 'province', 'HQ').expect(201);
    const outlet = await house.outlet({ code: 'M-OUTLET', cityCode: 'MA' });
    const moved = await change('MA', { parentCode: 'MP2', validFrom: '2026-11-01' });
    expect(moved.status).toBe(200);
    expect(moved.body).toMatchObject({ parentCode: 'MP2', parentSince: '2026-11-01' });

    const on = async (day: string) => (await admin.get(`${path('MA')}?asOf=${day}`).expect(200)).body.parentCode;
    expect(await on('2026-10-31')).toBe('MP1'); // the day before
    expect(await on('2026-11-01')).toBe('MP2'); // its first day
    const under = async (code: string, asOf = '') =>
      (await admin.get(`/v1/outlets/outlets?orgUnitCode=${code}${asOf}`).expect(200)).body.items.map(
        (item: { code: string }) => item.code,
      );
    expect(await under('MP2')).toEqual([outlet]);
    expect(await under('MP1')).toEqual([]);
    expect(await under('MP1', '&asOf=2026-10-31')).toEqual([outlet]);
    expect(await under('MP2', '&asOf=2026-10-31')).toEqual([]);
  });

  it('writes history forward only: a move before the last one is refused, one of the same day replaces it', async () => {
    await house.city('HA', 'HP1');
    for (const code of ['HP2', 'HP3']) await unit(code, 'province', 'HQ').expect(201);
    expect((await change('HA', { parentCode: 'HP2', validFrom: '2026-11-10' })).status).toBe(200);
    const early = await change('HA', { parentCode: 'HP3', validFrom: '2026-11-09' });
    expect([early.status, early.body.code]).toEqual([422, 'change_out_of_order']);
    const again = await change('HA', { parentCode: 'HP3', validFrom: '2026-11-10' });
    expect(again.body).toMatchObject({ parentCode: 'HP3', parentSince: '2026-11-10' });
    const dateOnly = await change('HA', { validFrom: '2026-11-10' });
    expect([dateOnly.status, dateOnly.body.code]).toEqual([422, 'valid_from_without_change']);
  });

  it('lets a move of a later day take effect on that day, and not before', async () => {
    await house.city('FA', 'FP1');
    await unit('FP2', 'province', 'HQ').expect(201);
    await house.outlet({ code: 'F-OUTLET', cityCode: 'FA' });
    const planned = await change('FA', { parentCode: 'FP2', validFrom: '2026-11-23' });
    expect(planned.body).toMatchObject({
      ...{ parentCode: 'FP1', nextParentCode: 'FP2', nextParentFrom: '2026-11-23' },
    });
    const manager = await house.as('outlet_management', 'FP2');
    const read = () => manager.get('/v1/outlets/outlets/F-OUTLET');
    await read().expect(404);
    await house.setNow('2026-11-22T15:59:59.999Z'); // the last instant of the 22nd in Shanghai
    await house.app.get(Jobs).run('settle-tree');
    await read().expect(404);
    await house.setNow('2026-11-22T16:00:00Z'); // 00:00 of the 23rd
    await house.app.get(Jobs).run('settle-tree');
    await read().expect(200);
    expect((await admin.get(path('FA'))).body).toMatchObject({ parentCode: 'FP2', nextParentCode: null });
  });

  it('puts outlets that are registered during a move of their city under its new place', async () => {
    await house.city('RA', 'RP1');
    await unit('RP2', 'province', 'HQ').expect(201);
    const register = (n: number) => house.outlet({ code: `RACE${n}`, cityCode: 'RA' });
    const moves = async () => {
      for (const parentCode of ['RP2', 'RP1', 'RP2']) expect((await change('RA', { parentCode })).status).toBe(200);
    };
    await Promise.all([moves(), ...Array.from({ length: 20 }, (_, n) => register(n))]);
    const { rows } = await house.asOwner((client) =>
      client.query(`SELECT u.code FROM outlets.org_unit AS u
                    LEFT JOIN outlets.tree_on(platform.today()) AS t ON t.org_unit_id = u.id
                    WHERE u.lineage IS DISTINCT FROM t.lineage`),
    );
    expect(rows).toEqual([]);
    const { body } = await admin.get('/v1/outlets/outlets?orgUnitCode=RP2&limit=100').expect(200);
    expect(body.items).toHaveLength(20);
  });
});
