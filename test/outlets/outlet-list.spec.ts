import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
});
afterAll(() => house.close());

const list = async (parameters: string) => (await admin.get(`/v1/outlets/outlets?${parameters}`).expect(200)).body;
const codesOf = (body: { items: { code: string }[] }) => body.items.map((item) => item.code);

describe('the list of outlets', () => {
  it('walks every outlet once while others are being registered', async () => {
    for (let n = 10; n < 22; n++) await house.outlet({ code: `W${n}` });
    const seen: string[] = [];
    let cursor = '';
    do {
      const body = await list(`limit=5${cursor}`);
      seen.push(...codesOf(body));
      await house.outlet({ code: `A${seen.length}` }); // before the cursor: not in this walk
      await house.outlet({ code: `X${seen.length}` }); // after it: in this walk
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor && seen.length < 40);
    expect(seen.slice(0, 12)).toEqual(Array.from({ length: 12 }, (_, n) => `W${n + 10}`));
    expect(seen.length).toBe(new Set(seen).size);
    expect(seen.some((code) => code.startsWith('A'))).toBe(false);
  });

  it('links to the next page and counts on request', async () => {
    const answer = await admin.get('/v1/outlets/outlets?limit=2&includeTotal=true').expect(200);
    expect(answer.headers['link']).toContain('rel="next"');
    expect(answer.body.total).toBeGreaterThan(12);
    expect((await list('limit=2')).total).toBeNull();
  });

  it('filters by class, state and unit', async () => {
    await house.city('C2', 'P1');
    await house.outlet({ code: 'F1', cityCode: 'C2', type: 'flagship', area: 'other' });
    await house.outlet({ code: 'F2', cityCode: 'C2', ownership: 'agent', tenure: undefined, operatingMode: undefined });
    await house.outlet({ code: 'F3', cityCode: 'C2', openedOn: '2026-12-01' });
    expect(codesOf(await list('orgUnitCode=C2'))).toEqual(['F1', 'F2', 'F3']);
    expect(codesOf(await list('orgUnitCode=F1'))).toEqual(['F1']);
    expect(codesOf(await list('type=flagship'))).toEqual(['F1']);
    expect(codesOf(await list('area=other'))).toEqual(['F1']);
    expect(codesOf(await list('ownership=agent'))).toEqual(['F2']);
    expect(codesOf(await list('status=planned'))).toEqual(['F3']);
    expect(codesOf(await list('status=planned&asOf=2026-12-01'))).toEqual([]);
    expect(codesOf(await list('orgUnitCode=C2&status=trading&type=standard&includeTotal=true'))).toEqual(['F2']);
  });

  it.each([
    ['code', ['S1', 'S2', 'S3']],
    ['-code', ['S3', 'S2', 'S1']],
    ['name', ['S2', 'S1', 'S3']],
    ['-name', ['S3', 'S1', 'S2']],
    ['openedOn', ['S3', 'S1', 'S2']],
    ['-openedOn', ['S2', 'S1', 'S3']],
  ])('sorts by %s, equal ones by code and so back, across pages', async (sort, expected) => {
    if (sort === 'code') {
      await house.city('C3', 'P1');
      await house.outlet({ code: 'S1', cityCode: 'C3', name: 'b', openedOn: '2021-01-01' });
      await house.outlet({ code: 'S2', cityCode: 'C3', name: 'a', openedOn: '2021-01-01' });
      await house.outlet({ code: 'S3', cityCode: 'C3', name: 'b', openedOn: '2020-01-01' });
    }
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 3; page++) {
      const body = await list(`orgUnitCode=C3&sort=${sort}&limit=1${cursor}`);
      seen.push(...codesOf(body));
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(seen).toEqual(expected);
  });

  it('refuses a cursor of another filter, and an order that is not written down', async () => {
    const { nextCursor } = await list('limit=1');
    const other = await admin.get(`/v1/outlets/outlets?limit=1&type=small&cursor=${nextCursor}`).expect(400);
    expect(other.body.code).toBe('invalid_cursor');
    await admin.get('/v1/outlets/outlets?sort=area').expect(400);
    await admin.get('/v1/outlets/outlets?limit=501').expect(400);
  });
});

describe('the list of divisions', () => {
  it('finds by the beginning of the code and by a part of the name, for everybody', async () => {
    const clerk = await house.as('partner', 'C1');
    const byCode = await clerk.get('/v1/outlets/divisions?prefix=610102').expect(200);
    expect(byCode.body.items).toEqual([
      { code: '610102', name: '新城区', fullName: '陕西省西安市新城区', level: 'county' },
    ]);
    const byName = await clerk.get(`/v1/outlets/divisions?name=${encodeURIComponent('东莞')}`).expect(200);
    expect(byName.body.items.map((item: { code: string }) => item.code)).toEqual(['441900']);
    const provinces = await clerk.get('/v1/outlets/divisions?level=province&limit=500&includeTotal=true').expect(200);
    expect(provinces.body.total).toBe(34);
    expect(provinces.body.items).toHaveLength(34);
  });
});
