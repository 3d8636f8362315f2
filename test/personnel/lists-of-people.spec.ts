import { House } from '../support/house.js';
import { plantPerson } from '../support/people.js';
import type { Session } from '../support/session.js';

/** Who is asked for: 'unit person kind' of each row, page by page. */
async function paged(who: Session, query: string): Promise<string[]> {
  const shown: string[] = [];
  let cursor = '';
  for (let pages = 0; pages < 50; pages++) {
    const { body } = await who.get(`/v1/personnel/clearances?${query}${cursor}`).expect(200);
    shown.push(...body.items.map((row: { personNo: string; kind: string }) => `${row.personNo} ${row.kind}`));
    if (body.nextCursor === null) return shown;
    cursor = `&cursor=${body.nextCursor}`;
  }
  throw new Error('the list does not end');
}

describe('a list of what belongs to people, asked for by who sees a part of the country', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-22T02:00:00Z');
    await house.city('C1', 'P1');
    await house.city('C2', 'P2');
    for (const code of ['F1', 'F2', 'F3']) await house.outlet({ code, cityCode: 'C1' });
    await house.outlet({ code: 'G1', cityCode: 'C2' });
    // Numbers of people do not follow those of their outlets, and most of them have no row: a page of four goes on within F3.
    for (const [personNo, unitCode] of [
      ['A1', 'F3'],
      ['A2', 'F1'],
      ['A3', 'G1'],
      ['A4', 'F2'],
      ['A5', 'F3'],
      ['A6', 'F1'],
      ['A7', 'C1'],
      ['A8', 'F3'],
      ['A9', 'F3'],
    ] as const)
      await plantPerson(house, { personNo, unitCode });
    const admin = await house.asAdmin();
    for (const [personNo, kind] of [
      ['A1', 'background_check'],
      ['A2', 'background_check'],
      ['A3', 'background_check'],
      ['A6', 'background_check'],
      ['A1', 'qualification_review'],
      ['A2', 'qualification_review'],
      ['A7', 'background_check'],
      ['A9', 'background_check'],
    ] as const) {
      const clearance = { personNo, kind, checkedOn: '2026-10-01', result: 'passed', reviewer: 'HR' };
      await admin.post('/v1/personnel/clearances', clearance).expect(201);
    }
  });
  afterAll(() => house.close());

  const OF_C1 = ['A7 background_check', 'A2 background_check', 'A2 qualification_review', 'A6 background_check'];
  const OF_F3 = ['A1 background_check', 'A1 qualification_review', 'A9 background_check'];

  it.each([1, 2, 3, 4, 5, 6, 50])('shows each row once, unit by unit, in pages of %i', async (limit) => {
    for (const place of ['C1', 'P1'])
      expect(await paged(await house.as('hq_admin', place), `limit=${limit}`)).toEqual([...OF_C1, ...OF_F3]);
  });

  it('shows the same below a unit that headquarters names, and in a sheet', async () => {
    const admin = await house.asAdmin();
    expect(await paged(admin, 'orgUnitCode=C1&limit=2')).toEqual([...OF_C1, ...OF_F3]);
    expect(await paged(admin, 'orgUnitCode=F3&limit=1')).toEqual(OF_F3);
    const sheet = await (
      await house.as('hq_admin', 'C1')
    )
      .get('/v1/personnel/clearances')
      .set('Accept', 'application/x-ndjson')
      .expect(200);
    expect(sheet.text.trim().split('\n')).toHaveLength(OF_C1.length + OF_F3.length);
  });

  it('counts all of them and filters among them', async () => {
    const city = await house.as('hq_admin', 'C1');
    const { body } = await city.get('/v1/personnel/clearances?limit=1&includeTotal=true').expect(200);
    expect(body.total).toBe(OF_C1.length + OF_F3.length);
    expect(await paged(city, 'kind=qualification_review&limit=1')).toHaveLength(2);
  });
});
