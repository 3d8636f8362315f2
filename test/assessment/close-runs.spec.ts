import { PLAIN, readyCity } from '../support/golden.js';
import { House } from '../support/house.js';
import { confirmAll, loadMonth, run } from '../support/month.js';

const MONTH = '2026-10';

describe('previews and closes', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-05T02:00:00Z');
    await readyCity(house, 'C1', 3, MONTH);
    await readyCity(house, 'C2', 1, MONTH);
  });
  afterAll(() => house.close());

  const request = async (month: string, orgUnitCode: string, kind: string, role = 'outlet_management' as const) =>
    (await house.as(role)).post('/v1/assessment/close-runs', { month, orgUnitCode, kind });

  it('preview what a close at that moment publishes, hash by hash, and publish nothing', async () => {
    const preview = await run(house, MONTH, 'C1', 'preview');
    expect(preview.run).toMatchObject({ state: 'completed', kind: 'preview', month: MONTH, orgUnitCode: 'C1' });
    expect(preview.run.progress).toMatchObject({ total: 3, closed: 0, wouldClose: 3, blocked: 0, failed: 0 });
    const cards = await (await house.as('auditor')).get(`/v1/assessment/scorecards?month=${MONTH}`).expect(200);
    expect((cards.body as { items: unknown[] }).items).toEqual([]);

    const close = await run(house, MONTH, 'C1', 'close');
    expect(close.run.progress).toMatchObject({ total: 3, closed: 3, wouldClose: 0, blocked: 0, failed: 0 });
    for (const [code, outlet] of Object.entries(close.outlets)) {
      expect(outlet.outcome).toBe('closed');
      expect(outlet.resultHash).toBe(preview.outlets[code]?.resultHash);
      expect({ ...outlet.scorecard, revision: null, state: 'open', publishedAt: null }).toEqual(
        preview.outlets[code]?.scorecard,
      );
    }
  });

  it('close twice to the same hash: the second leaves everything unchanged and makes no revision', async () => {
    const first = await run(house, MONTH, 'C2', 'close');
    const second = await run(house, MONTH, 'C2', 'close');
    expect(first.outlets['C2-1']).toMatchObject({ outcome: 'closed' });
    expect(second.run).toMatchObject({ state: 'completed' });
    expect(second.outlets['C2-1']).toMatchObject({
      outcome: 'unchanged',
      resultHash: first.outlets['C2-1']?.resultHash,
      difference: null,
      scorecard: first.outlets['C2-1']?.scorecard,
    });
    const auditor = await house.as('auditor');
    const { body } = await auditor.get(`/v1/assessment/scorecards/${MONTH}/C2-1/revisions`).expect(200);
    expect((body as { items: unknown[] }).items).toHaveLength(1);
  });

  it('hold an outlet until the owners of its inputs confirm them, and close the others (R-158, R-159)', async () => {
    await house.city('C3');
    for (const code of ['C3-1', 'C3-2']) {
      await house.outlet({ code, cityCode: 'C3' });
      await loadMonth(house, code, MONTH, PLAIN);
    }
    await confirmAll(house, MONTH, 'C3-1');
    const { run: done, outlets } = await run(house, MONTH, 'C3', 'close');
    expect(done).toMatchObject({ state: 'completed_with_blocked' });
    expect(done.progress).toMatchObject({ total: 2, closed: 1, blocked: 1 });
    expect(outlets['C3-1']).toMatchObject({ outcome: 'closed', checks: [] });
    expect(outlets['C3-2']).toMatchObject({ outcome: 'blocked' });
    expect(outlets['C3-2']?.checks).toContainEqual({
      code: 'costs_not_confirmed',
      detail: expect.stringContaining('成本数据尚未确认') as string,
      severity: 'blocker',
      count: 1,
      ownerRole: 'outlet_management',
      href: `/v1/assessment/input-confirmations?input=costs&month=${MONTH}&orgUnitCode=C3-2`,
    });
    const filtered = await (
      await house.as('auditor')
    )
      .get(`/v1/assessment/close-runs/${done.id}/outlets?outcome=blocked`)
      .expect(200);
    expect((filtered.body as { items: { outletCode: string }[] }).items.map((one) => one.outletCode)).toEqual(['C3-2']);
  });

  it('leave a blocked outlet open, so that what it lacks can still be loaded, and close it then', async () => {
    await loadMonth(house, 'C3-2', MONTH, { targets: {}, costs: [{ item: 'office', amountFen: 100 }] });
    await confirmAll(house, MONTH, 'C3-2');
    expect((await run(house, MONTH, 'C3', 'close')).outlets['C3-2']).toMatchObject({ outcome: 'closed' });
  });

  it('refuse to close a month that is not over, and preview it (R-157)', async () => {
    expect((await request('2026-11', 'C1', 'close')).body).toMatchObject({
      status: 409,
      code: 'month_not_over',
      rule: 'R-157',
    });
    await house.setNow('2026-10-31T15:59:59Z');
    expect((await request('2026-10', 'C1', 'close')).body).toMatchObject({ status: 409, code: 'month_not_over' });
    expect((await request('2026-10', 'C1', 'preview')).status).toBe(202);
    await house.setNow('2026-11-05T02:00:00Z');
    expect((await request('2026-10', 'C1', 'close')).status).toBe(202);
  });

  it('refuse a unit that does not exist, or is not the caller’s, alike', async () => {
    expect((await request(MONTH, 'NOWHERE', 'close')).body).toMatchObject({ status: 422, code: 'unknown_org_unit' });
    const local = await house.as('outlet_management', 'C1');
    for (const orgUnitCode of ['C2', 'HQ']) {
      const answer = await local.post('/v1/assessment/close-runs', { month: MONTH, orgUnitCode, kind: 'close' });
      expect(answer.body).toMatchObject({ status: 422, code: 'unknown_org_unit' });
    }
    expect(
      (await local.post('/v1/assessment/close-runs', { month: MONTH, orgUnitCode: 'C1-1', kind: 'preview' })).status,
    ).toBe(202);
  });

  it('are for management and headquarters: who loads or audits does not close', async () => {
    for (const role of ['information_centre', 'auditor'] as const) {
      const session = await house.as(role);
      const answer = await session.post('/v1/assessment/close-runs', {
        month: MONTH,
        orgUnitCode: 'C1',
        kind: 'preview',
      });
      expect(answer.status).toBe(403);
    }
  });

  it('are seen along the line, and their outlets only in scope', async () => {
    const { run: whole } = await run(house, MONTH, 'HQ', 'preview');
    const local = await house.as('auditor', 'C2');
    const { body } = await local.get(`/v1/assessment/close-runs/${whole.id}`).expect(200);
    expect((body as { progress: { total: number } }).progress.total).toBe(6);
    const outlets = await local.get(`/v1/assessment/close-runs/${whole.id}/outlets`).expect(200);
    expect((outlets.body as { items: { outletCode: string }[] }).items.map((one) => one.outletCode)).toEqual(['C2-1']);
    const { run: other } = await run(house, MONTH, 'C1', 'preview');
    await local.get(`/v1/assessment/close-runs/${other.id}`).expect(404);
    const listed = await local.get(`/v1/assessment/close-runs?month=${MONTH}`).expect(200);
    const units = (listed.body as { items: { orgUnitCode: string }[] }).items.map((one) => one.orgUnitCode);
    expect(units).toContain('HQ');
    expect(units).not.toContain('C1');
  });

  it('take only self-owned outlets that a scheme takes (R-155, R-164)', async () => {
    await house.city('C4');
    await house.outlet({ code: 'AGENT', cityCode: 'C4', ownership: 'agent', tenure: null, operatingMode: 'other_run' });
    await house.outlet({ code: 'OWN', cityCode: 'C4' });
    for (const code of ['AGENT', 'OWN']) await loadMonth(house, code, MONTH, PLAIN);
    await confirmAll(house, MONTH, 'C4');
    const { run: done, outlets } = await run(house, MONTH, 'C4', 'close');
    expect(done).toMatchObject({ state: 'completed' });
    expect(outlets['AGENT']).toMatchObject({ outcome: 'out_of_scope', scorecard: null, resultHash: null });
    expect(outlets['OWN']).toMatchObject({ outcome: 'closed' });
  });
});
