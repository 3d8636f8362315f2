import { House } from '../support/house.js';
import { clearPerson, inductPerson, plantPerson } from '../support/people.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let near: Session;
let far: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  for (const code of ['F1', 'F2']) await house.outlet({ code });
  await house.outlet({ code: 'F3', cityCode: 'C2' });
  for (const personNo of ['N1', 'N2', 'N3', 'N4', 'FAR']) {
    await plantPerson(house, { personNo, unitCode: personNo === 'N4' ? 'F1' : 'F3' });
    await clearPerson(house, personNo);
    await inductPerson(house, personNo, '2025-01-01');
  }
  admin = await house.asAdmin();
  near = await house.as('outlet_management', 'C1');
  far = await house.as('outlet_management', 'C2');
});
afterAll(() => house.close());

const POSTINGS = '/v1/personnel/postings';
const IDS = '/v1/personnel/operator-ids';
const posting = (personNo: string, outletCode: string, validFrom: string, more: object = {}) => ({
  ...{ personNo, outletCode, postCode: 'sales_trainee', validFrom, ...more },
});
const on = async (path: string, filter: string, asOf: string) => {
  const { body } = await admin.get(`${path}?${filter}&asOf=${asOf}`).expect(200);
  return body.items as Record<string, unknown>[];
};
const places = async (personNo: string, asOf: string) =>
  (await on(POSTINGS, `personNo=${personNo}`, asOf)).map((one) => one['outletCode']);

describe('what another branch keeps of somebody', () => {
  it('refuses days on which the person is posted there, that row alone, and takes days before and after', async () => {
    await admin.post(POSTINGS, posting('N1', 'F1', '2026-01-01')).expect(201);
    await admin.post(POSTINGS, posting('N1', 'F3', '2026-06-01')).expect(201);
    for (const from of ['2025-07-01', '2026-01-01', '2026-03-01']) {
      const { body } = await far.post(POSTINGS, posting('N1', 'F3', from)).expect(422);
      expect(body).toMatchObject({ code: 'posted_elsewhere', details: { personNo: 'N1' } });
    }
    const rows = [posting('N1', 'F3', '2026-03-01'), posting('FAR', 'F3', '2026-01-01')];
    const { body } = await far.post(`${POSTINGS}/batch`, { rows }).expect(200);
    expect(body).toMatchObject({ accepted: 1, errors: [{ row: 1, field: 'validFrom', code: 'posted_elsewhere' }] });
    await far.post(POSTINGS, posting('N1', 'F3', '2025-07-01', { validTo: '2026-01-01' })).expect(201);
    await far.post(POSTINGS, posting('N1', 'F3', '2026-07-01')).expect(201);
    expect(await places('N1', '2026-05-31')).toEqual(['F1']);
    await admin.get('/v1/personnel/badges?orgUnitCode=C1&asOf=2026-05-31').expect(200);
  });

  it('refuses the row alone whose place is taken there, though given back', async () => {
    await admin.post(POSTINGS, posting('N2', 'F1', '2026-02-01', { validTo: '2026-02-01' })).expect(201);
    const same = posting('N2', 'F3', '2026-02-01');
    expect((await far.post(POSTINGS, same).expect(422)).body.code).toBe('kept_elsewhere');
    const { body } = await far
      .post(`${POSTINGS}/batch`, { rows: [same, posting('N2', 'F3', '2026-02-02')] })
      .expect(200);
    expect(body).toMatchObject({ accepted: 1, errors: [{ row: 1, field: null, code: 'kept_elsewhere' }] });
  });

  it('stays the end of the posting before it, whatever is recorded later', async () => {
    await admin.post(POSTINGS, posting('N3', 'F3', '2026-01-01')).expect(201);
    await admin.post(POSTINGS, posting('N3', 'F1', '2026-03-01')).expect(201);
    await admin.post(POSTINGS, posting('N3', 'F3', '2026-06-01')).expect(201);
    await far.post(POSTINGS, posting('N3', 'F3', '2026-10-01', { postCode: 'custodian' })).expect(201);
    expect(await places('N3', '2026-02-28')).toEqual(['F3']);
    expect(await places('N3', '2026-04-01')).toEqual(['F1']);
    expect(await places('N3', '2026-07-01')).toEqual(['F3']);
  });

  it('R-018 leaves an operator ID to its next holder there, though the posting of the one before goes on', async () => {
    const post = { postCode: 'sales_associate' };
    await near.post(POSTINGS, posting('N4', 'F1', '2026-01-01', { ...post, validTo: '2026-07-01' })).expect(201);
    const id = { system: 'ess', operatorCode: 'E1' };
    await near.post(IDS, { ...id, personNo: 'N4', validFrom: '2026-02-01' }).expect(201);
    await far.post(IDS, { ...id, personNo: 'FAR', validFrom: '2026-08-01' }).expect(201);
    await near.post(POSTINGS, posting('N4', 'F1', '2026-01-01', post)).expect(201);
    const holders = async (asOf: string) => (await on(IDS, 'operatorCode=E1', asOf)).map((one) => one['personNo']);
    expect(await holders('2026-07-31')).toEqual(['N4']);
    expect(await holders('2026-09-01')).toEqual(['FAR']);
  });

  it('R-107, R-018 asks all of an operator ID for people of a firm there', async () => {
    const work = { postCode: 'sales_associate' };
    const firm = (kind: string) => ({ orgUnitCode: 'C1', employerCode: `C1-${kind.toUpperCase()}`, name: kind });
    for (const kind of ['dispatch', 'partner']) {
      await near.post('/v1/personnel/employers', { ...firm(kind), kind }).expect(201);
    }
    const there = { unitCode: 'F1', employerCode: 'C1-DISPATCH', employmentType: 'dispatched', origin: 'dispatched' };
    const stationed = { employerCode: 'C1-PARTNER', employmentType: 'partner_stationed', origin: 'stationed' };
    await plantPerson(house, { personNo: 'HOLDS', unitCode: 'F3' });
    await plantPerson(house, { personNo: 'CLEARED', ...there });
    await plantPerson(house, { personNo: 'UNCLEARED', ...there });
    await plantPerson(house, { personNo: 'STATIONED', ...there, ...stationed });
    for (const personNo of ['HOLDS', 'CLEARED', 'UNCLEARED', 'STATIONED']) {
      await clearPerson(house, personNo);
      await inductPerson(house, personNo, '2025-01-01');
      await admin.post(POSTINGS, posting(personNo, 'F3', '2026-11-01', work)).expect(201);
    }
    const kept = await near.post('/v1/personnel/employers', { ...firm('partner'), kind: 'company' }).expect(409);
    expect(kept.body.code).toBe('employer_kind_fixed');
    const failed = { kind: 'background_check', checkedOn: '2026-11-20', result: 'failed', reviewer: '赵敏' };
    await far.post('/v1/personnel/clearances', { personNo: 'UNCLEARED', ...failed }).expect(201);
    const id = (personNo: string, operatorCode: string) =>
      far.post(IDS, { system: 'ess', operatorCode, personNo, validFrom: '2026-11-22' });
    await id('HOLDS', 'HELD').expect(201);
    expect((await id('CLEARED', 'HELD').expect(422)).body.code).toBe('operator_id_held');
    expect((await id('UNCLEARED', 'E2').expect(422)).body.code).toBe('operator_needs_clearance');
    expect((await id('STATIONED', 'E3').expect(422)).body.code).toBe('partner_operates');
    await id('CLEARED', 'E4').expect(201);
  });
});
