import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let city: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.city('C2', 'P2');
  city = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

const PATH = '/v1/personnel/employers';
const firm = (more: object = {}) => ({
  ...{ orgUnitCode: 'C1', employerCode: 'D1', name: '人力派遣一公司', kind: 'dispatch', ...more },
});

describe('employers', () => {
  it.each([
    ['91610100MA0000A19X', 201],
    ['91510000MA9Y0T2U1P', 201],
    ['9144030071526726XG', 201],
    ['91610100MA0000A190', 422],
    ['91610100MA0000I19X', 400],
    ['91610100MA0000A19', 400],
  ])('takes a unified social credit code by its check character: %s', async (creditCode, status) => {
    const answer = await city.post(PATH, firm({ creditCode, employerCode: `X${creditCode.slice(-6)}` })).expect(status);
    if (status === 422) expect(answer.body.code).toBe('credit_code_unfit');
  });

  it('is found by its code, with the version a change would name', async () => {
    const { body, headers } = await city.post(PATH, firm()).expect(201);
    expect(body).toMatchObject({ ...firm(), creditCode: null, version: 1 });
    expect(headers['location']).toBe(`${PATH}/D1`);
    const found = await city.get(`${PATH}/D1`).expect(200);
    expect(found.body).toEqual(body);
    expect(found.headers['etag']).toBe('"1"');
    await city.get(`${PATH}/NONE`).expect(404);
  });

  it('is seen by the branches below its unit and written by those who are responsible for it', async () => {
    await admin.post(PATH, firm({ orgUnitCode: 'P1', employerCode: 'OF-P1' })).expect(201);
    await city.get(`${PATH}/OF-P1`).expect(200);
    await city.get(`${PATH}/UNICOM`).expect(200);
    const elsewhere = await house.as('outlet_management', 'C2');
    await elsewhere.get(`${PATH}/OF-P1`).expect(404);
    const { body } = await elsewhere.post(PATH, firm({ orgUnitCode: 'C2', employerCode: 'OF-P1' })).expect(409);
    expect(body.code).toBe('employer_code_taken');
    const wish = firm({ orgUnitCode: 'C1', employerCode: 'OF-P1' });
    expect((await city.post(PATH, wish).expect(409)).body.code).toBe('employer_code_taken');
  });

  it('keeps its kind while people are recorded with it', async () => {
    await city.post(PATH, firm({ employerCode: 'KEPT' })).expect(201);
    await city.post(PATH, firm({ employerCode: 'KEPT', kind: 'outsourcing' })).expect(201);
    const person = { personNo: 'E1', name: '李娜', orgUnitCode: 'C1', employerCode: 'KEPT', origin: 'outsourced' };
    const file = {
      employmentType: 'outsourced',
      identityKind: 'passport',
      identityNumber: 'E1234567',
      hiredOn: '2026-11-01',
    };
    await city.post('/v1/personnel/people', { ...person, ...file }).expect(201);
    const { body } = await city.post(PATH, firm({ employerCode: 'KEPT', kind: 'partner' })).expect(409);
    expect(body.code).toBe('employer_kind_fixed');
    await city.post(PATH, firm({ employerCode: 'KEPT', kind: 'outsourcing', name: '新名' })).expect(201);
  });
});
