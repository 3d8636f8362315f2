import { House } from '../support/house.js';
import { clearPerson, plantPerson, plantPosting } from '../support/people.js';
import type { Session } from '../support/session.js';

/** What is read of each outlet: it stands as of a day along the line of that day. */
const LISTS = {
  boards: ['supervision-boards', 'phone'],
  entries: ['supervision-board-entries', 'phone'],
  unsigned: ['unsigned-circulations', 'circulationNo'],
  periods: ['training-coverage', 'periodMonths'],
  postings: ['postings', 'isAcknowledged'],
} as const;
type List = keyof typeof LISTS;

/**
 * One story: outlet F1 goes from city C1 to C2 on 12 November, and city C3 with its outlet F3 from province P1 to P2. What C1 and
 * P1 laid down holds for their outlets to the last day before, what C2 and P2 did from the first day after.
 */
describe('reading people and boards as of a day before a move', () => {
  const DAYS_BEFORE = ['2026-10-15', '2026-11-05', '2026-11-11'];
  const MOVED_ON = '2026-11-12';
  let house: House;
  let admin: Session;
  const before = new Map<string, unknown>();

  const post = (path: string, body: object) => admin.post(`/v1/personnel/${path}`, body).expect(201);
  const items = async (path: string, asOf: string) => {
    const { body } = await admin.get(`/v1/personnel/${path}&limit=200&asOf=${asOf}`).expect(200);
    return body.items as Record<string, unknown>[];
  };
  const whole = (list: List, asOf: string) => items(`${LISTS[list][0]}?orgUnitCode=HQ`, asOf);
  async function of(list: List, outletCode: string, asOf: string): Promise<unknown[]> {
    const [path, field] = LISTS[list];
    const topic = list === 'periods' ? '&topic=conduct' : '';
    return (await items(`${path}?orgUnitCode=${outletCode}${topic}`, asOf)).map((item) => item[field]);
  }
  const move = async (path: string, wish: object, validFrom = MOVED_ON) => {
    const { headers } = await admin.get(path).expect(200);
    const match = headers['etag'] ?? '';
    await admin
      .patch(path, { ...wish, validFrom })
      .set('If-Match', match)
      .expect(200);
  };
  /** What a unit lays down for the outlets below it, all told apart by its code and a number. */
  async function layDown(orgUnitCode: string, number: number): Promise<void> {
    const from = { orgUnitCode, validFrom: '2026-01-01' };
    await post('supervision-phones', { ...from, phone: String(10_000 + number) });
    const plan = { planCode: 'PER', kind: 'periodic', title: '定期', topics: 'conduct', periodMonths: number };
    await post('training-plans', { ...from, ...plan });
    const description = { postCode: 'sales_trainee', edition: `${orgUnitCode}-1`, content: '在带教下学习。' };
    await post('job-descriptions', { ...from, ...description });
    const circulation = { circulationNo: `OF-${orgUnitCode}`, title: '规定', documentVersion: '1' };
    await post('circulations', { orgUnitCode, ...circulation, circulatedOn: '2026-09-01' });
  }

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-22T02:00:00Z');
    for (const [city, province] of [
      ['C1', 'P1'],
      ['C2', 'P1'],
      ['C3', 'P1'],
      ['C4', 'P2'],
    ] as const)
      // prettier-ignore
      await house.city(city, province);
    for (const [code, cityCode] of [
      ['F1', 'C1'],
      ['F2', 'C2'],
      ['F3', 'C3'],
    ] as const)
      // prettier-ignore
      await house.outlet({ code, cityCode });
    admin = await house.asAdmin();
    for (const [index, code] of ['C1', 'P1', 'C2', 'P2'].entries()) await layDown(code, index + 3);
    for (const code of ['F1', 'F3']) {
      const personNo = `N-${code}`;
      await plantPerson(house, { personNo, unitCode: code });
      await plantPosting(house, { personNo, unitCode: code, postCode: 'sales_trainee' });
      const signed = { personNo, postCode: 'sales_trainee', acknowledgedOn: '2026-10-01' };
      await post('job-acknowledgements', signed);
    }
    for (const list of Object.keys(LISTS) as List[])
      for (const day of DAYS_BEFORE) before.set(`${list} ${day}`, await whole(list, day));

    await move('/v1/outlets/outlets/F1', { cityCode: 'C2' });
    await move('/v1/outlets/org-units/C3', { parentCode: 'P2' });
  }, 60_000);
  afterAll(() => house.close());

  it.each(Object.keys(LISTS) as List[])('gives the %s of a day before as they were', async (list) => {
    for (const day of DAYS_BEFORE) expect([day, await whole(list, day)]).toEqual([day, before.get(`${list} ${day}`)]);
  });

  it.each([
    ['boards', 'F1', ['10003'], ['10005']],
    ['boards', 'F3', ['10004'], ['10006']],
    ['entries', 'F1', ['10003'], ['10005']],
    ['entries', 'F3', ['10004'], ['10006']],
    ['unsigned', 'F1', ['OF-C1', 'OF-P1'], ['OF-C2', 'OF-P1']],
    ['unsigned', 'F3', ['OF-P1'], ['OF-P2']],
    ['periods', 'F1', [3], [5]],
    ['periods', 'F3', [4], [6]],
    ['postings', 'F1', [true], [false]],
    ['postings', 'F3', [true], [false]],
  ] as const)('has %s of %s by the old line to the last day, by the new one from the first', async (...row) => {
    const [list, outlet, then, since] = row;
    expect((await of(list, outlet, '2026-11-11')).sort()).toEqual(then);
    expect((await of(list, outlet, MOVED_ON)).sort()).toEqual(since);
    expect((await of(list, outlet, '2026-11-22')).sort()).toEqual(since);
  });

  it('R-247 gives an outlet the shift template of the city and the type that it had that day', async () => {
    const day = { templateCode: 'late', name: '晚班', endTime: '20:00', validFrom: '2026-01-01' };
    await post('shift-templates', { ...day, orgUnitCode: 'C1', startTime: '11:00' });
    await post('shift-templates', { ...day, orgUnitCode: 'C2', startTime: '12:00' });
    await post('shift-templates', { ...day, orgUnitCode: 'C2', appliesTo: 'flagship', startTime: '13:00' });
    await move('/v1/outlets/outlets/F1', { type: 'flagship' }, '2026-11-16');
    const start = async (asOf: string) => {
      const { body } = await admin.get(`/v1/personnel/outlet-shift-templates/F1?asOf=${asOf}`).expect(200);
      const [late] = body.items.filter((one: { templateCode: string }) => one.templateCode === 'late');
      return late?.startTime as string;
    };
    expect(await start('2026-11-11')).toBe('11:00');
    expect(await start(MOVED_ON)).toBe('12:00');
    expect(await start('2026-11-15')).toBe('12:00');
    expect(await start('2026-11-16')).toBe('13:00');
  });

  it('R-217 asks a person again after the period that their unit had that day', async () => {
    const session = { orgUnitCode: 'HQ', sessionNo: 'S-1', kind: 'periodic', topics: 'conduct', heldOn: '2026-10-01' };
    await post('training-sessions', { ...session, hours: 1, trainer: '张' });
    const row = { personNo: 'N-F1', sessionUnitCode: 'HQ', sessionNo: 'S-1', attended: true };
    await post('training-participations', row);
    const dueOn = async (on: string) => {
      const { body } = await admin.get(`/v1/personnel/people/N-F1/qualification?on=${on}`).expect(200);
      return body.trainings.find((one: { topic: string }) => one.topic === 'conduct').dueOn as string;
    };
    expect(await dueOn('2026-11-11')).toBe('2027-01-01');
    expect(await dueOn(MOVED_ON)).toBe('2027-03-01');
  });

  it('R-239 takes a paper list of a day before from who was asked that day, and not from who was not', async () => {
    const sign = (signedOn: string, circulationNo: string) => {
      const row = { personNo: 'N-F1', circulationUnitCode: circulationNo.slice(3), circulationNo, signedOn };
      return admin.post('/v1/personnel/circulation-signatures', row);
    };
    expect((await sign('2026-11-11', 'OF-C2').expect(422)).body.code).toBe('not_asked_to_sign');
    expect((await sign(MOVED_ON, 'OF-C1').expect(422)).body.code).toBe('not_asked_to_sign');
    await sign('2026-11-11', 'OF-C1').expect(201);
    await sign(MOVED_ON, 'OF-C2').expect(201);
  });

  it('R-217 shows an exam that runs out where the person was posted that day', async () => {
    await plantPerson(house, { personNo: 'M1', unitCode: 'F3' });
    await plantPosting(house, { personNo: 'M1', unitCode: 'F3', postCode: 'sales_trainee' });
    await clearPerson(house, 'M1');
    const exam = { subject: 'conduct', takenOn: '2025-12-01', score: 60, passMark: 60, validityMonths: 12 };
    await post('exams', { personNo: 'M1', ...exam });
    const next = { personNo: 'M1', postCode: 'sales_trainee', validFrom: '2026-11-15' };
    await post('postings', { ...next, outletCode: 'F2' });
    const where = async (asOf: string) =>
      (await items('expiring-exams?subject=conduct', asOf)).map((item) => item['orgUnitCode']);
    expect(await where('2026-11-14')).toEqual(['F3']);
    expect(await where('2026-11-15')).toEqual(['F2']);
    expect(await where('2026-11-22')).toEqual(['F2']);
  });
});
