import { House } from '../support/house.js';
import { clearPerson, inductPerson, person, type PersonDraft, plantPerson, plantPosting } from '../support/people.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let city: Session;

const staff = async (personNo: string, more: Partial<PersonDraft> = {}) => {
  const { unitCode = 'F1' } = more;
  await plantPerson(house, { personNo, unitCode, ...more });
  await clearPerson(house, personNo);
  await inductPerson(house, personNo);
  await plantPosting(house, { personNo, unitCode, validFrom: '2026-01-01' });
};

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  await house.outlet({ code: 'F1', operatingMode: 'counter_outsourced' });
  await house.outlet({ code: 'F2' });
  await house.outlet({ code: 'F3', cityCode: 'C2' });
  await house.asOwner((client) =>
    client.query(`
      INSERT INTO personnel.employer (org_unit_id, employer_code, name, kind, recorded_by)
      SELECT 1, k.code, k.code, k.kind, 0
      FROM (VALUES ('PARTNER', 'partner'), ('DISPATCH', 'dispatch'), ('OUTSOURCE', 'outsourcing')) AS k (code, kind)`),
  );
  for (const personNo of ['N1', 'N2', 'N3', 'N4', 'N5']) await staff(personNo);
  await staff('FAR', { unitCode: 'F3' });
  await staff('P1', { employerCode: 'PARTNER', employmentType: 'partner_stationed', origin: 'stationed' });
  await staff('D1', { employerCode: 'DISPATCH', employmentType: 'dispatched', origin: 'dispatched' });
  await staff('O1', { employerCode: 'OUTSOURCE', employmentType: 'outsourced', origin: 'outsourced' });
  admin = await house.asAdmin();
  city = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

const PATH = '/v1/personnel/operator-ids';
const id = (operatorCode: string, personNo: string, more: object = {}) => ({
  ...{ system: 'ess', operatorCode, personNo, validFrom: '2026-02-01', ...more },
});
const on = async (operatorCode: string, asOf: string) => {
  const { body } = await admin.get(`${PATH}?operatorCode=${operatorCode}&asOf=${asOf}`).expect(200);
  return (body.items as { personNo: string; status: string }[]).map(({ personNo, status }) => `${personNo} ${status}`);
};
const post = (body: object) => city.post('/v1/personnel/postings', body);

describe('operator IDs', () => {
  it.each(['ess', 'bss', 'crm'])('R-018 refuses partner staff an operator ID of %s', async (system) => {
    const { body } = await city.post(PATH, id(`P-${system}`, 'P1', { system })).expect(422);
    expect(body).toMatchObject({ code: 'partner_operates', rule: 'R-018' });
  });

  it.each([
    ['own', 'N1'],
    ['dispatched', 'D1'],
    ['outsourced', 'O1'],
  ])('R-018 takes an associate who is %s, at an outlet with outsourced counters', async (_what, personNo) => {
    const { body } = await city.post(PATH, id(`OK-${personNo}`, personNo)).expect(201);
    expect(body).toMatchObject({
      ...id(`OK-${personNo}`, personNo),
      status: 'active',
      orgUnitCode: 'F1',
      validTo: null,
    });
  });

  it('R-107 refuses an operator ID before both checks are passed, and issues it afterwards', async () => {
    await plantPerson(house, { personNo: 'RAW', unitCode: 'F1' });
    await plantPosting(house, { personNo: 'RAW', unitCode: 'F1' });
    const { body } = await city.post(PATH, id('RAW1', 'RAW')).expect(422);
    expect(body).toMatchObject({ code: 'operator_needs_clearance', rule: 'R-107' });
    await clearPerson(house, 'RAW', '2026-11-22');
    await city.post(PATH, id('RAW1', 'RAW')).expect(201);
  });

  it('is issued, held back, given back and ended, and reads as of any day', async () => {
    await city.post(PATH, id('LIFE', 'N2')).expect(201);
    await city.post(PATH, id('LIFE', 'N2', { status: 'suspended', validFrom: '2026-05-01' })).expect(201);
    await city.post(PATH, id('LIFE', 'N2', { validFrom: '2026-06-01', validTo: '2026-10-01' })).expect(201);
    expect(await on('LIFE', '2026-01-31')).toEqual([]);
    expect(await on('LIFE', '2026-04-30')).toEqual(['N2 active']);
    expect(await on('LIFE', '2026-05-01')).toEqual(['N2 suspended']);
    expect(await on('LIFE', '2026-09-30')).toEqual(['N2 active']);
    expect(await on('LIFE', '2026-10-01')).toEqual([]);
  });

  it('never has two holders at once, wherever the other one works', async () => {
    await city.post(PATH, id('ONE', 'N3')).expect(201);
    const code = async (row: object) => (await city.post(PATH, row).expect(422)).body.code as string;
    expect(await code(id('ONE', 'N4'))).toBe('operator_id_held');
    expect(await code(id('ONE', 'N4', { validFrom: '2026-11-01' }))).toBe('operator_id_held');
    expect(await code(id('ONE', 'N4', { validFrom: '2026-01-02' }))).toBe('operator_id_held');
    await admin.post(PATH, id('AWAY', 'FAR')).expect(201);
    expect(await code(id('AWAY', 'N4'))).toBe('operator_id_held');
    await city.post(PATH, id('ONE', 'N3', { validTo: '2026-11-01' })).expect(201);
    await city.post(PATH, id('ONE', 'N4', { validFrom: '2026-11-01' })).expect(201);
    expect(await on('ONE', '2026-10-31')).toEqual(['N3 active']);
    expect(await on('ONE', '2026-11-01')).toEqual(['N4 active']);
  });

  it('ends with the posting, goes on over another post of the outlet, and again when the end is taken back', async () => {
    await city.post(PATH, id('WITH', 'N5')).expect(201);
    await post({ personNo: 'N5', outletCode: 'F1', postCode: 'duty_manager', validFrom: '2026-08-01' }).expect(201);
    expect(await on('WITH', '2026-11-22')).toEqual(['N5 active']);
    const away = { personNo: 'N5', outletCode: 'F2', postCode: 'sales_associate', validFrom: '2026-10-16' };
    await post(away).expect(201);
    expect(await on('WITH', '2026-10-15')).toEqual(['N5 active']);
    expect(await on('WITH', '2026-10-16')).toEqual([]);
    await post({ ...away, validTo: '2026-10-16' }).expect(201);
    expect(await on('WITH', '2026-11-22')).toEqual(['N5 active']);
    await post({ personNo: 'N5', outletCode: 'F1', postCode: 'duty_manager', validFrom: '2026-08-01', validTo: '2026-12-01' }).expect(201); // prettier-ignore
    expect(await on('WITH', '2026-11-30')).toEqual(['N5 active']);
    expect(await on('WITH', '2026-12-01')).toEqual([]);
    await city.post(PATH, id('WITH', 'N5', { status: 'suspended', validFrom: '2026-11-10' })).expect(201);
    expect(await on('WITH', '2026-12-01')).toEqual([]);
  });

  it('ends when somebody leaves', async () => {
    await staff('LEFT');
    await city.post(PATH, id('LEFT1', 'LEFT')).expect(201);
    await house.asOwner((client) =>
      client.query(`UPDATE personnel.person SET left_on = '2026-11-22' WHERE person_no = 'LEFT'`),
    );
    await house.tick('settle-postings');
    expect(await on('LEFT1', '2026-11-21')).toEqual(['LEFT active']);
    expect(await on('LEFT1', '2026-11-22')).toEqual([]);
  });

  it('R-018 keeps whoever holds one from becoming partner staff', async () => {
    const file = person({ personNo: 'TURNS', hiredOn: '2026-01-01' });
    await city.post('/v1/personnel/people', file).expect(201);
    await clearPerson(house, 'TURNS');
    await inductPerson(house, 'TURNS');
    await plantPosting(house, { personNo: 'TURNS', unitCode: 'F1', validFrom: '2026-01-01' });
    await city.post(PATH, id('TURNS1', 'TURNS')).expect(201);
    const stationed = { ...file, employerCode: 'PARTNER', employmentType: 'partner_stationed', origin: 'stationed' };
    const { body } = await city.post('/v1/personnel/people', stationed).expect(422);
    expect(body).toMatchObject({ code: 'partner_operates', rule: 'R-018' });
    const batch = await city.post('/v1/personnel/people/batch', { rows: [stationed] }).expect(200);
    expect(batch.body.errors).toMatchObject([{ row: 1, field: 'employmentType', code: 'partner_operates' }]);
    await city.post(PATH, id('TURNS1', 'TURNS', { validTo: '2026-11-22' })).expect(201);
    await city.post('/v1/personnel/people', stationed).expect(201);
  });

  it('is for people who hold a post that day', async () => {
    await plantPerson(house, { personNo: 'IDLE', unitCode: 'F1' });
    await clearPerson(house, 'IDLE');
    expect((await city.post(PATH, id('IDLE1', 'IDLE')).expect(422)).body.code).toBe('operator_not_posted');
    expect((await city.post(PATH, id('EARLY', 'N1', { validFrom: '2025-12-31' })).expect(422)).body.code).toBe(
      'operator_not_posted',
    );
  });

  it('is shown to the modules above by days', async () => {
    const { rows } = await house.asRuntime((client) =>
      client.query(`SELECT i.person_no, i.status FROM personnel.pub_operator_id AS i
                    WHERE i.system = 'ess' AND i.operator_code = 'ONE' ORDER BY i.valid_from`),
    );
    expect(rows).toEqual([{ person_no: 'N3', status: 'active' }, { person_no: 'N4', status: 'active' }]); // prettier-ignore
  });

  it('leaves no ID behind where its posting ends while it is issued', async () => {
    const rounds = Array.from({ length: 12 }, (_, at) => `RACE${String(at)}`);
    for (const personNo of rounds) {
      await staff(personNo);
      const end = {
        personNo,
        outletCode: 'F1',
        postCode: 'sales_associate',
        validFrom: '2026-01-01',
        validTo: '2026-11-30',
      };
      await Promise.all([post(end).expect(201), city.post(PATH, id(personNo, personNo)).expect(201)]);
      expect(await on(personNo, '2026-12-01')).toEqual([]);
    }
  });
});
