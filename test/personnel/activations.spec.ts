import { House } from '../support/house.js';
import { clear, hire, person, select } from '../support/people.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let city: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.outlet({ code: 'F1' });
  city = await house.as('outlet_management', 'C1');
  for (const [employerCode, kind] of Object.entries({ LENT: 'dispatch', RUN: 'outsourcing', GUEST: 'partner' })) {
    await city.post('/v1/personnel/employers', { orgUnitCode: 'C1', employerCode, name: kind, kind }).expect(201);
  }
});
afterAll(() => house.close());

const PATH = '/v1/personnel/people';
const activate = (personNo: string, who = admin, activatedOn = '2026-11-10') =>
  who.post(`${PATH}/${personNo}/activation`, { activatedOn });
const recorded = async (more: object = {}) => (await city.post(PATH, person(more)).expect(201)).body.personNo as string;
const check = (personNo: string, kind: string, more: object = {}) =>
  city
    .post('/v1/personnel/clearances', {
      ...{ personNo, kind, checkedOn: '2026-11-02', result: 'passed', reviewer: '赵敏', ...more },
    })
    .expect(201);

const ORIGINS = [
  { origin: 'own_hire' },
  { origin: 'transfer' },
  { origin: 'imported' },
  { origin: 'dispatched', employerCode: 'LENT', employmentType: 'dispatched' },
  { origin: 'outsourced', employerCode: 'RUN', employmentType: 'outsourced' },
  { origin: 'stationed', employerCode: 'GUEST', employmentType: 'partner_stationed' },
];

describe('background check and qualification review', () => {
  it.each(ORIGINS)('R-107 refuses work before both are passed, whatever the origin: $origin', async (kind) => {
    const personNo = await recorded(kind);
    if (kind.origin === 'own_hire') await select(city, personNo, '2026-11-02');
    await check(personNo, 'background_check');
    const { body } = await activate(personNo).expect(422);
    expect(body).toMatchObject({ code: 'not_cleared', rule: 'R-107' });
    expect(body.detail).toContain('missing');
    await check(personNo, 'qualification_review');
    expect((await activate(personNo).expect(200)).body).toMatchObject({ activatedOn: '2026-11-10', isActivated: true });
  });

  it.each([
    ['a failed check', { result: 'failed' }, 'failed'],
    ['a result that has run out', { validTo: '2026-11-10' }, 'expired'],
    ['a result of a later day', { checkedOn: '2026-11-11' }, 'missing'],
  ])('R-107 refuses work after %s', async (_, more, state) => {
    const personNo = await recorded({ origin: 'transfer' });
    await check(personNo, 'qualification_review');
    await check(personNo, 'background_check', more);
    const { body } = await activate(personNo).expect(422);
    expect(body).toMatchObject({ code: 'not_cleared', rule: 'R-107' });
    expect(body.detail).toContain(state);
  });

  it('R-107 takes a result on its last day, and refuses the day after', async () => {
    const personNo = await recorded({ origin: 'transfer' });
    await check(personNo, 'qualification_review');
    await check(personNo, 'background_check', { validTo: '2026-11-10' });
    await activate(personNo, admin, '2026-11-09').expect(200);
    await activate(personNo, admin, '2026-11-10').expect(422);
  });

  it('R-107 lets another account activate than the one that recorded the file', async () => {
    const personNo = await recorded({ origin: 'transfer' });
    await clear(city, personNo, '2026-11-02');
    const { body } = await activate(personNo, city).expect(403);
    expect(body).toMatchObject({ code: 'activated_by_recorder', rule: 'R-107' });
    await activate(personNo).expect(200);
    const { body: trail } = await admin.get(
      `/v1/access/audit-entries?action=activatePerson&subject=person%20${personNo}`,
    );
    expect(trail.items).toHaveLength(1);
  });

  it('R-107 takes clearance away from the day of a later failed result, and shows who works without it', async () => {
    const cleared = await hire(house);
    const fallen = await hire(house);
    const imported = await recorded({ origin: 'imported' });
    await clear(city, fallen, '2026-11-15', 'background_check');
    const page = async (query: string) => {
      const { body } = await city.get(`${PATH}?isActive=true&limit=500&${query}`).expect(200);
      return body.items as { personNo: string; backgroundCheck: string; qualificationReview: string }[];
    };
    const lacking = await page('isCleared=false');
    const numbers = lacking.map(({ personNo }) => personNo);
    expect(numbers).toEqual(expect.arrayContaining([fallen, imported]));
    expect(numbers).not.toContain(cleared);
    expect(lacking.find(({ personNo }) => personNo === imported)).toMatchObject({
      ...{ backgroundCheck: 'missing', qualificationReview: 'missing' },
    });
    const before = await page('isCleared=true&asOf=2026-11-14');
    expect(before.map(({ personNo }) => personNo)).toEqual(expect.arrayContaining([fallen, cleared]));
    expect((await page('isCleared=true&asOf=2026-11-15')).map(({ personNo }) => personNo)).not.toContain(fallen);
  });

  it('R-107 keeps date, result and reviewer of each check, and lists them', async () => {
    const personNo = await recorded();
    await check(personNo, 'background_check', { result: 'failed' });
    await check(personNo, 'background_check', { checkedOn: '2026-11-09', reviewer: '孙丽' });
    const { body } = await city.get(`/v1/personnel/clearances?personNo=${personNo}`).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ checkedOn: '2026-11-02', result: 'failed', reviewer: '赵敏', orgUnitCode: 'F1' }),
      expect.objectContaining({ checkedOn: '2026-11-09', result: 'passed', reviewer: '孙丽' }),
    ]);
    const ahead = { personNo, kind: 'background_check', checkedOn: '2026-11-23', result: 'passed', reviewer: '孙丽' };
    expect((await city.post('/v1/personnel/clearances', ahead).expect(422)).body.code).toBe('not_yet');
    const short = { ...ahead, checkedOn: '2026-11-22', validTo: '2026-11-22' };
    expect((await city.post('/v1/personnel/clearances', short).expect(422)).body.code).toBe('ends_before_checked');
    const nobody = { ...short, validTo: null, personNo: 'NOBODY' };
    expect((await city.post('/v1/personnel/clearances', nobody).expect(422)).body.code).toBe('unknown_person');
  });

  it('asks for a day of the employment, and begins anew with another one', async () => {
    const personNo = await hire(house, { hiredOn: '2026-10-01', personNo: 'AGAIN', identityNumber: 'AGAIN01' });
    expect((await activate(personNo, admin, '2026-09-30').expect(422)).body.code).toBe('activated_outside_employment');
    const again = person({ hiredOn: '2026-11-20', personNo, identityNumber: 'AGAIN01' });
    const { body } = await city.post(PATH, again).expect(201);
    expect(body).toMatchObject({ activatedOn: null, isActivated: false, isActive: true });
  });
});

describe('selection', () => {
  it('R-199 refuses work of an own hire without interview and test passed, and takes it with both', async () => {
    const personNo = await recorded({ origin: 'own_hire' });
    await clear(city, personNo, '2026-11-02');
    const take = (kind: string, result: string, heldOn = '2026-11-02') =>
      city
        .post('/v1/personnel/selections', { personNo, kind, heldOn, result, score: 59.5, assessor: '赵敏' })
        .expect(201);
    const refused = async () => {
      const { body } = await activate(personNo).expect(422);
      expect(body).toMatchObject({ code: 'not_selected', rule: 'R-199' });
    };
    await refused();
    await take('interview', 'passed');
    await refused();
    await take('test', 'failed');
    await refused();
    await take('test', 'passed', '2026-11-11');
    await refused();
    await take('test', 'passed', '2026-11-10');
    await activate(personNo).expect(200);
    const { body } = await city.get(`/v1/personnel/selections?personNo=${personNo}&kind=test`).expect(200);
    expect(body.items).toHaveLength(3);
    expect(body.items[0]).toMatchObject({ result: 'failed', score: 59.5, assessor: '赵敏', heldOn: '2026-11-02' });
  });

  it.each(ORIGINS.slice(1))('R-199 does not ask for it where the origin is $origin', async (kind) => {
    const personNo = await recorded(kind);
    await clear(city, personNo, '2026-11-02');
    await activate(personNo).expect(200);
  });

  it('R-199 refuses to call somebody imported who begins after today', async () => {
    const later = person({ origin: 'imported', hiredOn: '2026-11-23' });
    const { body } = await city.post(PATH, later).expect(422);
    expect(body).toMatchObject({ code: 'imported_before_hired', rule: 'R-199' });
    await city.post(PATH, { ...later, hiredOn: '2026-11-22' }).expect(201);
  });
});

describe('the three processes of a person', () => {
  it('R-088 records recruiting, evaluation and training of a person, and shows them up to a day', async () => {
    const personNo = await hire(house);
    const evaluation = {
      personNo,
      period: '2026-10',
      evaluatedOn: '2026-11-05',
      result: 'qualified',
      evaluator: '刘洋',
    };
    await (await house.as('outlet_manager', 'F1')).post('/v1/personnel/evaluations', evaluation).expect(201);
    const exam = { personNo, subject: 'communication', takenOn: '2026-11-06', score: 80, passMark: 60 };
    await city.post('/v1/personnel/exams', { ...exam, validityMonths: 12 }).expect(201);
    const session = {
      orgUnitCode: 'F1',
      sessionNo: 'S1',
      kind: 'periodic',
      topics: 'communication',
      heldOn: '2026-11-06',
    };
    await city.post('/v1/personnel/training-sessions', { ...session, hours: 2, trainer: '孙丽' }).expect(201);
    const there = { personNo, sessionUnitCode: 'F1', sessionNo: 'S1', attended: true };
    await city.post('/v1/personnel/training-participations', there).expect(201);
    const { body } = await city.get(`${PATH}/${personNo}/processes`).expect(200);
    expect(body).toMatchObject({
      personNo,
      recruiting: {
        ...{ origin: 'own_hire', hiredOn: '2026-11-01', activatedOn: '2026-11-01' },
        selections: [{ kind: 'interview', result: 'passed' }, { kind: 'test' }],
        clearances: [{ kind: 'background_check', reviewer: '赵敏' }, { kind: 'qualification_review' }],
      },
      evaluation: [{ period: '2026-10', result: 'qualified', evaluator: '刘洋' }],
      training: {
        trainings: [{ heldOn: '2026-11-06', topics: ['communication'], attended: true }],
        exams: [{ subject: 'communication', score: 80, isPassed: true }],
      },
    });
    const early = await city.get(`${PATH}/${personNo}/processes?asOf=2026-11-04`).expect(200);
    expect(early.body).toMatchObject({ evaluation: [], training: { trainings: [], exams: [] } });
    await (await house.as('outlet_management', 'P1')).get(`${PATH}/${personNo}/processes`).expect(200);
    await city.get(`${PATH}/NOBODY/processes`).expect(404);
  });

  it('R-088 keeps one evaluation a person and period, which a later one replaces', async () => {
    const personNo = await recorded();
    const send = (more: object) =>
      city.post('/v1/personnel/evaluations', {
        ...{ personNo, period: '2026-Q3', evaluatedOn: '2026-11-05', result: 'to_improve', evaluator: '刘洋', ...more },
      });
    await send({}).expect(201);
    expect((await send({ result: 'qualified' }).expect(201)).body).toMatchObject({ version: 2, result: 'qualified' });
    await send({ period: '2026-Q5' }).expect(400);
    expect((await send({ evaluatedOn: '2026-11-23' }).expect(422)).body.code).toBe('not_yet');
    const { body } = await city.get(`/v1/personnel/evaluations?personNo=${personNo}`).expect(200);
    expect(body.items).toEqual([expect.objectContaining({ period: '2026-Q3', result: 'qualified' })]);
  });
});
