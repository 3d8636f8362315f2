import { TURNS_MAX } from '../../src/platform/ledgers/ledger-turns.js';
import { House } from '../support/house.js';
import { person } from '../support/people.js';
import type { Session } from '../support/session.js';
import { plantStaff } from '../support/staff.js';

type Row = Readonly<Record<string, unknown>>;
interface Packed {
  /** Path of the ledger. */
  path: string;
  /** What is recorded before: nothing, unless a case says so. */
  before?: (at: string) => Row[];
  /** The rows that are sent, of outlet, ID, document or duty `at`: the same in both ways but for that. */
  rows: (at: string) => Row[];
  /** What becomes of each: null where it is taken. */
  codes: (string | null)[];
}

let house: House;
let admin: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  await house.city('C1', 'P1');
  for (const code of ['ONE', 'ALL', 'ELSEWHERE']) await house.outlet({ code });
  for (const personNo of ['N1', 'N2', 'N3']) await plantStaff(house, { personNo, outletCode: 'ONE' });
  admin = await house.asAdmin();
});
afterAll(() => house.close());

const id = (operatorCode: string, personNo: string, validFrom: string, validTo: string | null = null) => ({
  ...{ system: 'ess', operatorCode, personNo, validFrom, validTo },
});
const hours = (outletCode: string, spans: string, validFrom: string, more: object = {}) => ({
  ...{ outletCode, weekday: 'monday', spans, validFrom, ...more },
});
const area = (areaNo: string, outletCode: string, validFrom: string, validTo: string | null = null) => ({
  ...{ outletCode, areaNo, runBy: 'partner', runnerName: '体验区', floorSquareMetres: 9, validFrom, validTo },
});
const duty = (dutyCode: string, postCode: string, more: object = {}) => ({
  ...{ orgUnitCode: 'ONE', dutyCode, name: dutyCode, goal: '账实相符', postCode, validFrom: '2026-01-01', ...more },
});
const employed = (at: string, who: string, hiredOn: string, leftOn: string | null = null) => {
  const file = { personNo: `${at}-${who}`, orgUnitCode: 'ONE', identityNumber: `SAME${at}01`, hiredOn, leftOn };
  return person(file);
};
const WEEK = { before: (at: string) => [hours(at, '09:00-18:00', '2026-01-01')] };
const UNTOLD = 'opening_change_not_announced';

const CASES: Record<string, Packed> = {
  'an operator ID with two holders': {
    path: 'personnel/operator-ids',
    rows: (at) => [id(`TWO-${at}`, 'N1', '2026-11-01'), id(`TWO-${at}`, 'N2', '2026-11-10')],
    codes: [null, 'operator_id_held'],
  },
  'an operator ID that is given before it is free': {
    path: 'personnel/operator-ids',
    rows: (at) => [id(`PRE-${at}`, 'N2', '2026-11-10'), id(`PRE-${at}`, 'N1', '2026-11-01')],
    codes: [null, 'operator_id_held'],
  },
  'an operator ID that is handed over': {
    path: 'personnel/operator-ids',
    before: (at) => [id(`END-${at}`, 'N1', '2026-11-01')],
    rows: (at) => [id(`END-${at}`, 'N1', '2026-11-01', '2026-11-10'), id(`END-${at}`, 'N2', '2026-11-10')],
    codes: [null, null],
  },
  'an operator ID that a refused row would have held': {
    path: 'personnel/operator-ids',
    rows: (at) => [
      id(`ROW-${at}`, 'N1', '2026-11-01', '2026-11-15'),
      id(`ROW-${at}`, 'N2', '2026-11-10'),
      id(`ROW-${at}`, 'N3', '2026-11-20'),
    ],
    codes: [null, 'operator_id_held', null],
  },
  'hours that follow a change nobody was told of': {
    path: 'outlets/opening-hours',
    ...WEEK,
    rows: (at) => [hours(at, '10:00-12:00', '2026-11-23'), hours(at, '10:00-12:00', '2026-11-30')],
    codes: [UNTOLD, UNTOLD],
  },
  'hours that go back unannounced after a change customers know': {
    path: 'outlets/opening-hours',
    before: (at) => [hours(at, '09:00-18:00', '2026-01-01', { weekday: 'tuesday' })],
    rows: (at) => {
      const change = { weekday: 'tuesday', announcedOn: '2026-11-20', channel: 'sms' };
      return [
        hours(at, '10:00-12:00', '2026-12-01', change),
        hours(at, '09:00-18:00', '2026-12-08', { weekday: 'tuesday' }),
      ];
    },
    codes: [null, UNTOLD],
  },
  'an area that moves': {
    path: 'outlets/store-in-store-areas',
    before: (at) => [area(`M-${at}`, at, '2026-01-01')],
    rows: (at) => [area(`M-${at}`, at, '2026-01-01', '2026-06-01'), area(`M-${at}`, 'ELSEWHERE', '2026-06-01')],
    codes: [null, null],
  },
  'an area that would be in two outlets': {
    path: 'outlets/store-in-store-areas',
    before: (at) => [area(`T-${at}`, at, '2026-01-01')],
    rows: (at) => [area(`T-${at}`, 'ELSEWHERE', '2026-06-01'), area(`T-${at}`, at, '2026-01-01', '2026-05-01')],
    codes: ['area_in_two_outlets', null],
  },
  'a duty of a post that is not there, and of one that is': {
    path: 'personnel/post-duties',
    rows: (at) => [duty(`lost_${at.toLowerCase()}`, 'juggler'), duty(`lost_${at.toLowerCase()}`, 'custodian')],
    codes: ['unknown_post', null],
  },
  'a duty of two posts': {
    path: 'personnel/post-duties',
    rows: (at) => [duty(`two_${at.toLowerCase()}`, 'custodian'), duty(`two_${at.toLowerCase()}`, 'duty_manager')],
    codes: [null, 'duty_has_owner'],
  },
  'a document that one gives back and another takes': {
    path: 'personnel/people',
    before: (at) => [employed(at, 'A', '2026-01-01')],
    rows: (at) => [employed(at, 'A', '2026-01-01', '2026-11-01'), employed(at, 'B', '2026-11-01')],
    codes: [null, null],
  },
  'a document of two people': {
    path: 'personnel/people',
    rows: (at) => [employed(`2${at}`, 'A', '2026-01-01'), employed(`2${at}`, 'B', '2026-11-01')],
    codes: [null, 'identity_taken'],
  },
};

describe('rows that are about the same thing', () => {
  it.each(Object.keys(CASES))('are answered alike one by one and in one call: %s', async (name) => {
    const { path, before, rows, codes } = CASES[name] as Packed;
    for (const at of ['ONE', 'ALL']) {
      for (const row of before?.(at) ?? []) await admin.post(`/v1/${path}`, row).expect(201);
    }
    const alone: (string | null)[] = [];
    for (const row of rows('ONE')) {
      const { status, body } = await admin.post(`/v1/${path}`, row);
      alone.push(status === 201 ? null : ((body as { code: string }).code ?? String(status)));
    }
    expect(alone).toEqual(codes);
    const together = rows('ALL');
    const { body } = await admin.post(`/v1/${path}/batch`, { rows: together }).expect(200);
    const refused = new Map((body.errors as { row: number; code: string }[]).map((one) => [one.row, one.code]));
    expect(together.map((_, at) => refused.get(at + 1) ?? null)).toEqual(codes);
    expect(body).toMatchObject({ accepted: codes.filter((code) => code === null).length, duplicates: 0 });
    const again = await admin.post(`/v1/${path}/batch`, { rows: together.filter((_, at) => codes[at] === null) });
    expect(again.body).toMatchObject({ accepted: 0, rejected: 0 }); // Each is stored as it was sent.
  });

  it('are repeated where they have the same key, also where they come in turns', async () => {
    const rows = [
      id('REP', 'N1', '2026-11-01'),
      id('REP', 'N1', '2026-11-05'),
      id('REP', 'N1', '2026-11-01', '2026-11-03'),
    ];
    const { body } = await admin.post('/v1/personnel/operator-ids/batch', { rows }).expect(200);
    expect(body).toMatchObject({ received: 3, accepted: 2, rejected: 1 });
    expect(body.errors).toEqual([expect.objectContaining({ row: 3, code: 'row_repeated' })]);
  });
});

describe('rows about one thing', () => {
  it('are taken up to so many in a call, and the others are refused with the rows after them untouched', async () => {
    const alike = Array.from({ length: TURNS_MAX + 2 }, () => id('MANY', 'N1', '2026-11-01'));
    const rows = [...alike, id('OTHER', 'N2', '2026-11-01')];
    const { body } = await admin.post('/v1/personnel/operator-ids/batch?mode=dry_run', { rows }).expect(200);
    const codes = (body.errors as { row: number; code: string }[]).filter(({ code }) => code === 'too_many_alike');
    expect(codes.map(({ row }) => row)).toEqual([TURNS_MAX + 1, TURNS_MAX + 2]);
    expect((body.errors as { row: number }[]).map(({ row }) => row)).not.toContain(rows.length);
  });
});

describe('a row that is refused leaves in place what it would have replaced', () => {
  const shift = (shiftNo: number, startTime: string, endTime: string) => ({
    ...{ outletCode: 'ONE', personNo: 'N1', day: '2026-12-01', shiftNo, startTime, endTime },
  });

  it('and nobody is planned for two shifts at once', async () => {
    const path = '/v1/personnel/roster-shifts';
    await admin.post(path, shift(1, '08:00', '12:00')).expect(201);
    const rows = [shift(2, '10:00', '14:00'), shift(1, '09:00', '11:00'), shift(3, '14:00', '15:00')];
    const { body } = await admin.post(`${path}/batch`, { rows }).expect(200);
    expect(body.errors).toEqual([
      expect.objectContaining({ row: 1, code: 'shifts_overlap' }),
      expect.objectContaining({ row: 2, code: 'shifts_overlap' }),
    ]);
    const list = await admin.get(`${path}?personNo=N1&day=2026-12-01`).expect(200);
    expect((list.body.items as { shiftNo: number; startTime: string }[]).map((one) => [one.shiftNo, one.startTime])).toEqual([[1, '08:00'], [3, '14:00']]); // prettier-ignore
    const moved = [shift(1, '12:00', '16:00'), shift(3, '16:00', '18:00')];
    expect((await admin.post(`${path}/batch`, { rows: moved }).expect(200)).body).toMatchObject({ accepted: 2 });
  });

  it('R-231 and no more gifts are given out than were approved', async () => {
    const [path, approvals] = ['/v1/personnel/gift-issues', '/v1/personnel/gift-approvals'];
    const approved = { outletCode: 'ONE', approvalNo: 'GA', goods: '保温杯', quantity: 5, approvedOn: '2026-10-10' };
    await admin.post(approvals, { ...approved, reason: '致歉' }).expect(201);
    const gift = (issueNo: string, quantity: number) => ({
      ...{ outletCode: 'ONE', issueNo, issuedOn: '2026-10-12', goods: '保温杯', quantity, approvalNo: 'GA' },
      receiverReference: 'ORDER-1',
    });
    const outlet = await house.as('outlet_manager', 'ONE');
    await outlet.post(path, gift('G1', 4)).expect(201);
    const rows = [gift('G2', 5), gift('G1', 9)];
    const { body } = await outlet.post(`${path}/batch`, { rows }).expect(200);
    const codes = (body.errors as { row: number; code: string }[]).map(({ row, code }) => [row, code]);
    expect(codes).toEqual([1, 2].map((row) => [row, 'gift_approval_used_up']));
    const lowered = [gift('G1', 2), gift('G3', 4), gift('G4', 3), gift('G5', 1)];
    const { body: then } = await outlet.post(`${path}/batch`, { rows: lowered }).expect(200);
    expect((then.errors as { row: number }[]).map(({ row }) => row)).toEqual([2, 4]); // The third still fits, and is the last.
    const list = await outlet.get(approvals).expect(200);
    expect(list.body.items).toEqual([expect.objectContaining({ quantity: 5, issued: 5 })]);
  });
});
