import { House } from '../support/house.js';
import { clearPerson, inductPerson, person, plantPerson } from '../support/people.js';
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
  await house.outlet({ code: 'F2' });
  await house.outlet({ code: 'F3', cityCode: 'C2' });
  for (const personNo of ['N1', 'N2', 'N3', 'N4', 'N5', 'N6']) await plantPerson(house, { personNo, unitCode: 'F1' });
  await plantPerson(house, { personNo: 'GONE', unitCode: 'F1', leftOn: '2026-10-31' });
  await plantPerson(house, { personNo: 'FAR', unitCode: 'F3' });
  for (const personNo of ['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'GONE', 'FAR']) await clearPerson(house, personNo);
  admin = await house.asAdmin();
  city = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

const PATH = '/v1/personnel/postings';
const posting = (more: object = {}) => ({
  ...{ personNo: 'N1', outletCode: 'F1', postCode: 'sales_trainee', validFrom: '2026-01-01', ...more },
});
const unitOf = (personNo: string) =>
  house.asOwner(async (client) => {
    const { rows } = await client.query<{ code: string }>(
      `SELECT u.code FROM personnel.person AS p JOIN outlets.org_unit AS u ON u.id = p.org_unit_id WHERE p.person_no = $1`,
      [personNo],
    );
    return rows[0]?.code;
  });
const postedOn = async (personNo: string, asOf: string) => {
  const { body } = await city.get(`${PATH}?personNo=${personNo}&asOf=${asOf}&isDeputy=false`).expect(200);
  return (body.items as { outletCode: string }[]).map(({ outletCode }) => outletCode);
};

describe('postings', () => {
  it('takes a posting and says who holds what where', async () => {
    const { body, headers } = await city.post(PATH, posting()).expect(201);
    expect(body).toMatchObject({
      ...{ personNo: 'N1', personName: 'Person N1', postCode: 'sales_trainee', postName: '见习营业员' },
      ...{ outletCode: 'F1', orgUnitCode: null, unitName: 'Outlet F1', isDeputy: false, validTo: null },
    });
    expect((await city.get(headers['location'] ?? '').expect(200)).body).toEqual(body);
  });

  it('reads somebody who changed outlet in mid month as of any day, and never in two places', async () => {
    await city.post(PATH, posting({ personNo: 'N2', validFrom: '2026-02-01' })).expect(201);
    await city.post(PATH, posting({ personNo: 'N2', outletCode: 'F2', validFrom: '2026-10-16' })).expect(201);
    expect(await postedOn('N2', '2026-01-31')).toEqual([]);
    expect(await postedOn('N2', '2026-02-01')).toEqual(['F1']);
    expect(await postedOn('N2', '2026-10-15')).toEqual(['F1']);
    expect(await postedOn('N2', '2026-10-16')).toEqual(['F2']);
    expect(await postedOn('N2', '2026-11-22')).toEqual(['F2']);
    expect(await unitOf('N2')).toBe('F2');
    const { body } = await city.get(`${PATH}?orgUnitCode=F1&asOf=2026-10-15&personNo=N2`).expect(200);
    expect(body.items).toEqual([expect.objectContaining({ validFrom: '2026-02-01', validTo: '2026-10-16' })]);
  });

  it('lets a posting that begins later take effect on its day', async () => {
    await city.post(PATH, posting({ personNo: 'N3' })).expect(201);
    await city.post(PATH, posting({ personNo: 'N3', outletCode: 'F2', validFrom: '2026-11-24' })).expect(201);
    await house.tick('settle-postings');
    expect(await unitOf('N3')).toBe('F1');
    await house.setNow('2026-11-23T16:00:00Z'); // Midnight of the 24th in China.
    await house.tick('settle-postings');
    expect(await unitOf('N3')).toBe('F2');
    await house.setNow('2026-11-22T02:00:00Z');
    admin = await house.asAdmin();
    city = await house.as('outlet_management', 'C1');
  });

  it('keeps people where they are posted when their file is recorded again', async () => {
    const file = person();
    const record = async (more: object = {}) =>
      (await city.post('/v1/personnel/people', { ...file, ...more }).expect(201)).body as { orgUnitCode: string };
    const { personNo } = file;
    await record();
    await clearPerson(house, personNo, '2026-11-01');
    await city.post(PATH, posting({ personNo, validFrom: '2026-11-01' })).expect(201);
    expect(await record({ orgUnitCode: 'F2' })).toMatchObject({ orgUnitCode: 'F1', hiringUnitCode: 'F2' });
    await city.post(PATH, posting({ personNo, outletCode: 'F2', validFrom: '2026-11-10' })).expect(201);
    expect(await record({ orgUnitCode: 'F1' })).toMatchObject({ orgUnitCode: 'F2', hiringUnitCode: 'F1' });
    expect(await record({ orgUnitCode: 'F2', name: '更名' })).toMatchObject({ orgUnitCode: 'F2' });
    expect(await record({ orgUnitCode: 'F1', name: '再更名' })).toMatchObject({ orgUnitCode: 'F2' });
  });

  it('keeps a deputy posting beside the main one', async () => {
    await city.post(PATH, posting({ personNo: 'N4' })).expect(201);
    const deputy = { personNo: 'N4', outletCode: 'F2', postCode: 'outlet_statistician', isDeputy: true };
    await city.post(PATH, posting({ ...deputy, validFrom: '2026-03-01' })).expect(201);
    const { body } = await city.get(`${PATH}?personNo=N4`).expect(200);
    const held = (body.items as { postCode: string; isDeputy: boolean }[]).map((one) => [one.postCode, one.isDeputy]);
    expect(held).toEqual(expect.arrayContaining([['sales_trainee', false], ['outlet_statistician', true]])); // prettier-ignore
    expect(await unitOf('N4')).toBe('F1');
  });

  it('takes a posting back, and the one before goes on', async () => {
    await city.post(PATH, posting({ personNo: 'N5' })).expect(201);
    await city.post(PATH, posting({ personNo: 'N5', outletCode: 'F2', validFrom: '2026-10-01' })).expect(201);
    expect(await unitOf('N5')).toBe('F2');
    const back = { outletCode: 'F2', validFrom: '2026-10-01', validTo: '2026-10-01' };
    await city.post(PATH, posting({ personNo: 'N5', ...back })).expect(201);
    expect(await postedOn('N5', '2026-11-22')).toEqual(['F1']);
    expect(await unitOf('N5')).toBe('F1');
  });

  it.each([
    ['no place', { outletCode: null }, 'posted_nowhere'],
    ['two places', { orgUnitCode: 'C1' }, 'posted_nowhere'],
    ['an unknown post', { postCode: 'juggler' }, 'unknown_post'],
    ['an outlet for a director', { postCode: 'department_director' }, 'post_not_here'],
    ['a city for an associate', { outletCode: null, orgUnitCode: 'C1' }, 'post_not_here'],
    ['somebody unknown', { personNo: 'N0' }, 'unknown_person'],
    ['somebody of another city', { personNo: 'FAR' }, 'unknown_person'],
    ['an outlet of another city', { outletCode: 'F3' }, 'unknown_outlet'],
    ['somebody who has left', { personNo: 'GONE', validFrom: '2026-10-31' }, 'left_before'],
  ])('refuses %s', async (_what, more, code) => {
    expect((await city.post(PATH, posting({ personNo: 'N6', ...more })).expect(422)).body.code).toBe(code);
    const { body } = await city.post(`${PATH}/batch`, { rows: [posting({ personNo: 'N6', ...more })] }).expect(200);
    expect(body.errors).toEqual([expect.objectContaining({ row: 1, code })]);
  });

  it('takes somebody who leaves later until the day before', async () => {
    await city.post(PATH, posting({ personNo: 'GONE', validFrom: '2026-10-30' })).expect(201);
  });

  it('shows an old outlet who was there, by number, when the person now works in another city', async () => {
    await admin.post(PATH, posting({ personNo: 'N6', validFrom: '2026-01-01' })).expect(201);
    await admin.post(PATH, posting({ personNo: 'N6', outletCode: 'F3', validFrom: '2026-06-01' })).expect(201);
    const manager = await house.as('outlet_manager', 'F1');
    const { body } = await manager.get(`${PATH}?asOf=2026-05-31&personNo=N6`).expect(200);
    expect(body.items).toEqual([expect.objectContaining({ outletCode: 'F1', personName: null })]);
  });
});

describe('who may be posted', () => {
  beforeAll(async () => {
    for (const personNo of ['G1', 'G2', 'G3']) await plantPerson(house, { personNo, unitCode: 'F1' });
  });

  it('R-107 refuses a post before both checks are passed, and takes it afterwards', async () => {
    const plan = posting({ personNo: 'G1', validFrom: '2026-11-23' });
    expect((await city.post(PATH, plan).expect(422)).body).toMatchObject({
      code: 'post_needs_clearance',
      rule: 'R-107',
    });
    const backdated = posting({ personNo: 'G1', validFrom: '2026-01-01' });
    expect((await city.post(PATH, backdated).expect(422)).body.code).toBe('post_needs_clearance');
    const { body } = await city.post(`${PATH}/batch`, { rows: [plan] }).expect(200);
    expect(body.errors[0]).toMatchObject({ field: 'personNo', code: 'post_needs_clearance', rule: 'R-107' });
    await clearPerson(house, 'G1');
    await city.post(PATH, plan).expect(201);
  });

  it('R-108 refuses a post that serves customers alone before the induction, takes one under guidance, and the post after it', async () => {
    await clearPerson(house, 'G2');
    const alone = posting({ personNo: 'G2', postCode: 'sales_associate', validFrom: '2026-11-22' });
    expect((await city.post(PATH, alone).expect(422)).body).toMatchObject({
      code: 'post_needs_induction',
      rule: 'R-108',
    });
    await city.post(PATH, { ...alone, postCode: 'sales_trainee' }).expect(201);
    await inductPerson(house, 'G2', '2026-11-22');
    await city.post(PATH, alone).expect(201);
  });

  it('takes what is over, whoever it was: a finding is recorded', async () => {
    const over = { postCode: 'sales_associate', validFrom: '2025-01-01', validTo: '2026-11-22' };
    await city.post(PATH, posting({ personNo: 'G3', ...over })).expect(201);
    const running = { ...over, validFrom: '2025-02-01', validTo: '2026-11-23' };
    await city.post(PATH, posting({ personNo: 'G3', ...running })).expect(422);
  });

  it('ends the posts of somebody who has left', async () => {
    await city.post(PATH, posting({ personNo: 'GONE', validFrom: '2026-10-01' })).expect(201);
    await house.tick('settle-postings');
    expect(await postedOn('GONE', '2026-10-30')).toEqual(['F1']);
    expect(await postedOn('GONE', '2026-10-31')).toEqual([]);
  });
});

describe('posts', () => {
  const post = (more: object = {}) => ({
    ...{ orgUnitCode: 'C1', postCode: 'greeter', name: '引导员', place: 'outlet' },
    ...{ isCustomerFacing: true, isIndependent: false, isManager: false, ...more },
  });

  it('come with the product, and a branch adds its own', async () => {
    const { body } = await admin.get('/v1/personnel/posts?limit=100').expect(200);
    const codes = (body.items as { postCode: string }[]).map(({ postCode }) => postCode);
    expect(codes).toEqual(expect.arrayContaining(['outlet_manager', 'sales_associate', 'department_director']));
    await city.post('/v1/personnel/posts', post()).expect(201);
    await city.post(PATH, posting({ postCode: 'greeter', isDeputy: true })).expect(201);
  });

  it('of the units above are listed below them, those of a neighbour are not', async () => {
    await admin.post('/v1/personnel/posts', post({ orgUnitCode: 'C2', postCode: 'doorman' })).expect(201);
    const codes = async (session: Session, unit: string) => {
      const { body } = await session.get(`/v1/personnel/posts?limit=100${unit}`).expect(200);
      return (body.items as { postCode: string }[]).map(({ postCode }) => postCode);
    };
    for (const unit of ['', '&orgUnitCode=C1', '&orgUnitCode=F1']) {
      expect(await codes(city, unit)).toEqual(expect.arrayContaining(['greeter', 'sales_associate']));
      expect(await codes(city, unit)).not.toContain('doorman');
    }
    expect(await codes(admin, '&orgUnitCode=F3')).toEqual(expect.arrayContaining(['doorman', 'sales_associate']));
  });

  it('are changed by the unit that defined them only', async () => {
    const taken = post({ postCode: 'sales_associate' });
    expect((await city.post('/v1/personnel/posts', taken).expect(422)).body.code).toBe('post_of_another_unit');
    await admin.post('/v1/personnel/posts', post({ orgUnitCode: 'C2', postCode: 'usher' })).expect(201);
    const usher = post({ postCode: 'usher' });
    expect((await city.post('/v1/personnel/posts', usher).expect(422)).body.code).toBe('post_of_another_unit');
  });
});
