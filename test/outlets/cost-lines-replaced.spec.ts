import { costLine, costsOf, loadCosts, setGate, voidLine } from '../support/cost-lines.js';
import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let manager: Session;

beforeEach(async () => {
  house = await House.open();
  await house.setNow('2026-11-03T04:00:00Z');
  await house.city('C1');
  await house.city('C2');
  await house.outlet({ code: 'A1' });
  await house.outlet({ code: 'A2' });
  await house.outlet({ code: 'B1', cityCode: 'C2' });
  manager = await house.as('outlet_management', 'C1');
});
afterEach(() => house.close());

describe('a replacement', () => {
  it('takes the replaced row back and counts instead, in another call', async () => {
    await loadCosts(manager, [costLine('X')]);
    expect(await loadCosts(manager, [costLine('Y', { replaces: 'X', amountFen: 130 })])).toMatchObject({ accepted: 1 });
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 130 });
    expect(await loadCosts(manager, [costLine('Y', { replaces: 'X', amountFen: 130 })])).toMatchObject({
      duplicates: 1,
    });
  });

  it.each([
    { order: ['X', 'Y', 'Z'], because: 'in order' },
    { order: ['Z', 'Y', 'X'], because: 'backwards' },
    { order: ['Y', 'X', 'Z'], because: 'mixed' },
  ])('may be a chain in one call: $because', async ({ order }) => {
    const rows = {
      X: costLine('X'),
      Y: costLine('Y', { replaces: 'X', amountFen: 130, outletCode: 'A2' }),
      Z: costLine('Z', { replaces: 'Y', amountFen: 7, item: 'travel', month: '2026-09' }),
    };
    const answer = await loadCosts(
      manager,
      order.map((ref) => rows[ref as keyof typeof rows]),
    );
    expect(answer).toMatchObject({ accepted: 3, errors: [] });
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 0, 'A2 2026-10 rent': 0, 'A1 2026-09 travel': 7 });
  });

  it('may be a void, which has no amount of its own', async () => {
    await loadCosts(manager, [costLine('X')]);
    expect(await loadCosts(manager, [voidLine('V', 'X')])).toMatchObject({ accepted: 1 });
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 0 });
    expect(await loadCosts(manager, [voidLine('V', 'X')])).toMatchObject({ duplicates: 1 });
    const full = await loadCosts(manager, [{ ...voidLine('W', 'X'), amountFen: 1 }]);
    expect(full.errors).toMatchObject([{ code: 'unknown_field', field: 'amountFen' }]);
  });

  it('happens once: the second is told the first', async () => {
    await loadCosts(manager, [costLine('X')]);
    const both = await loadCosts(manager, [costLine('Y', { replaces: 'X' }), costLine('Y2', { replaces: 'X' })]);
    expect(both).toMatchObject({ accepted: 1, errors: [{ row: 2, code: 'already_replaced', field: 'replaces' }] });
    const later = await loadCosts(manager, [voidLine('V', 'X')]);
    expect(later.errors).toMatchObject([{ code: 'already_replaced' }]);
    expect(later.errors[0]?.detail).toContain('Y');
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 100 });
  });

  it('of what is not there is refused by name and may be sent again', async () => {
    const rows = [costLine('Y', { replaces: 'X' }), costLine('Z', { replaces: 'Y' })];
    const early = await loadCosts(manager, rows);
    expect(early.errors.map((error) => error.code)).toEqual(['replaced_row_unknown', 'replaced_row_unknown']);
    await loadCosts(manager, [costLine('X')]);
    expect(await loadCosts(manager, rows)).toMatchObject({ accepted: 2 });
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 100 });
  });

  it('of a row outside the caller’s scope, of itself or in a circle is of nothing', async () => {
    const other = await house.as('outlet_management', 'C2');
    await loadCosts(other, [costLine('B', { outletCode: 'B1' })]);
    const answer = await loadCosts(manager, [
      costLine('Y', { replaces: 'B' }),
      costLine('S', { replaces: 'S' }),
      costLine('P', { replaces: 'Q' }),
      costLine('Q', { replaces: 'P' }),
    ]);
    expect(answer.errors.map((error) => error.code)).toEqual(Array(4).fill('replaced_row_unknown'));
    expect(await costsOf(house)).toEqual({ 'B1 2026-10 rent': 100 });
    await loadCosts(other, [costLine('B2', { outletCode: 'B1', replaces: 'B' })]);
    const later = await loadCosts(manager, [costLine('Y', { replaces: 'B' })]);
    expect(later.errors).toEqual([answer.errors[0]]);
  });
});

describe('a row for a month that takes none', () => {
  it('is kept as late, once, and counts nowhere', async () => {
    await setGate(house, 'A1', '2026-10', 'closed');
    expect(await loadCosts(manager, [costLine('L'), costLine('N', { month: '2026-11' })])).toMatchObject({
      accepted: 1,
      late: 1,
    });
    expect(await loadCosts(manager, [costLine('L')])).toMatchObject({ duplicates: 1, late: 0 });
    expect((await loadCosts(manager, [costLine('L', { amountFen: 1 })])).errors).toMatchObject([
      { code: 'source_ref_conflict' },
    ]);
    expect(await costsOf(house)).toEqual({ 'A1 2026-11 rent': 100 });
  });

  it('makes a pair late as one, whichever of the two months is shut', async () => {
    await loadCosts(manager, [costLine('X'), costLine('W', { month: '2026-11' })]);
    await setGate(house, 'A1', '2026-10', 'closed');
    const answer = await loadCosts(manager, [
      costLine('Y', { replaces: 'X', month: '2026-11', amountFen: 130 }),
      costLine('W2', { replaces: 'W', amountFen: 7 }),
      costLine('Y2', { replaces: 'Y', month: '2026-11', amountFen: 131 }),
      voidLine('V', 'W2'),
    ]);
    expect(answer).toMatchObject({ accepted: 0, late: 4, errors: [] });
    expect(await costsOf(house)).toEqual({ 'A1 2026-10 rent': 100, 'A1 2026-11 rent': 100 });
  });

  it('is an error in atomic mode, and nothing is stored', async () => {
    await setGate(house, 'A1', '2026-10', 'closed');
    const { body } = await manager
      .post('/v1/outlets/cost-lines/batch?mode=atomic', { rows: [costLine('L'), costLine('N', { month: '2026-11' })] })
      .expect(422);
    expect(body).toMatchObject({
      code: 'batch_refused',
      errors: [{ pointer: '/rows/0/month', code: 'late', row: 1, sourceRef: 'L' }],
    });
    expect(await costsOf(house)).toEqual({});
    expect(await loadCosts(manager, [costLine('L')])).toMatchObject({ late: 1 });
  });
});

describe('the modes', () => {
  it('atomic stores all or nothing and names every bad row', async () => {
    const rows = [costLine('A'), costLine('B', { outletCode: 'B1' }), costLine('C', { amountFen: 'x' })];
    const { body } = await manager.post('/v1/outlets/cost-lines/batch?mode=atomic', { rows }).expect(422);
    expect((body as { errors: { row: number; code: string }[] }).errors).toMatchObject([
      { row: 2, code: 'unknown_outlet', pointer: '/rows/1/outletCode' },
      { row: 3, code: 'wrong_type', pointer: '/rows/2/amountFen' },
    ]);
    expect(await costsOf(house)).toEqual({});
    expect(await loadCosts(manager, [costLine('A')], 'atomic')).toMatchObject({ accepted: 1 });
    expect(await loadCosts(manager, [costLine('A')], 'atomic')).toMatchObject({ duplicates: 1 });
  });

  it('dry_run answers the same and stores nothing', async () => {
    const rows = [costLine('A'), costLine('A'), costLine('B', { replaces: 'A' }), costLine('C', { outletCode: 'B1' })];
    const dry = await loadCosts(manager, rows, 'dry_run');
    expect(dry).toMatchObject({ batchId: null, accepted: 2, duplicates: 1, rejected: 1 });
    expect(await costsOf(house)).toEqual({});
    expect({ ...(await loadCosts(manager, rows)), batchId: null }).toEqual(dry);
  });
});
