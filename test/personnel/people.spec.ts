import { House } from '../support/house.js';
import { passport, person } from '../support/people.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let city: Session;
let manager: Session;
let elsewhere: Session;
const log: string[] = [];

beforeAll(async () => {
  house = await House.open({ log: (line) => log.push(line) });
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.city('C2', 'P2');
  await house.outlet({ code: 'F1' });
  await house.outlet({ code: 'F2', cityCode: 'C2' });
  city = await house.as('outlet_management', 'C1');
  elsewhere = await house.as('outlet_management', 'C2');
  manager = await house.as('outlet_manager', 'F1');
  const firm = (employerCode: string, kind: string) =>
    city.post('/v1/personnel/employers', { orgUnitCode: 'C1', employerCode, name: employerCode, kind }).expect(201);
  await firm('DISPATCH', 'dispatch');
  await firm('OUTSOURCING', 'outsourcing');
  await firm('PARTNER', 'partner');
});
afterAll(() => house.close());

const PATH = '/v1/personnel/people';
const NUMBER = '610102190001010000';
const etagOf = async (personNo: string) => (await city.get(`${PATH}/${personNo}`).expect(200)).headers['etag'] ?? '';
const isStored = async (text: string) =>
  house.asOwner(async (client) => {
    const { rows } = await client.query<{ row: string }>(
      `SELECT p::text AS row FROM personnel.person AS p UNION ALL SELECT a::text FROM platform.audit_entry AS a
       UNION ALL SELECT b::text FROM platform.batch AS b UNION ALL SELECT e::text FROM platform.batch_error AS e`,
    );
    return rows.some(({ row }) => row.includes(text));
  });

describe('files of people', () => {
  it.each([
    'contract',
    'own_account_manager',
    'own_business_manager',
    'area_key_account_manager',
    'part_time_account_manager',
    'part_time_business_manager',
  ])('R-195 records who is hired by a branch as %s, and lists them by it', async (employmentType) => {
    const file = person({ employmentType, orgUnitCode: 'C1' });
    const { body } = await city.post(PATH, file).expect(201);
    expect(body).toMatchObject({ personNo: file.personNo, employmentType, employerKind: 'company', isActive: true });
    const { body: page } = await city.get(`${PATH}?employmentType=${employmentType}&limit=500`).expect(200);
    const found = page.items as { personNo: string; employmentType: string }[];
    expect(found.some(({ personNo }) => personNo === file.personNo)).toBe(true);
    expect(found.every((item) => item.employmentType === employmentType)).toBe(true);
  });

  it('R-195 refuses a form of employment that no channel knows', async () => {
    await city.post(PATH, person({ employmentType: 'pirate' })).expect(400);
  });

  it.each([
    ['DISPATCH', 'dispatched', 'dispatched', 201],
    ['OUTSOURCING', 'outsourced', 'outsourced', 201],
    ['PARTNER', 'partner_stationed', 'stationed', 201],
    ['DISPATCH', 'dispatched', 'imported', 201],
    ['DISPATCH', 'contract', 'dispatched', 422],
    ['DISPATCH', 'dispatched', 'own_hire', 422],
    ['PARTNER', 'contract', 'own_hire', 422],
    ['UNICOM', 'outsourced', 'outsourced', 422],
    ['UNICOM', 'contract', 'dispatched', 422],
  ])(
    'lets employer %s, employment %s and origin %s agree: %i',
    async (employerCode, employmentType, origin, status) => {
      const { body } = await city.post(PATH, person({ employerCode, employmentType, origin })).expect(status);
      if (status === 422) expect(body.code).toBe('employment_unfit');
    },
  );

  it.each([
    ['resident_id', '61010219000302000X', null],
    ['resident_id', '61010219000302000x', null],
    ['resident_id', '11010519491231002X', null],
    ['resident_id', '610102190001010001', 'check_character'],
    ['resident_id', '610102190002290005', 'birth_date'],
    ['resident_id', '610102202611230003', 'birth_date'],
    ['resident_id', '990102190001010000', 'province'],
    ['resident_id', '61010219000101000', 'form'],
    ['military_id', '南字第01234567号', null],
    ['military_id', '01234567', 'form'],
    ['hk_macau_permit', 'H01234567', null],
    ['hk_macau_permit', 'T01234567', 'form'],
    ['taiwan_permit', '01234567', null],
    ['taiwan_permit', 'A1234567', 'form'],
    ['passport', 'G12345678', null],
    ['passport', 'G1234-678', 'form'],
  ])('checks the number of a %s: %s', async (identityKind, identityNumber, fault) => {
    const file = person({ identityKind, identityNumber });
    const { body } = await admin.post(`${PATH}/batch?mode=dry_run`, { rows: [file] }).expect(200);
    expect(body).toMatchObject({ accepted: fault ? 0 : 1 });
    if (fault === null) return;
    const one = await city.post(PATH, file).expect(422);
    expect(one.body.code).toBe('identity_unfit');
    expect(JSON.stringify([one.body, body])).toContain(fault);
    expect(JSON.stringify([one.body, body])).not.toContain(identityNumber);
  });

  it('keeps documents sealed: masked in answers and files, in clear nowhere', async () => {
    const file = person({ identityKind: 'resident_id', identityNumber: NUMBER, phone: '13012345678' });
    const { body } = await city.post(PATH, file).expect(201);
    expect(body).toMatchObject({ identityNumber: '610***********0000', phone: '130****5678' });
    const { text } = await city.get(PATH).set('Accept', 'text/csv').expect(200);
    expect(text).toContain('610***********0000');
    await city.post(`${PATH}/batch`, { rows: [{ ...file, personNo: 'OTHER' }] }).expect(200);
    for (const clear of [NUMBER, '13012345678', file.name]) {
      expect(text.includes(clear)).toBe(clear === file.name);
      expect(log.join('')).not.toContain(clear);
    }
    expect(await isStored(NUMBER)).toBe(false);
    expect(await isStored('13012345678')).toBe(false);
    const { body: trail } = await admin.get('/v1/access/audit-entries?action=recordPerson&limit=500').expect(200);
    expect(JSON.stringify(trail)).not.toContain(file.name);
  });

  it('counts an equal row as a duplicate although it is sealed anew, and a new document as a change', async () => {
    const file = person({ phone: '13012345670' });
    const take = async (row: object) => (await city.post(`${PATH}/batch`, { rows: [row] }).expect(200)).body;
    expect(await take(file)).toMatchObject({ accepted: 1, duplicates: 0 });
    expect(await take(file)).toMatchObject({ accepted: 0, duplicates: 1 });
    expect(await take({ ...file, phone: '13012345671' })).toMatchObject({ accepted: 1, duplicates: 0 });
    expect((await city.get(`${PATH}/${file.personNo}`)).body).toMatchObject({ phone: '130****5671', version: 2 });
  });

  it('refuses one document for two people at a time, wherever they are, and takes it one after the other', async () => {
    const file = person({ hiredOn: '2025-01-01' });
    await city.post(PATH, file).expect(201);
    const again = { ...file, personNo: person().personNo, orgUnitCode: 'F2' };
    const { body } = await elsewhere.post(PATH, again).expect(409);
    expect(body.code).toBe('identity_taken');
    const left = { ...file, leftOn: '2026-10-01' };
    await city.post(PATH, left).expect(201);
    await elsewhere.post(PATH, { ...again, hiredOn: '2026-10-01' }).expect(201);
    const etag = await etagOf(file.personNo);
    const back = await city.patch(`${PATH}/${file.personNo}`, { leftOn: null }).set('If-Match', etag).expect(409);
    expect(back.body.code).toBe('identity_taken');
    const two = [person(), person()].map((row) => ({ ...row, identityNumber: 'TWICE001' }));
    const batch = await city.post(`${PATH}/batch`, { rows: two }).expect(200);
    expect(batch.body).toMatchObject({ accepted: 1, rejected: 1 });
    expect(batch.body.errors[0]).toMatchObject({ row: 2, field: 'identityNumber', code: 'identity_taken' });
  });

  it('finds people by a whole document in the own units only, and says in the trail that somebody asked', async () => {
    const file = person({ identityKind: 'resident_id', identityNumber: '11010519491231002X', leftOn: null });
    await city.post(PATH, file).expect(201);
    const asked = { identityKind: 'resident_id', identityNumber: '11010519491231002x' };
    const { body } = await city.post(`${PATH}/by-identity`, asked).expect(200);
    expect(body.items).toEqual([expect.objectContaining({ personNo: file.personNo })]);
    expect((await elsewhere.post(`${PATH}/by-identity`, asked).expect(200)).body.items).toEqual([]);
    const other = { ...asked, identityKind: 'passport' };
    expect((await city.post(`${PATH}/by-identity`, other).expect(200)).body.items).toEqual([]);
    const { body: trail } = await admin.get('/v1/access/audit-entries?action=findPeopleByIdentity').expect(200);
    expect(trail.items.length).toBe(3);
    expect(JSON.stringify(trail)).not.toMatch(/11010519491231002/);
  });

  it('R-083 shows a document in clear only with a reason, and keeps who looked and why', async () => {
    const file = person({ identityNumber: 'G87654321', phone: '13087654321' });
    await city.post(PATH, file).expect(201);
    const path = `${PATH}/${file.personNo}/reveal`;
    await city.post(path, {}).expect(400);
    await manager.post(path, { reason: '好奇' }).expect(403);
    await elsewhere.post(path, { reason: '好奇' }).expect(404);
    const { body } = await city.post(path, { reason: '核对劳动合同' }).expect(200);
    expect(body).toMatchObject({ identityKind: 'passport', identityNumber: 'G87654321', phone: '13087654321' });
    const trail = await admin.get(`/v1/access/audit-entries?subject=person%20${file.personNo}`).expect(200);
    expect(trail.body.items).toEqual([
      expect.objectContaining({ action: 'revealPerson', details: { reason: '核对劳动合同' }, orgUnitCode: 'F1' }),
    ]);
  });

  it('ends an employment for who has seen the file as it is, and reads every day as it was', async () => {
    const file = person({ hiredOn: '2026-02-01' });
    await city.post(PATH, file).expect(201);
    const path = `${PATH}/${file.personNo}`;
    const leave = { leftOn: '2026-08-01' };
    await city.patch(path, leave).expect(428);
    await city.patch(path, leave).set('If-Match', '"7"').expect(412);
    await elsewhere.patch(path, leave).set('If-Match', '"1"').expect(404);
    const early = await city.patch(path, { leftOn: '2026-01-31' }).set('If-Match', '"1"').expect(422);
    expect(early.body.code).toBe('left_before_hired');
    const { body, headers } = await city.patch(path, leave).set('If-Match', '"1"').expect(200);
    expect(body).toMatchObject({ ...leave, isActive: false, version: 2 });
    expect(headers['etag']).toBe('"2"');
    const active = async (asOf: string) => {
      const page = await city.get(`${PATH}?isActive=true&limit=500&asOf=${asOf}`).expect(200);
      return (page.body.items as { personNo: string }[]).some(({ personNo }) => personNo === file.personNo);
    };
    expect(await active('2026-01-31')).toBe(false);
    expect(await active('2026-02-01')).toBe(true);
    expect(await active('2026-07-31')).toBe(true);
    expect(await active('2026-08-01')).toBe(false);
  });

  it('keeps to the units of the caller', async () => {
    const file = person({ orgUnitCode: 'F2' });
    expect((await city.post(PATH, file).expect(422)).body.code).toBe('unknown_org_unit');
    expect((await elsewhere.post(PATH, { ...file, employerCode: 'DISPATCH' }).expect(422)).body.code).toBe(
      'unknown_employer',
    );
    await elsewhere.post(PATH, file).expect(201);
    await city.get(`${PATH}/${file.personNo}`).expect(404);
    const taken = await city.post(PATH, { ...person(), personNo: file.personNo }).expect(409);
    expect(taken.body.code).toBe('person_no_taken');
    const { body } = await city.get(`${PATH}?limit=500`).expect(200);
    expect(body.items.some((item: { personNo: string }) => item.personNo === file.personNo)).toBe(false);
  });

  it('loads a CSV as Excel saves it, tried first', async () => {
    const heading = 'personNo,name,orgUnitCode,employerCode,employmentType,origin,identityKind,identityNumber,hiredOn';
    const row = `CSV-1,王芳,F1,UNICOM,contract,transfer,passport,${passport()},2026-11-01`;
    const send = (mode: string) =>
      city
        .post(`${PATH}/batch?mode=${mode}`)
        .set('Content-Type', 'text/csv')
        .send(`${heading}\r\n${row}\r\n`)
        .expect(200);
    expect((await send('dry_run')).body).toMatchObject({ accepted: 1, batchId: null });
    await city.get(`${PATH}/CSV-1`).expect(404);
    expect((await send('partial')).body).toMatchObject({ accepted: 1 });
    await city.get(`${PATH}/CSV-1`).expect(200);
  });
});
