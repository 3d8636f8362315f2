import { House } from '../support/house.js';
import { person, plantPerson } from '../support/people.js';
import type { Session } from '../support/session.js';

let house: House;
let manager: Session;
let city: Session;
let today = '2026-11-22';

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  await house.city('C1', 'P1');
  await house.outlet({ code: 'F1' });
  manager = await house.as('outlet_manager', 'F1');
  city = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

/** An exam of 60 points; taken on 2025-12-01 it holds twelve months, and so ends in nine days. */
async function examined(personNo: string, more: object = {}): Promise<void> {
  const exam = { personNo, subject: 'induction', takenOn: '2025-12-01', score: 60, passMark: 60, validityMonths: 12 };
  await manager.post('/v1/personnel/exams', { ...exam, ...more }).expect(201);
}

/** What runs out, as `person subject day`, by the list of today, which is to say the same as that of this day by name. */
async function expiring(query = ''): Promise<string[]> {
  const items = async (asOf: string) => {
    const { body } = await manager.get(`/v1/personnel/expiring-exams?limit=50${query}${asOf}`).expect(200);
    return body.items.map(
      (item: Record<string, string>) => `${item['personNo']} ${item['subject']} ${item['validTo']}`,
    );
  };
  const listed = await items('');
  expect(await items(`&asOf=${today}`)).toEqual(listed);
  return listed;
}

async function leave(personNo: string, version: number, leftOn: string | null): Promise<void> {
  await city.patch(`/v1/personnel/people/${personNo}`, { leftOn }).set('If-Match', `"${version}"`).expect(200);
}

/** Exams whose kept day is another than what is there now says. */
async function stale(): Promise<number> {
  return house.asOwner(async (client) => {
    const { rows } = await client.query<{ stale: number }>(`
      SELECT count(*)::int AS stale
      FROM personnel.exam AS x
      JOIN personnel.person AS p ON p.id = x.person_id
      WHERE x.outdated_on IS DISTINCT FROM least(
        CASE WHEN p.left_on <= platform.today() THEN p.left_on END,
        (SELECT min(y.taken_on) FROM personnel.exam AS y
         WHERE y.person_id = x.person_id AND y.subject = x.subject AND ROW(y.valid_to, y.id) > ROW(x.valid_to, x.id)))`);
    return rows[0]?.stale ?? -1;
  });
}

describe('the exams that run out', () => {
  afterEach(async () => expect(await stale()).toBe(0));

  it('R-217 lists what ends within sixty days or has ended, the first to end first, and not what holds longer', async () => {
    await plantPerson(house, { personNo: 'A1', unitCode: 'F1' });
    await examined('A1');
    await examined('A1', { subject: 'communication', takenOn: '2026-01-21' }); // Ends on the sixtieth day.
    await examined('A1', { subject: 'service_skill', takenOn: '2026-01-22' });
    await examined('A1', { subject: 'fire_safety', takenOn: '2025-03-01' });
    await examined('A1', { subject: 'conduct', takenOn: '2025-03-01', score: 59 });
    const listed = ['A1 fire_safety 2026-03-01', 'A1 induction 2026-12-01', 'A1 communication 2027-01-21'];
    expect(await expiring()).toEqual(listed);
    expect(await expiring('&isExpired=true')).toEqual(listed.slice(0, 1));
    expect(await expiring('&subject=induction')).toEqual(listed.slice(1, 2));
    const first = await manager.get('/v1/personnel/expiring-exams?limit=2').expect(200);
    const next = await manager.get(`/v1/personnel/expiring-exams?limit=2&cursor=${first.body.nextCursor}`).expect(200);
    expect([...first.body.items, ...next.body.items].map((item) => item.subject)).toEqual(
      listed.map((line) => line.split(' ')[1]),
    );
  });

  it('R-217 leaves out what an exam taken since holds longer than, and lists it again when that one was not passed', async () => {
    await plantPerson(house, { personNo: 'B1', unitCode: 'F1' });
    await examined('B1');
    expect(await expiring()).toContain('B1 induction 2026-12-01');
    await examined('B1', { takenOn: '2026-11-01' });
    expect((await expiring()).join()).not.toContain('B1');
    const { body } = await manager.get('/v1/personnel/expiring-exams?limit=50&asOf=2026-10-31').expect(200);
    expect(body.items.map(({ personNo }: { personNo: string }) => personNo)).toContain('B1');
    await examined('B1', { takenOn: '2026-11-01', score: 59 });
    expect(await expiring()).toContain('B1 induction 2026-12-01');
  });

  it('R-217 leaves out who has left, from the day, and lists who is back', async () => {
    await city.post('/v1/personnel/people', person({ personNo: 'L1', hiredOn: '2020-01-01' })).expect(201);
    await examined('L1');
    await leave('L1', 1, '2026-11-22');
    expect((await expiring()).join()).not.toContain('L1');
    await leave('L1', 2, null);
    expect(await expiring()).toContain('L1 induction 2026-12-01');
    await leave('L1', 3, '2026-11-23');
    expect(await expiring()).toContain('L1 induction 2026-12-01');
    today = '2026-11-23';
    await house.setNow(`${today}T02:00:00Z`);
    manager = await house.as('outlet_manager', 'F1'); // Who was signed in yesterday is not any more.
    expect((await expiring()).join()).not.toContain('L1');
    await house.tick('settle-postings');
    expect((await expiring()).join()).not.toContain('L1');
  });
});
