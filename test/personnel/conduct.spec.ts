import { House } from '../support/house.js';
import { plantPerson } from '../support/people.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let city: Session;
let manager: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.outlet({ code: 'F1' });
  await house.outlet({ code: 'F2' });
  city = await house.as('outlet_management', 'C1');
  manager = await house.as('outlet_manager', 'F1');
  await plantPerson(house, { personNo: 'P1', unitCode: 'F1' });
  await plantPerson(house, { personNo: 'P2', unitCode: 'F2' });
});
afterAll(() => house.close());

const VIOLATIONS = '/v1/personnel/violations';
const RATINGS = '/v1/personnel/conduct-ratings';
const AVERAGES = '/v1/personnel/conduct-averages';
const APPROVALS = '/v1/personnel/gift-approvals';
const GIFTS = '/v1/personnel/gift-issues';

const violation = (more: object = {}) => ({
  ...{ personNo: 'P1', violationNo: 'V-1', occurredOn: '2026-10-12', kind: 'operation_against_rules' },
  ...{ level: 'ordinary', description: '未按流程办理', ...more },
});

describe('violations of own staff', () => {
  it.each([
    ['minor', 1, false],
    ['ordinary', 3, false],
    ['serious', 10, false],
    ['severe', null, true],
  ])('R-091 records a violation of the level %s with what it takes off', async (level, deduction, isVeto) => {
    const row = violation({ violationNo: `L-${level}`, level });
    const { body } = await manager.post(VIOLATIONS, row).expect(201);
    expect(body).toMatchObject({
      ...row,
      deduction,
      isVeto,
      kindName: '违规操作',
      orgUnitCode: 'F1',
      month: '2026-10',
    });
    expect((await manager.get(`${VIOLATIONS}/${body.id}`).expect(200)).body).toEqual(body);
  });

  it('R-091 lists them by person, kind, level and month, and refuses a kind the catalogue does not have', async () => {
    await manager.post(VIOLATIONS, violation({ violationNo: 'M-1', occurredOn: '2026-11-01' })).expect(201);
    await city.post(VIOLATIONS, violation({ personNo: 'P2', kind: 'breach_of_discipline' })).expect(201);
    const numbers = async (query: string) => {
      const { body } = await city.get(`${VIOLATIONS}?${query}`).expect(200);
      return body.items.map((item: { violationNo: string }) => item.violationNo);
    };
    expect(await numbers('month=2026-11')).toEqual(['M-1']);
    expect(await numbers('personNo=P2')).toEqual(['V-1']);
    expect(await numbers('kind=breach_of_discipline')).toEqual(['V-1']);
    expect(await numbers('level=severe')).toEqual(['L-severe']);
    expect(await numbers('orgUnitCode=F2')).toEqual(['V-1']);
    const { body } = await manager.post(VIOLATIONS, violation({ kind: 'daydreaming' })).expect(422);
    expect(body).toMatchObject({ code: 'unknown_violation_kind', rule: 'R-091' });
  });

  it('R-083 records a leak and a misuse of customer information; a leak is on the list that vetoes the outlet', async () => {
    const leak = violation({ violationNo: 'K-1', kind: 'customer_information_leak', level: 'severe' });
    expect((await manager.post(VIOLATIONS, leak).expect(201)).body).toMatchObject({ vetoesOutlet: true });
    const misuse = violation({ violationNo: 'K-2', kind: 'customer_information_misuse', level: 'serious' });
    expect((await manager.post(VIOLATIONS, misuse).expect(201)).body).toMatchObject({ vetoesOutlet: false });
  });

  it.each(['minor', 'ordinary', 'serious'])('R-232 refuses private business of the level %s', async (level) => {
    const row = violation({ violationNo: 'B-1', kind: 'private_business', level });
    const { body } = await manager.post(VIOLATIONS, row).expect(422);
    expect(body).toMatchObject({ code: 'private_business_is_severe', rule: 'R-232' });
  });

  it('R-232 takes private business as severe: the score of the person falls away', async () => {
    const row = violation({ violationNo: 'B-1', kind: 'private_business', level: 'severe' });
    const { body } = await manager.post(VIOLATIONS, row).expect(201);
    expect(body).toMatchObject({ level: 'severe', deduction: null, isVeto: true, kindName: '私自开展业务' });
  });

  it('R-231 records gifts and sales on the sly', async () => {
    for (const kind of ['private_gift', 'private_sale', 'waste_of_goods']) {
      await manager.post(VIOLATIONS, violation({ violationNo: kind, kind, level: 'serious' })).expect(201);
    }
    const { body } = await manager.get(`${VIOLATIONS}?kind=private_sale`).expect(200);
    expect(body.items).toHaveLength(1);
  });

  it('withdraws one with day and reason, keeps it, and refuses half a withdrawal and days to come', async () => {
    await manager.post(VIOLATIONS, violation({ violationNo: 'W-1' })).expect(201);
    const codeOf = async (more: object) =>
      (await manager.post(VIOLATIONS, violation({ violationNo: 'W-1', ...more })).expect(422)).body.code;
    expect(await codeOf({ withdrawnOn: '2026-10-20' })).toBe('withdrawal_incomplete');
    expect(await codeOf({ withdrawnOn: '2026-10-11', withdrawnReason: '误记' })).toBe('violation_not_happened');
    expect(await codeOf({ withdrawnOn: '2026-11-23', withdrawnReason: '误记' })).toBe('violation_not_happened');
    expect(await codeOf({ occurredOn: '2026-11-23' })).toBe('violation_not_happened');
    const withdrawn = violation({ violationNo: 'W-1', withdrawnOn: '2026-10-20', withdrawnReason: '申诉成立' });
    expect((await manager.post(VIOLATIONS, withdrawn).expect(201)).body).toMatchObject({
      isWithdrawn: true,
      version: 2,
    });
    const { body } = await manager.get(`${VIOLATIONS}?isWithdrawn=true`).expect(200);
    expect(body.items.map((item: { violationNo: string }) => item.violationNo)).toEqual(['W-1']);
  });

  it('stays with the outlet of the day when the person moves, and is unknown to other outlets', async () => {
    await house.asOwner((client) =>
      client.query(
        `INSERT INTO personnel.posting (person_id, slot, person_no, post_code, org_unit_id, is_deputy, valid_from, valid_to, recorded_by)
         SELECT p.id, 'main', p.person_no, 'sales_trainee', u.id, false, d.starts::date, d.ends::date, 0
         FROM personnel.person AS p
         JOIN (VALUES ('F1', '2026-01-01', '2026-09-15'), ('F2', '2026-09-15', NULL)) AS d (code, starts, ends) ON true
         JOIN outlets.org_unit AS u ON u.code = d.code WHERE p.person_no = 'P2'`,
      ),
    );
    const on = async (violationNo: string, occurredOn: string) =>
      (await city.post(VIOLATIONS, violation({ personNo: 'P2', violationNo, occurredOn })).expect(201)).body
        .orgUnitCode;
    expect(await on('X-1', '2026-09-14')).toBe('F1');
    expect(await on('X-2', '2026-09-15')).toBe('F2');
    const { body } = await manager.get(`${VIOLATIONS}?personNo=P2`).expect(200);
    expect(body.items).toEqual([expect.objectContaining({ violationNo: 'X-1', name: null })]);
    const { text } = await city.get(VIOLATIONS).set('Accept', 'text/csv').expect(200);
    expect(text).toContain('person_no,name,org_unit_code,violation_no');
  });
});

describe('how associates receive customers', () => {
  const rating = (more: object = {}) => ({
    ...{ personNo: 'P1', ratedOn: '2026-10-01', source: 'keypad', reference: 'K-1', item: 'polite', score: 5, ...more },
  });

  it('R-075 records ratings by source and item, and averages those of a month alone', async () => {
    const rows = [
      rating(),
      rating({ item: 'warm', score: 4 }),
      rating({ ratedOn: '2026-10-31', source: 'inspection', item: 'efficient' }),
      rating({ ratedOn: '2026-09-30', score: 1 }),
      rating({ ratedOn: '2026-11-01', score: 2 }),
      rating({ ratedOn: '2026-11-02', source: 'mystery', score: 1 }),
      rating({ ratedOn: '2026-11-02', source: 'customer', score: 6 }),
    ];
    const { body } = await manager.post(`${RATINGS}/batch`, { rows }).expect(200);
    expect(body).toMatchObject({ accepted: 6, rejected: 1 });
    const averages = await manager.get(`${AVERAGES}?personNo=P1`).expect(200);
    const seen = averages.body.items.map((one: Record<string, unknown>) => [
      ...[one['month'], one['scoreSum'], one['ratings'], one['average']],
    ]);
    expect(seen).toEqual([
      ['2026-09', 1, 1, 1],
      ['2026-10', 14, 3, 4.666667],
      ['2026-11', 3, 2, 1.5],
    ]);
    const october = await manager.get(`${RATINGS}?month=2026-10&source=keypad`).expect(200);
    expect(october.body.items.map((one: { item: string }) => one.item)).toEqual(['polite', 'warm']);
    const none = await city.get(`${AVERAGES}?orgUnitCode=F2`).expect(200);
    expect(none.body.items).toEqual([]); // Nobody was rated: no row, not an average of 0.
  });

  it('refuses ratings of tomorrow and of people of others', async () => {
    const codeOf = async (more: object) => (await manager.post(RATINGS, rating(more)).expect(422)).body.code;
    expect(await codeOf({ ratedOn: '2026-11-23' })).toBe('rated_in_future');
    expect(await codeOf({ personNo: 'P2' })).toBe('unknown_person');
  });
});

describe('gifts', () => {
  const approval = (more: object = {}) => ({
    ...{
      outletCode: 'F1',
      approvalNo: 'GA-1',
      goods: '保温杯',
      quantity: 3,
      approvedOn: '2026-10-10',
      reason: '致歉',
      ...more,
    },
  });
  const gift = (more: object = {}) => ({
    ...{ outletCode: 'F1', issueNo: 'G-1', issuedOn: '2026-10-12', goods: '保温杯', quantity: 1 },
    ...{ receiverReference: 'SO-88123', ...more },
  });
  const refused = async (more: object, who = manager) => (await who.post(GIFTS, gift(more)).expect(422)).body;

  it('R-231 refuses a gift without an activity or an approval, and takes one of an activity', async () => {
    expect(await refused({})).toMatchObject({ code: 'gift_needs_basis', rule: 'R-231' });
    expect(await refused({ approvalNo: 'GA-404' })).toMatchObject({ code: 'gift_needs_basis', rule: 'R-231' });
    const { body } = await manager.post(GIFTS, gift({ activityReference: 'ACT-1' })).expect(201);
    expect(body).toMatchObject({ ...gift({ activityReference: 'ACT-1' }), approvalNo: null });
  });

  it('R-231 takes a gift of an approval by another account, and refuses who approved it themselves', async () => {
    await city.post(APPROVALS, approval()).expect(201);
    expect(await refused({ issueNo: 'G-2', approvalNo: 'GA-1' }, city)).toMatchObject({
      ...{ code: 'gift_approved_by_issuer', rule: 'R-231' },
    });
    await manager.post(GIFTS, gift({ issueNo: 'G-2', approvalNo: 'GA-1' })).expect(201);
    await manager.post(APPROVALS, approval({ approvalNo: 'GA-2' })).expect(403);
  });

  it('R-231 refuses other goods, days before the approval, and more than it allows; the last one still goes', async () => {
    const more = { issueNo: 'G-3', approvalNo: 'GA-1' };
    expect(await refused({ ...more, goods: '雨伞' })).toMatchObject({ code: 'gift_needs_basis' });
    expect(await refused({ ...more, issuedOn: '2026-10-09' })).toMatchObject({ code: 'gift_needs_basis' });
    expect(await refused({ ...more, quantity: 3 })).toMatchObject({ code: 'gift_approval_used_up', rule: 'R-231' });
    const rows = [gift({ ...more, quantity: 2 }), gift({ ...more, issueNo: 'G-4' })];
    const { body } = await manager.post(`${GIFTS}/batch`, { rows }).expect(200);
    expect(body).toMatchObject({ accepted: 1, rejected: 1 });
    expect(body.errors[0]).toMatchObject({ row: 2, code: 'gift_approval_used_up' });
    const list = await city.get(APPROVALS).expect(200);
    expect(list.body.items).toEqual([expect.objectContaining({ approvalNo: 'GA-1', quantity: 3, issued: 3 })]);
    const replaced = gift({ ...more, quantity: 1 });
    await manager.post(GIFTS, replaced).expect(201);
  });

  it.each(['13812345678', '+86 138-1234-5678', '138 1234 5678', '610102199003078888', '61010219900307888X'])(
    'R-083 keeps %s out of the receivers',
    async (receiverReference) => {
      const body = await refused({ issueNo: 'G-9', activityReference: 'ACT-1', receiverReference });
      expect(body).toMatchObject({ code: 'gift_receiver_personal', rule: 'R-083' });
    },
  );

  it('tells tomorrow from today', async () => {
    const basis = { issueNo: 'G-8', activityReference: 'ACT-1' };
    expect(await refused({ ...basis, issuedOn: '2026-11-23' })).toMatchObject({ code: 'gift_not_issued_yet' });
    await manager.post(GIFTS, gift({ ...basis, issuedOn: '2026-11-22' })).expect(201);
    await admin.get(`${GIFTS}?activityReference=ACT-1`).set('Accept', 'text/csv').expect(200);
  });
});
