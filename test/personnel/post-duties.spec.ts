import { House } from '../support/house.js';
import { clearPerson, plantPerson } from '../support/people.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let city: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  await house.city('C1', 'P1');
  await house.outlet({ code: 'F1' });
  for (const personNo of ['N1', 'N2', 'N3']) {
    await plantPerson(house, { personNo, unitCode: 'F1' });
    await clearPerson(house, personNo);
  }
  admin = await house.asAdmin();
  city = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

const post = (path: string, body: object) => city.post(`/v1/personnel/${path}`, body);
const items = async (path: string) => {
  const { body } = await city.get(`/v1/personnel/${path}`).expect(200);
  return body.items as Record<string, unknown>[];
};

describe('job descriptions and who has signed them', () => {
  const greeter = { postCode: 'greeter', name: '引导员', place: 'outlet' };
  const description = (more: object = {}) => ({
    ...{
      orgUnitCode: 'C1',
      postCode: 'greeter',
      edition: '1',
      content: '引导客户。',
      validFrom: '2026-01-01',
      ...more,
    },
  });
  const signed = (personNo: string, acknowledgedOn = '2026-11-20') => ({
    personNo,
    postCode: 'greeter',
    acknowledgedOn,
  });
  const unsigned = async () =>
    (await items('postings?postCode=greeter&isAcknowledged=false')).map((one) => one['personNo']);

  beforeAll(async () => {
    const flags = { isCustomerFacing: true, isIndependent: false, isManager: false };
    await post('posts', { orgUnitCode: 'C1', ...greeter, ...flags }).expect(201);
    for (const personNo of ['N1', 'N2']) {
      const where = { outletCode: 'F1', postCode: 'greeter', validFrom: '2026-02-01' };
      await post('postings', { personNo, ...where }).expect(201);
    }
  });

  it('R-109 refuses to sign for a post without a description, and takes it once there is one', async () => {
    const { body } = await post('job-acknowledgements', signed('N1')).expect(422);
    expect(body).toMatchObject({ code: 'nothing_to_acknowledge', rule: 'R-109' });
    await post('job-descriptions', description()).expect(201);
    const taken = await post('job-acknowledgements', signed('N1')).expect(201);
    expect(taken.body).toMatchObject({ ...signed('N1'), personName: 'Person N1', edition: '1', descriptionVersion: 1 });
  });

  it('R-109 lists the holders who have not signed, and not those who have', async () => {
    expect(await unsigned()).toEqual(['N2']);
    await post('job-acknowledgements', signed('N2')).expect(201);
    expect(await unsigned()).toEqual([]);
  });

  it('R-109 asks for a new signature when the description changes, on the day it does', async () => {
    await post(
      'job-descriptions',
      description({ edition: '2', content: '引导并分流。', validFrom: '2026-11-25' }),
    ).expect(201);
    expect(await unsigned()).toEqual([]);
    const later = await items('postings?postCode=greeter&isAcknowledged=false&asOf=2026-11-25');
    expect(later.map((one) => one['personNo'])).toEqual(['N1', 'N2']);
  });

  it('asks again for what was corrected in place, and where the outlet has a description of its own', async () => {
    await post('job-descriptions', description({ content: '引导客户,维持秩序。' })).expect(201);
    expect(await unsigned()).toEqual(['N1', 'N2']);
    await post('job-acknowledgements', signed('N1')).expect(201);
    expect(await unsigned()).toEqual(['N2']);
    await post('job-descriptions', description({ orgUnitCode: 'F1', edition: 'F1-1' })).expect(201);
    expect(await unsigned()).toEqual(['N1', 'N2']);
    const { body } = await post('job-acknowledgements', signed('N2')).expect(201);
    expect(body.edition).toBe('F1-1');
  });

  it('R-109 takes a downloaded list back as it went out, and signs by it nothing that nobody has seen', async () => {
    const listed = await items('job-acknowledgements?postCode=greeter');
    const rows = listed.map(({ personNo, postCode, acknowledgedOn, edition, descriptionVersion }) => ({
      ...{ personNo, postCode, acknowledgedOn, edition, descriptionVersion },
    }));
    expect(rows).toHaveLength(4);
    const { body } = await post('job-acknowledgements/batch', { rows }).expect(200);
    expect(body).toMatchObject({ accepted: 0, rejected: 0, duplicates: 4 });
    expect(await unsigned()).toEqual(['N1']);
    const day = '2026-11-21';
    const { body: unseen } = await post('job-acknowledgements', { ...signed('N1', day), edition: '1' }).expect(422);
    expect(unseen).toMatchObject({ code: 'another_description', rule: 'R-109', details: { edition: 'F1-1' } });
    await post('job-acknowledgements', { ...signed('N1', day), descriptionVersion: 2 }).expect(422);
    await post('job-acknowledgements', { ...signed('N1', day), edition: 'F1-1', descriptionVersion: 1 }).expect(201);
    expect(await unsigned()).toEqual([]);
  });

  it('refuses a signature of tomorrow, of somebody on another post, and of nobody', async () => {
    const code = async (row: object) => (await post('job-acknowledgements', row).expect(422)).body.code as string;
    expect(await code(signed('N1', '2026-11-23'))).toBe('acknowledged_in_future');
    expect(await code(signed('N3'))).toBe('not_on_this_post');
    expect(await code(signed('N1', '2026-01-31'))).toBe('not_on_this_post');
    expect(await code(signed('N9'))).toBe('unknown_person');
    expect((await post('job-descriptions', description({ postCode: 'juggler' })).expect(422)).body.code).toBe(
      'unknown_post',
    );
  });

  it('comes with descriptions of the shipped posts, which every unit sees', async () => {
    expect(await items('job-descriptions?postCode=sales_associate')).toEqual([
      expect.objectContaining({ orgUnitCode: 'HQ', postName: '营业员' }),
    ]);
  });
});

describe('duties of posts', () => {
  const duty = (more: object = {}) => ({
    ...{ orgUnitCode: 'F1', dutyCode: 'keep_cards', name: '保管有价卡', goal: '账实相符' },
    ...{ postCode: 'custodian', validFrom: '2026-01-01', ...more },
  });
  const codes = async (filter: string) =>
    (await items(`post-duties?orgUnitCode=F1&${filter}`)).map((one) => one['dutyCode']);

  it('R-201 records a duty with its goal and the post that owns it', async () => {
    const { body } = await post('post-duties', duty()).expect(201);
    expect(body).toMatchObject({ ...duty(), postName: '保管员', isOwnerless: false, isRepeated: false });
  });

  it('R-201 refuses a second owner of a duty, alone and within a batch, and takes a hand-over from a later day', async () => {
    const second = duty({ postCode: 'duty_manager' });
    expect((await post('post-duties', second).expect(422)).body).toMatchObject({
      code: 'duty_has_owner',
      rule: 'R-201',
    });
    const two = [duty({ dutyCode: 'open_safe' }), duty({ dutyCode: 'open_safe', postCode: 'duty_manager' })];
    const { body } = await post('post-duties/batch', { rows: two }).expect(200);
    expect(body).toMatchObject({ accepted: 1, rejected: 1 });
    expect(body.errors[0]).toMatchObject({ row: 2, code: 'duty_has_owner', rule: 'R-201' });
    await post('post-duties', duty({ postCode: 'duty_manager', validFrom: '2026-11-01' })).expect(201);
    const owner = async (asOf: string) =>
      (await items(`post-duties?orgUnitCode=F1&asOf=${asOf}`)).find((one) => one['dutyCode'] === 'keep_cards')?.[
        'postCode'
      ];
    expect(await owner('2026-10-31')).toBe('custodian');
    expect(await owner('2026-11-01')).toBe('duty_manager');
  });

  it('gives a duty another owner of the same day once the first row is taken back', async () => {
    await post('post-duties', duty({ dutyCode: 'lock_up' })).expect(201);
    await post('post-duties', duty({ dutyCode: 'lock_up', validTo: '2026-01-01' })).expect(201);
    await post('post-duties', duty({ dutyCode: 'lock_up', postCode: 'duty_manager' })).expect(201);
  });

  it('R-201 lists the duties nobody owns, and none that somebody does', async () => {
    await post('post-duties', duty({ dutyCode: 'water_plants', name: '养护绿植', postCode: null })).expect(201);
    expect(await codes('isOwnerless=true')).toEqual(['water_plants']);
    await post('post-duties', duty({ dutyCode: 'water_plants', name: '养护绿植', postCode: 'sales_trainee' })).expect(
      201,
    );
    expect(await codes('isOwnerless=true')).toEqual([]);
  });

  it('R-201 lists what two posts do alike, and not what one does', async () => {
    await post('post-duties', duty({ dutyCode: 'count_cash', name: '清点现金' })).expect(201);
    expect(await codes('isRepeated=true')).not.toContain('count_cash');
    await post('post-duties', duty({ dutyCode: 'cash_count', name: '清点现金', postCode: 'duty_manager' })).expect(201);
    expect(await codes('isRepeated=true')).toEqual(expect.arrayContaining(['count_cash', 'cash_count']));
  });

  it('refuses a post that is not there', async () => {
    expect((await post('post-duties', duty({ postCode: 'juggler' })).expect(422)).body.code).toBe('unknown_post');
  });
});

describe('how people sign in', () => {
  const link = (personNo: string, username: string | null) =>
    city.put(`/v1/personnel/people/${personNo}/account`, { username });

  it('ties one account to one person, and lets it go', async () => {
    await house.as('outlet_statistician', 'F1');
    await house.as('sales_associate', 'F1');
    const name = 'outlet_statistician.f1';
    expect((await link('N1', name).expect(200)).body).toEqual({ personNo: 'N1', username: name });
    await link('N1', name).expect(200);
    expect((await link('N2', name).expect(409)).body.code).toBe('account_of_another');
    await link('N1', null).expect(200);
    await link('N2', name).expect(200);
    await link('N3', 'sales_associate.f1').expect(200);
  });

  it('refuses an account of somebody out of sight, and gives one to one person however many ask at once', async () => {
    await house.city('C2', 'P1');
    await plantPerson(house, { personNo: 'FAR', unitCode: 'C2' });
    await house.as('custodian', 'F1');
    await admin.put('/v1/personnel/people/FAR/account', { username: 'custodian.f1' }).expect(200);
    expect((await link('N1', 'custodian.f1').expect(409)).body.code).toBe('account_of_another');
    await admin.put('/v1/personnel/people/FAR/account', { username: null }).expect(200);
    for (const personNo of ['N1', 'N2', 'N3']) await link(personNo, null).expect(200);
    const answers = await Promise.all(['N1', 'N2', 'N3'].map((personNo) => link(personNo, 'custodian.f1')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('knows neither a name nor a person that is not there', async () => {
    expect((await link('N1', 'nobody').expect(422)).body.code).toBe('unknown_account');
    expect((await link('N1', 'admin').expect(422)).body.code).toBe('unknown_account');
    await link('N9', null).expect(404);
    await admin.put('/v1/personnel/people/N1/account', { username: 'admin' }).expect(200);
  });
});
