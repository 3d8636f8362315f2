import { House } from '../support/house.js';
import { clearPerson, plantPerson, plantPosting } from '../support/people.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let manager: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  await house.city('C1', 'P1');
  await house.outlet({ code: 'F1' });
  await house.outlet({ code: 'F2' });
  admin = await house.asAdmin();
  for (const personNo of ['N1', 'N2', 'N3', 'OFF']) {
    await plantPerson(house, { personNo, unitCode: 'F1' });
    await clearPerson(house, personNo);
    const postCode = personNo === 'OFF' ? 'custodian' : 'sales_associate';
    await plantPosting(house, { personNo, unitCode: personNo === 'N3' ? 'F2' : 'F1', postCode });
  }
  for (const seatNo of ['S-01', 'S-02']) {
    const seat = { outletCode: 'F1', seatNo, kind: 'consultation', validFrom: '2026-01-01' };
    await admin.post('/v1/outlets/counter-seats', seat).expect(201);
  }
  const id = { system: 'ess', operatorCode: 'E1', personNo: 'N1', validFrom: '2026-02-01' };
  await admin.post('/v1/personnel/operator-ids', id).expect(201);
  manager = await house.as('outlet_manager', 'F1');
});
afterAll(() => house.close());

const post = (path: string, body: object) => manager.post(`/v1/personnel/${path}`, body);
const items = async (path: string) => {
  const { body } = await manager.get(`/v1/personnel/${path}`).expect(200);
  return body.items as Record<string, unknown>[];
};

describe('supervision cards', () => {
  const card = (more: object = {}) => ({
    ...{ outletCode: 'F1', seatNo: 'S-01', personNo: 'N1', name: 'Person N1', number: 'N1' },
    ...{ photo: 'photos/N1.jpg', motto: '用心服务', validFrom: '2026-11-01', ...more },
  });
  const without = async (asOf = '2026-11-22') =>
    (await items(`seat-cards?hasCard=false&asOf=${asOf}`)).map((one) => one['seatNo']);

  it.each([
    ['another name', { name: 'Somebody' }],
    ['another number', { number: 'N2' }],
  ])('R-298 refuses a card with %s than the personnel file, and takes the one that is equal', async (_what, wrong) => {
    expect((await post('supervision-cards', card(wrong)).expect(422)).body).toMatchObject({
      code: 'card_differs_from_file',
      rule: 'R-298',
    });
    const { body } = await post('supervision-cards', card()).expect(201);
    expect(body).toMatchObject({ ...card(), isAsFile: true });
  });

  it('takes an operator ID of the person as the number, not one before it was issued', async () => {
    await post('supervision-cards', card({ number: 'E1', validFrom: '2026-11-10' })).expect(201);
    await post('supervision-cards', card({ number: 'E1', validFrom: '2026-01-10' })).expect(422);
  });

  it('R-298 lists the seats without a card, and not those with one', async () => {
    expect(await without('2026-10-31')).toEqual(['S-01', 'S-02']);
    expect(await without()).toEqual(['S-02']);
    await post(
      'supervision-cards',
      card({ seatNo: 'S-02', personNo: 'N2', name: 'Person N2', number: 'N2', photo: 'photos/N2.jpg' }),
    ).expect(201);
    expect(await without()).toEqual([]);
  });

  it('R-298 asks for no card on the seats of an outlet that is not open yet, or not any more', async () => {
    const life = (opened: string, closed: string | null) =>
      house.asOwner((client) =>
        client.query(
          `UPDATE outlets.outlet SET opened_on = $1, closed_on = $2 WHERE outlet_id = (SELECT id FROM outlets.org_unit WHERE code = 'F1')`,
          [opened, closed],
        ),
      );
    const all = async () =>
      (await items('seat-cards?asOf=2026-10-31')).filter((one) => one['outletCode'] === 'F1').length;
    await life('2026-11-01', null);
    expect(await all()).toBe(0);
    await life('2020-01-01', '2026-10-31');
    expect(await all()).toBe(0);
    await life('2020-01-01', '2026-11-01');
    expect(await all()).toBe(2);
    await life('2020-01-01', null);
  });

  it('R-298 shows a card that the file has left behind', async () => {
    expect(await items('supervision-cards?isAsFile=false')).toEqual([]);
    await house.asOwner((client) =>
      client.query(`UPDATE personnel.person SET name = 'Renamed' WHERE person_no = 'N2'`),
    );
    expect(await items('supervision-cards?isAsFile=false')).toEqual([expect.objectContaining({ personNo: 'N2' })]);
    await house.asOwner((client) =>
      client.query(`UPDATE personnel.person SET name = 'Person N2' WHERE person_no = 'N2'`),
    );
  });

  it('refuses a seat that is not there, and records what is over as it was', async () => {
    const { body } = await post('supervision-cards', card({ seatNo: 'S-99' })).expect(422);
    expect(body.code).toBe('unknown_counter_seat');
    const over = { name: 'Old name', validFrom: '2026-03-01', validTo: '2026-04-01' };
    await post('supervision-cards', card(over)).expect(201);
  });

  it('R-298 refuses a badge with another name than the file, and takes the equal one', async () => {
    const badge = {
      personNo: 'N2',
      badgeNo: 'B-2',
      name: 'Person N2',
      photo: 'badges/N2.jpg',
      validFrom: '2026-01-01',
    };
    const { body } = await post('badges', { ...badge, name: 'Somebody' }).expect(422);
    expect(body).toMatchObject({ code: 'card_differs_from_file', rule: 'R-298' });
    expect((await post('badges', badge).expect(201)).body).toMatchObject({ ...badge, isAsFile: true });
  });

  it.each([
    ['yesterday', '2026-11-21', 201],
    ['today', '2026-11-22', 201],
    ['tomorrow', '2026-11-23', 422],
  ])('R-298 records a badge that is over as it was, and not one in use: to %s', async (_when, validTo, status) => {
    const badge = { personNo: 'N1', badgeNo: `B-${validTo}`, name: 'Old name', photo: 'badges/N1.jpg' };
    await post('badges', { ...badge, validFrom: '2026-03-01', validTo }).expect(status);
  });
});

describe('the supervision board', () => {
  const found = (more: object = {}) =>
    post('supervision-board-findings', { outletCode: 'F1', foundOn: '2026-11-20', phone: '10010', ...more });
  const board = async (asOf = '2026-11-22') => (await items(`supervision-boards?asOf=${asOf}`))[0];

  beforeAll(async () => {
    const phone = { orgUnitCode: 'C1', phone: '10010', validFrom: '2026-01-01' };
    await admin.post('/v1/personnel/supervision-phones', phone).expect(201);
  });

  it('R-302 expects everybody who serves customers there that day, with operator ID, photograph and phone', async () => {
    const listed = (await items('supervision-board-entries')).map((one) => [
      one['personNo'],
      one['number'],
      one['photo'],
    ]);
    expect(listed).toEqual([['N1', 'E1', 'photos/N1.jpg'], ['N2', 'N2', 'photos/N2.jpg']]); // prettier-ignore
    expect((await items('supervision-board-entries')).every((one) => one['phone'] === '10010')).toBe(true);
    const before = (await items('supervision-board-entries?asOf=2026-01-31')).map((one) => one['number']);
    expect(before).toEqual(['N1', 'N2']);
  });

  it('R-302 expects who is on the roster that day and posted elsewhere', async () => {
    await house.asOwner((client) =>
      client.query(`
        INSERT INTO personnel.roster_shift (outlet_id, person_id, person_no, day, shift_no, starts_at, ends_at,
          late_after_minutes, is_trainee, is_cancelled, recorded_by)
        SELECT o.id, p.id, p.person_no, '2026-11-21', 1, '2026-11-21T01:00:00Z', '2026-11-21T09:00:00Z', 5, false, false, 0
        FROM outlets.org_unit AS o, personnel.person AS p WHERE o.code = 'F1' AND p.person_no = 'N3'`),
    );
    const on = async (day: string) =>
      (await items(`supervision-board-entries?asOf=${day}`)).map((one) => one['personNo']);
    expect(await on('2026-11-21')).toEqual(['N1', 'N2', 'N3']);
    expect(await on('2026-11-22')).toEqual(['N1', 'N2']);
  });

  it('R-302 takes whatever hung there, and shows who is missing, who is too many, and what else differs', async () => {
    expect(await board()).toMatchObject({ foundOn: null, isMatching: false, expected: 2 });
    await found({ numbers: 'E1; GONE', withoutPhoto: 'E1', phone: '10086' }).expect(201);
    expect(await board()).toMatchObject({
      ...{ foundOn: '2026-11-20', expected: 2, missing: 'N2', surplus: 'GONE', withoutPhoto: 'E1' },
      ...{ phone: '10010', foundPhone: '10086', isMatching: false },
    });
  });

  it('R-302 lists the boards that differ, and not the one that hangs as it must', async () => {
    const differing = async () => (await items('supervision-boards?isMatching=false')).map((one) => one['outletCode']);
    expect(await differing()).toEqual(['F1']);
    await found({ numbers: 'N1;N2', phone: '10086' }).expect(201);
    expect(await differing()).toEqual(['F1']);
    await found({ numbers: 'N1;N2' }).expect(201);
    expect(await differing()).toEqual([]);
    expect(await board('2026-11-19')).toMatchObject({ foundOn: null, isMatching: false });
  });
});
