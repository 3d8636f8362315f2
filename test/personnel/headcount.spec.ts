import { House } from '../support/house.js';
import { plantPerson, plantPosting } from '../support/people.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let city: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  await house.outlet({ code: 'F1' });
  await house.outlet({ code: 'F2', cityCode: 'C2' });
  await house.outlet({ code: 'NEW', openedOn: '2026-12-01' });
  for (const personNo of ['N1', 'N2', 'N3', 'N4']) await plantPerson(house, { personNo, unitCode: 'C1' });
  admin = await house.asAdmin();
  city = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

const items = async (path: string, session = city) => {
  const { body } = await session.get(`/v1/personnel/${path}`).expect(200);
  return body.items as Record<string, unknown>[];
};
const post = (path: string, body: object) => city.post(`/v1/personnel/${path}`, body);
const channel = (personNo: string, name: string) =>
  house.asOwner((client) =>
    client.query(`UPDATE personnel.posting SET channel = $2 WHERE person_no = $1`, [personNo, name]),
  );

describe('headcount', () => {
  const asked = (more: object = {}) => ({
    ...{
      orgUnitCode: 'C1',
      postCode: 'account_manager',
      channel: 'direct',
      quantity: 2,
      validFrom: '2026-01-01',
      ...more,
    },
  });
  const managers = async (asOf = '2026-11-22') =>
    (await items(`headcount?orgUnitCode=C1&postCode=account_manager&asOf=${asOf}`)).map((one) => [
      one['channel'],
      one['required'],
      one['actual'],
      one['gap'],
      one['isShort'],
    ]);

  it('R-196 records how many account managers a unit is to have by channel, and reads it back', async () => {
    const { body } = await post('headcount-requirements', asked()).expect(201);
    expect(body).toMatchObject({ ...asked(), postName: '客户经理' });
    await post('headcount-requirements', asked({ channel: null, quantity: 3 })).expect(201);
    const listed = await items('headcount-requirements?postCode=account_manager');
    expect(listed.map((one) => [one['channel'], one['quantity']])).toEqual([['direct', 2], ['all', 3]]); // prettier-ignore
  });

  it('R-196 tells the gap where people are missing, by channel, and none where they are there', async () => {
    expect(await managers()).toEqual([[null, 3, 0, 3, true], ['direct', 2, 0, 2, true]]); // prettier-ignore
    await plantPosting(house, { personNo: 'N1', unitCode: 'C1', postCode: 'account_manager' });
    await plantPosting(house, { personNo: 'N2', unitCode: 'C1', postCode: 'account_manager' });
    await plantPosting(house, { personNo: 'N3', unitCode: 'C1', postCode: 'account_manager', validFrom: '2026-12-01' });
    await channel('N1', 'direct');
    expect(await managers()).toEqual([[null, 3, 2, 1, true], ['direct', 2, 1, 1, true]]); // prettier-ignore
    await channel('N2', 'direct');
    expect(await managers()).toEqual([[null, 3, 2, 1, true], ['direct', 2, 2, 0, false]]); // prettier-ignore
    expect(await managers('2026-12-01')).toEqual([[null, 3, 3, 0, false], ['direct', 2, 2, 0, false]]); // prettier-ignore
    const short = await items('headcount?orgUnitCode=C1&postCode=account_manager&isShort=true');
    expect(short.map((one) => one['channel'])).toEqual([null]);
  });

  it('counts the people of an outlet against the standard of its type, a deputy not twice', async () => {
    const standard = { orgUnitCode: 'C1', outletType: 'standard', kind: 'headcount', validFrom: '2026-01-01' };
    await admin.post('/v1/outlets/type-standards', { ...standard, item: 'staff', quantity: 2 }).expect(201);
    await admin.post('/v1/outlets/type-standards', { ...standard, item: 'duty_manager', quantity: 1 }).expect(201);
    await plantPerson(house, { personNo: 'S1', unitCode: 'F1' });
    await plantPosting(house, { personNo: 'S1', unitCode: 'F1' });
    const listed = (await items('headcount?orgUnitCode=F1')).map((one) => [
      ...[one['source'], one['postCode'], one['required'], one['actual'], one['isShort']],
    ]);
    expect(listed).toEqual([['standard', null, 2, 1, true], ['standard', 'duty_manager', 1, 0, true]]); // prettier-ignore
  });

  it('asks nothing of an outlet that is not open yet, or not any more', async () => {
    const days = { BEFORE: '2026-11-30', OPEN: '2026-12-01', LAST: '2027-01-31', AFTER: '2027-02-01' };
    await house.asOwner((client) =>
      client.query(
        `UPDATE outlets.outlet SET closed_on = '2027-02-01' WHERE outlet_id = (SELECT id FROM outlets.org_unit WHERE code = 'NEW')`,
      ),
    );
    await post('headcount-requirements', asked({ orgUnitCode: 'NEW', postCode: 'duty_manager', channel: null })).expect(
      201,
    );
    const asks = async (day: string) =>
      (await items(`headcount?orgUnitCode=NEW&postCode=duty_manager&asOf=${day}`)).length > 0;
    const answers = await Promise.all(Object.values(days).map(asks));
    expect(Object.fromEntries(Object.keys(days).map((day, at) => [day, answers[at]]))).toEqual({
      ...{ BEFORE: false, OPEN: true, LAST: true, AFTER: false },
    });
  });

  it('pages by unit and goes out whole as a sheet', async () => {
    const { body } = await city.get('/v1/personnel/headcount?limit=1&includeTotal=true').expect(200);
    expect(body.items).toHaveLength(1);
    const next = await city.get(`/v1/personnel/headcount?limit=50&cursor=${body.nextCursor}`).expect(200);
    expect(next.body.items).toHaveLength(body.total - 1);
    const { text } = await city.get('/v1/personnel/headcount').set('Accept', 'text/csv').expect(200);
    expect(text.trim().split('\n')).toHaveLength(body.total + 1);
  });

  it('refuses to ask for a post that is not there', async () => {
    const { body } = await post('headcount-requirements', asked({ postCode: 'juggler' })).expect(422);
    expect(body.code).toBe('unknown_post');
  });
});

describe('directors of departments', () => {
  it('R-215 records the director of a department and lists the departments without one', async () => {
    const without = async (asOf: string) =>
      (await items(`department-directors?hasDirector=false&asOf=${asOf}`, admin)).map((one) => one['orgUnitCode']);
    expect(await without('2026-11-22')).toEqual(['P1', 'C1', 'C2']);
    await plantPosting(house, {
      ...{ personNo: 'N4', unitCode: 'C1', postCode: 'department_director', validFrom: '2026-11-01' },
    });
    expect(await without('2026-10-31')).toEqual(['P1', 'C1', 'C2']);
    expect(await without('2026-11-22')).toEqual(['P1', 'C2']);
    const [director] = await items('department-directors?hasDirector=true');
    expect(director).toMatchObject({
      orgUnitCode: 'C1',
      personNo: 'N4',
      personName: 'Person N4',
      validFrom: '2026-11-01',
    });
  });
});

describe('statisticians', () => {
  const report = (more: object = {}) => ({
    ...{ outletCode: 'F1', month: '2026-10', kind: 'revenue', title: '收入分析', content: '收入平稳。', ...more },
  });
  const hand = (session: Session, more: object = {}) => session.post('/v1/personnel/statistics-reports', report(more));
  let statistician: Session;
  let deputy: Session;

  beforeAll(async () => {
    statistician = await house.as('outlet_statistician', 'F1');
    deputy = await house.account('deputy', [{ role: 'outlet_statistician', orgUnitCode: 'F1' }]);
    await plantPerson(house, { personNo: 'ST', unitCode: 'F1' });
    await plantPerson(house, { personNo: 'DE', unitCode: 'F2' });
    await admin.put('/v1/personnel/people/ST/account', { username: 'outlet_statistician.f1' }).expect(200);
    await admin.put('/v1/personnel/people/DE/account', { username: 'deputy' }).expect(200);
  });

  it('R-341 refuses a report of somebody with the role who is not posted, and takes it from the statistician', async () => {
    expect((await hand(statistician).expect(422)).body).toMatchObject({ code: 'not_the_statistician', rule: 'R-341' });
    await plantPosting(house, {
      personNo: 'ST',
      unitCode: 'F1',
      postCode: 'outlet_statistician',
      validFrom: '2026-11-22',
    });
    const { body } = await hand(statistician).expect(201);
    expect(body).toMatchObject({ ...report(), personNo: 'ST', isDeputy: false, version: 1 });
  });

  it('R-341 refuses somebody whose posting there is over or of another kind, and takes the deputy from another outlet', async () => {
    await plantPosting(house, { personNo: 'DE', unitCode: 'F2' });
    expect((await hand(deputy, { kind: 'market' }).expect(422)).body).toMatchObject({ rule: 'R-341' });
    const posting = { personNo: 'DE', outletCode: 'F1', postCode: 'outlet_statistician', isDeputy: true };
    const over = { ...posting, validFrom: '2026-01-01', validTo: '2026-11-22' };
    await admin.post('/v1/personnel/postings', over).expect(201);
    expect((await hand(deputy, { kind: 'market' }).expect(422)).body).toMatchObject({ rule: 'R-341' });
    await house.asOwner((client) =>
      client.query(`UPDATE personnel.posting SET ends_on = NULL, valid_to = NULL WHERE person_no = 'DE' AND is_deputy`),
    );
    const { body } = await hand(deputy, { kind: 'market' }).expect(201);
    expect(body).toMatchObject({ personNo: 'DE', isDeputy: true });
  });

  it('keeps who handed in a correction, and refuses a month that has not begun', async () => {
    expect((await hand(deputy, { content: '收入上升。' }).expect(201)).body).toMatchObject({
      version: 2,
      personNo: 'DE',
    });
    expect((await hand(statistician, { month: '2026-12' }).expect(422)).body.code).toBe('report_month_in_future');
    const rows = [report({ kind: 'service' }), report({ kind: 'other', month: '2026-12' })];
    const { body } = await statistician.post('/v1/personnel/statistics-reports/batch', { rows }).expect(200);
    expect(body).toMatchObject({ accepted: 1, rejected: 1 });
    const read = await items('statistics-reports?month=2026-10&kind=service');
    expect(read).toEqual([expect.objectContaining({ outletCode: 'F1', month: '2026-10' })]);
  });

  it('R-341 lists the outlets without a statistician, and not the one that has one', async () => {
    const listed = await items('outlet-statisticians?hasStatistician=false', admin);
    expect(listed.map((one) => one['outletCode'])).toEqual(['F2']);
    const [has] = await items('outlet-statisticians?hasStatistician=true', admin);
    expect(has).toMatchObject({ outletCode: 'F1', personNo: 'ST', personName: 'Person ST', deputyNo: 'DE' });
  });

  it('of a closed month are read below the city where the outlet stood then', async () => {
    const below = async (code: string, month: string) =>
      (await items(`statistics-reports?orgUnitCode=${code}&month=${month}`, admin)).map((one) => one['outletCode']);
    await hand(statistician, { month: '2026-11' }).expect(201);
    const before = await below('C1', '2026-10');
    expect(before).toHaveLength(3);
    const { headers } = await admin.get('/v1/outlets/outlets/F1').expect(200);
    await admin
      .patch('/v1/outlets/outlets/F1', { cityCode: 'C2', validFrom: '2026-11-22' })
      .set('If-Match', headers['etag'] ?? '')
      .expect(200);
    expect(await below('C1', '2026-10')).toEqual(before);
    expect(await below('C2', '2026-10')).toEqual([]);
    expect(await below('C1', '2026-11')).toEqual([]);
    expect(await below('C2', '2026-11')).toEqual(['F1']);
  });
});
