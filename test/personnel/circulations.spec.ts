import { House } from '../support/house.js';
import { plantPerson } from '../support/people.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let city: Session;
let manager: Session;
let associate: Session;

const CIRCULATIONS = '/v1/personnel/circulations';
const SIGNATURES = '/v1/personnel/circulation-signatures';
const UNSIGNED = '/v1/personnel/unsigned-circulations';

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.outlet({ code: 'F1' });
  await house.outlet({ code: 'F2' });
  city = await house.as('outlet_management', 'C1');
  manager = await house.as('outlet_manager', 'F1');
  associate = await house.as('sales_associate', 'F1');
  await posted('A1', 'F1', 'sales_trainee');
  await posted('A2', 'F1', 'custodian');
  await posted('B1', 'F2', 'sales_trainee');
  await admin.put('/v1/personnel/people/A1/account', { username: 'sales_associate.f1' }).expect(200);
});
afterAll(() => house.close());

async function posted(
  personNo: string,
  unitCode: string,
  post: string,
  from = '2026-01-01',
  leftOn: string | null = null,
) {
  await plantPerson(house, { personNo, unitCode, leftOn });
  await house.asOwner((client) =>
    client.query(
      `INSERT INTO personnel.posting (person_id, slot, person_no, post_code, org_unit_id, is_deputy, valid_from, recorded_by)
       SELECT p.id, 'main', p.person_no, $3, u.id, false, $4, 0
       FROM personnel.person AS p, outlets.org_unit AS u WHERE p.person_no = $1 AND u.code = $2`,
      [personNo, unitCode, post, from],
    ),
  );
}
const circulation = (circulationNo: string, more: object = {}) => ({
  ...{ orgUnitCode: 'C1', circulationNo, title: '客户信息保护规定', documentVersion: '2026-1' },
  ...{ circulatedOn: '2026-11-02', dueOn: '2026-11-10', ...more },
});
const circulate = async (circulationNo: string, more: object = {}): Promise<string> =>
  (await city.post(CIRCULATIONS, circulation(circulationNo, more)).expect(201)).body.id as string;
async function unsigned(circulationNo: string, asOf = '2026-11-22', who = city): Promise<string[]> {
  const { body } = await who.get(`${UNSIGNED}?circulationNo=${circulationNo}&asOf=${asOf}`).expect(200);
  return (body.items as { personNo: string }[]).map(({ personNo }) => personNo).sort();
}
const paper = (circulationNo: string, personNo: string, more: object = {}) => ({
  ...{ personNo, circulationUnitCode: 'C1', circulationNo, signedOn: '2026-11-03', ...more },
});

describe('documents that are circulated', () => {
  it('R-239 records what is circulated where it is filed, and shows it to the people below', async () => {
    const id = await circulate('C-1', { fileReference: '2026/规定.pdf' });
    const { body } = await associate.get(`${CIRCULATIONS}/${id}`).expect(200);
    expect(body).toMatchObject({ ...circulation('C-1'), fileReference: '2026/规定.pdf', postCode: null });
    expect((await associate.get(CIRCULATIONS).expect(200)).body.items).toContainEqual(body);
  });

  it('takes title and file from a document of the platform, and refuses one that is not there', async () => {
    const document = {
      orgUnitCode: 'P1',
      documentCode: 'POL-1',
      kind: 'policy',
      title: '制度一',
      documentVersion: '3',
    };
    const more = { issuedOn: '2026-01-01', validFrom: '2026-01-01', fileReference: 'pol/1.pdf' };
    await admin.post('/v1/outlets/documents', { ...document, ...more }).expect(201);
    const named = { title: null, documentCode: 'POL-1', documentVersion: '3' };
    const { body } = await city.post(CIRCULATIONS, circulation('C-2', named)).expect(201);
    expect(body).toMatchObject({ title: '制度一', fileReference: 'pol/1.pdf', documentCode: 'POL-1' });
    const codeOf = async (wrong: object) =>
      (await city.post(CIRCULATIONS, circulation('C-3', wrong)).expect(422)).body.code;
    expect(await codeOf({ ...named, documentVersion: '4' })).toBe('unknown_circulated_document');
    expect(await codeOf({ title: null })).toBe('unknown_circulated_document');
    expect(await codeOf({ postCode: 'juggler' })).toBe('unknown_circulation_post');
    expect(await codeOf({ dueOn: '2026-11-01' })).toBe('due_before_circulated');
  });

  it('R-239 takes the signature of a person with the own account, and refuses the second', async () => {
    const id = await circulate('C-4');
    const { body, headers } = await associate.post(`${CIRCULATIONS}/${id}/signatures`).expect(201);
    expect(body).toMatchObject({ personNo: 'A1', circulationNo: 'C-4', signedOn: '2026-11-22', way: 'account' });
    expect((await associate.get(headers['location'] ?? '').expect(200)).body).toEqual(body);
    const again = await associate.post(`${CIRCULATIONS}/${id}/signatures`).expect(409);
    expect(again.body).toMatchObject({ code: 'already_signed', rule: 'R-239' });
    expect(await unsigned('C-4')).toEqual(['A2', 'B1']);
  });

  it('R-239 refuses a signature for another: of an account that is nobody’s, and of one who is not asked', async () => {
    const id = await circulate('C-5');
    const nobody = await manager.post(`${CIRCULATIONS}/${id}/signatures`).expect(422);
    expect(nobody.body).toMatchObject({ code: 'account_of_nobody', rule: 'R-239' });
    const other = await circulate('C-6', { postCode: 'custodian' });
    const asked = await associate.post(`${CIRCULATIONS}/${other}/signatures`).expect(422);
    expect(asked.body).toMatchObject({ code: 'not_asked_to_sign', rule: 'R-239' });
    expect(await unsigned('C-6')).toEqual(['A2']);
  });

  it('signs once where two requests come together', async () => {
    const id = await circulate('C-7');
    const both = await Promise.all([1, 2].map(() => associate.post(`${CIRCULATIONS}/${id}/signatures`)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('R-239 takes a paper list, counts the same paper twice as one, and refuses a second signature', async () => {
    const id = await circulate('C-8');
    const rows = [paper('C-8', 'A1'), paper('C-8', 'A2'), paper('C-8', 'B1'), paper('C-88', 'A1')];
    const { body } = await manager.post(`${SIGNATURES}/batch`, { rows }).expect(200);
    expect(body).toMatchObject({ accepted: 2, rejected: 2 });
    expect(body.errors.map((one: { code: string }) => one.code)).toEqual(['unknown_person', 'unknown_circulation']);
    const again = await manager.post(`${SIGNATURES}/batch`, { rows: rows.slice(0, 2) }).expect(200);
    expect(again.body).toMatchObject({ accepted: 0, duplicates: 2 });
    const later = await manager.post(SIGNATURES, paper('C-8', 'A2', { signedOn: '2026-11-05' })).expect(409);
    expect(later.body).toMatchObject({ code: 'already_signed', rule: 'R-239' });
    await associate.post(`${CIRCULATIONS}/${id}/signatures`).expect(409);
    const early = await manager.post(SIGNATURES, paper('C-4', 'A2', { signedOn: '2026-11-01' })).expect(422);
    expect(early.body).toMatchObject({ code: 'not_asked_to_sign', rule: 'R-239' });
  });

  it('R-239 refuses other words under a number that was signed, and takes a later day to sign by', async () => {
    await circulate('C-9');
    await manager.post(SIGNATURES, paper('C-9', 'A1')).expect(201);
    const other = await city.post(CIRCULATIONS, circulation('C-9', { documentVersion: '2026-2' })).expect(422);
    expect(other.body).toMatchObject({ code: 'circulation_signed', rule: 'R-239' });
    await city.post(CIRCULATIONS, circulation('C-9', { dueOn: '2026-11-30' })).expect(201);
  });

  it('R-239 lists who has not signed: whoever came later too, whoever left not, and who is overdue', async () => {
    await posted('A3', 'F1', 'sales_trainee', '2026-11-15');
    await posted('A4', 'F1', 'sales_trainee', '2026-01-01', '2026-11-12');
    await admin.post(CIRCULATIONS, circulation('C-11', { orgUnitCode: 'F1' })).expect(201);
    const signed = { circulationUnitCode: 'F1', signedOn: '2026-11-05' };
    await manager.post(SIGNATURES, paper('C-11', 'A1', signed)).expect(201);
    expect(await unsigned('C-11', '2026-11-01')).toEqual([]);
    expect(await unsigned('C-11', '2026-11-02')).toEqual(['A1', 'A2', 'A4']);
    expect(await unsigned('C-11', '2026-11-05')).toEqual(['A2', 'A4']);
    expect(await unsigned('C-11', '2026-11-11')).toEqual(['A2', 'A4']);
    expect(await unsigned('C-11', '2026-11-12')).toEqual(['A2']);
    expect(await unsigned('C-11', '2026-11-15')).toEqual(['A2', 'A3']);
    const overdue = async (asOf: string) =>
      (await city.get(`${UNSIGNED}?circulationNo=C-11&isOverdue=true&asOf=${asOf}`).expect(200)).body.items.length;
    expect([await overdue('2026-11-10'), await overdue('2026-11-11')]).toEqual([0, 2]);
    const { text } = await manager.get(UNSIGNED).set('Accept', 'text/csv').expect(200);
    expect(text).toContain('person_no,name,org_unit_code');
  });
});
