import { costLine, costsOf, loadCosts, type Row, setGate, voidLine } from '../support/cost-lines.js';
import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

interface Result {
  sourceRef: string;
  kind: string | null;
  decided: boolean;
  countedMonth: string | null;
  code: string | null;
}

let house: House;
let manager: Session;

beforeEach(async () => {
  house = await House.open();
  await house.setNow('2026-11-03T04:00:00Z');
  await house.city('C1');
  await house.city('C2');
  await house.outlet({ code: 'A1' });
  await house.outlet({ code: 'B1', cityCode: 'C2' });
  manager = await house.as('outlet_management', 'C1');
  await loadCosts(manager, [costLine('X')]);
  await setGate(house, 'A1', '2026-10', 'closed');
  await setGate(house, 'A1', '2026-11', 'open');
});
afterEach(() => house.close());

async function decide(
  decision: string,
  refs: readonly string[],
  session = manager,
  month = '2026-10',
): Promise<Result[]> {
  const rows = refs.map((sourceRef) => ({ sourceSystem: 'ERP', sourceRef }));
  const path = `/v1/months/${month}/late-rows/decisions`;
  const { body } = await session.post(path, { decision, reason: 'Checked', rows }).expect(200);
  return (body as { results: Result[] }).results;
}

describe('a decision on late rows', () => {
  it('includes a row into its own month once that takes facts again, once', async () => {
    await loadCosts(manager, [costLine('L', { amountFen: 7 })]);
    expect(await decide('include', ['L'])).toMatchObject([{ decided: false, code: 'month_closed' }]);
    await setGate(house, 'A1', '2026-10', 'open');
    expect(await decide('include', ['L'])).toMatchObject([
      { decided: true, countedMonth: '2026-10', kind: 'cost_line' },
    ]);
    expect(await decide('reject', ['L'])).toMatchObject([{ decided: false, code: 'already_decided' }]);
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 107 });
  });

  it('includes into a locked month, which takes nothing else', async () => {
    await loadCosts(manager, [costLine('L', { amountFen: 7 })]);
    await setGate(house, 'A1', '2026-10', 'open');
    await house.asOwner((client) =>
      client.query(`UPDATE months.outlet_month SET lock_at = '2026-11-01T00:00:00Z' WHERE month = '2026-10-01'`),
    );
    expect(await loadCosts(manager, [costLine('M')])).toMatchObject({ late: 1 });
    expect(await decide('include', ['L'])).toMatchObject([{ decided: true }]);
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 107 });
  });

  it('carries a row, or the difference of a pair, into the next open month', async () => {
    await loadCosts(manager, [costLine('L', { amountFen: 7 }), costLine('Y', { replaces: 'X', amountFen: 130 })]);
    const results = await decide('carry', ['L', 'Y']);
    expect(results).toMatchObject([{ countedMonth: '2026-11' }, { countedMonth: '2026-11' }]);
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 100, 'A1 2026-11 rent': 7 + 30 });
    const voided = await loadCosts(manager, [voidLine('V', 'Y')]);
    expect(voided).toMatchObject({ accepted: 1 });
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 100, 'A1 2026-11 rent': 7 + 30 - 130 });
  });

  it('counts a chain decided together in the order it must have, whatever order it is named in', async () => {
    await loadCosts(manager, [
      costLine('Y', { replaces: 'X', amountFen: 130 }),
      costLine('Z', { replaces: 'Y', amountFen: 150 }),
      voidLine('V', 'Z'),
    ]);
    expect(await decide('include', ['Z'])).toMatchObject([{ code: 'replaced_row_undecided' }]);
    await setGate(house, 'A1', '2026-10', 'open');
    const results = await decide('include', ['V', 'Z', 'Y']);
    expect(results.map((result) => result.decided)).toEqual([true, true, true]);
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 0 });
  });

  it('rejects a row for ever, and what replaces it then counts alone', async () => {
    await loadCosts(manager, [costLine('L', { amountFen: 7 }), costLine('L2', { replaces: 'L', amountFen: 9 })]);
    expect(await decide('reject', ['L'])).toMatchObject([{ decided: true, countedMonth: null }]);
    expect(await loadCosts(manager, [costLine('L', { amountFen: 7 })])).toMatchObject({ duplicates: 1 });
    expect(await decide('carry', ['L2'])).toMatchObject([{ decided: true, countedMonth: '2026-11' }]);
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 100, 'A1 2026-11 rent': 9 });
  });

  it('rejects a replacement, and what replaces that takes back the row that still counts', async () => {
    await loadCosts(manager, [costLine('N', { month: '2026-11' })]);
    await loadCosts(manager, [costLine('Y', { replaces: 'N', amountFen: 130 }), voidLine('V', 'Y')]);
    await loadCosts(manager, [costLine('Z', { replaces: 'V', month: '2026-11', amountFen: 150 })]);
    expect(await decide('reject', ['Y', 'V'])).toMatchObject([{ decided: true }, { decided: true }]);
    expect(await decide('include', ['Z'], manager, '2026-11')).toMatchObject([{ countedMonth: '2026-11' }]);
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 100, 'A1 2026-11 rent': 150 });
  });

  it('rejects a replacement, and the row may be replaced again, once', async () => {
    await loadCosts(manager, [costLine('N', { month: '2026-11' })]);
    const late = { replaces: 'N', amountFen: 130 }; // Dated into the closed month, so the pair is late.
    expect(await loadCosts(manager, [costLine('Y', late)])).toMatchObject({ late: 1 });
    const again = (ref: string) => costLine(ref, { replaces: 'N', month: '2026-11', amountFen: 170 });
    const refused = { errors: [{ code: 'already_replaced' }] };
    expect(await loadCosts(manager, [again('Z')])).toMatchObject(refused); // Y may still count.
    await decide('reject', ['Y']);
    expect(await loadCosts(manager, [again('Z'), again('Z2')])).toMatchObject({ accepted: 1, ...refused });
    expect(await loadCosts(manager, [again('Z3')])).toMatchObject(refused);
    expect(await loadCosts(manager, [costLine('Z4', { replaces: 'Y', month: '2026-11' })])).toMatchObject(refused);
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 100, 'A1 2026-11 rent': 170 });
  });

  it('rejects replacement after replacement, and a race for the place of the last has one winner', async () => {
    await loadCosts(manager, [costLine('N', { month: '2026-11' })]);
    for (const ref of ['Y1', 'Y2']) {
      expect(await loadCosts(manager, [costLine(ref, { replaces: 'N', amountFen: 130 })])).toMatchObject({ late: 1 });
      await decide('reject', [ref]);
    }
    const racers = ['R1', 'R2', 'R3', 'R4'].map((ref) =>
      loadCosts(manager, [costLine(ref, { replaces: 'N', month: '2026-11', amountFen: 170 })]),
    );
    const accepted = (await Promise.all(racers)).map((answer) => (answer as { accepted: number }).accepted);
    expect(accepted.sort()).toEqual([0, 0, 0, 1]);
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 100, 'A1 2026-11 rent': 170 });
  });

  it('leaves the place of a rejected row to who replaced that one, though it still waits', async () => {
    await loadCosts(manager, [costLine('N', { month: '2026-11' })]);
    await loadCosts(manager, [costLine('Y', { replaces: 'N', amountFen: 130 })]);
    await loadCosts(manager, [costLine('S', { replaces: 'Y', amountFen: 140 })]);
    await decide('reject', ['Y']);
    const again = await loadCosts(manager, [costLine('Z', { replaces: 'N', month: '2026-11' })]);
    expect(again).toMatchObject({
      accepted: 0,
      errors: [{ code: 'already_replaced', detail: expect.stringContaining('S') as string }],
    });
    await decide('reject', ['S']);
    expect(await loadCosts(manager, [costLine('Z', { replaces: 'N', month: '2026-11', amountFen: 9 })])).toMatchObject({
      accepted: 1,
    });
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 100, 'A1 2026-11 rent': 9 });
  });

  it('carries a row that is dated out of a closed month into its own month, which is open', async () => {
    const dated = costLine('Y', { replaces: 'X', month: '2026-11', amountFen: 130 });
    expect(await loadCosts(manager, [dated])).toMatchObject({ late: 1 });
    expect(await decide('carry', ['Y'], manager, '2026-11')).toMatchObject([{ countedMonth: '2026-11' }]);
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 100, 'A1 2026-11 rent': 30 });
  });

  it('carries a pair of two outlets, though the outlet of the replaced row has no next month yet', async () => {
    await house.outlet({ code: 'A2' });
    await loadCosts(manager, [costLine('P', { outletCode: 'A2' })]);
    expect(await loadCosts(manager, [costLine('Q', { replaces: 'P', amountFen: 130 })])).toMatchObject({ late: 1 });
    expect(await decide('carry', ['Q'])).toMatchObject([{ countedMonth: '2026-11' }]);
    expect(await costsOf(house)).toEqual({
      'A1 2026-10 rent': 100,
      'A1 2026-11 rent': 130,
      'A2 2026-10 rent': 100,
      'A2 2026-11 rent': -100,
    });
  });

  it('never carries a level', async () => {
    const centre = await house.as('information_centre', 'C1');
    const base = { sourceSystem: 'ERP', sourceRef: 'B', outletCode: 'A1', month: '2026-10', businessLine: 'iot' };
    const rows: Row[] = [{ ...base, openingSubscribers: 5 }];
    await centre.post('/v1/sales/subscriber-bases/batch', { rows }).expect(200);
    expect(await decide('carry', ['B'])).toMatchObject([{ code: 'not_carriable', kind: 'subscriber_base' }]);
    await setGate(house, 'A1', '2026-10', 'open');
    expect(await decide('include', ['B'])).toMatchObject([{ decided: true }]);
  });

  it('is for rows in the caller’s scope, by somebody with the right, and leaves a trail', async () => {
    await loadCosts(manager, [costLine('L')]);
    const foreign = await house.as('outlet_management', 'C2');
    expect(await decide('carry', ['L', 'NONE'], foreign)).toMatchObject([
      { code: 'late_row_unknown' },
      { code: 'late_row_unknown' },
    ]);
    const auditor = await house.as('auditor');
    const body = { decision: 'carry', reason: 'x', rows: [{ sourceSystem: 'ERP', sourceRef: 'L' }] };
    await auditor.post('/v1/months/2026-10/late-rows/decisions', body).expect(403);
    await decide('carry', ['L']);
    const trail = await house.asOwner((client) =>
      client.query<{ details: Row }>(
        `SELECT details FROM platform.audit_entry WHERE action = 'decideLateRows' ORDER BY id DESC LIMIT 1`,
      ),
    );
    expect(trail.rows[0]?.details).toMatchObject({ decision: 'carry', reason: 'Checked' });
  });
});

it('lists late rows with what they hold, decided and waiting', async () => {
  await loadCosts(manager, [costLine('L', { costClass: 'fixed', replaces: 'X' }), costLine('M')]);
  await decide('reject', ['M']);
  const all = await manager.get('/v1/months/2026-10/late-rows?includeTotal=true').expect(200);
  expect(all.body).toMatchObject({
    total: 2,
    items: [
      {
        kind: 'cost_line',
        sourceRef: 'L',
        outletCode: 'A1',
        replaces: 'X',
        void: false,
        values: { item: 'rent', costClass: 'fixed', amountFen: 100 },
        decision: null,
      },
      { sourceRef: 'M', decision: 'reject', reason: 'Checked', countedMonth: null },
    ],
  });
  const pending = await manager.get('/v1/months/2026-10/late-rows?pending=true&orgUnitCode=C1').expect(200);
  expect((pending.body as { items: Row[] }).items).toHaveLength(1);
  const foreign = await house.as('auditor', 'C2');
  expect((await foreign.get('/v1/months/2026-10/late-rows').expect(200)).body).toMatchObject({ items: [] });
  await foreign.get('/v1/months/2026-10/late-rows?orgUnitCode=A1').expect(422);
});
