import { costLine, loadCosts } from '../support/cost-lines.js';
import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

const ZONES = '/v1/outlets/functional-zones/batch';

interface Batches {
  items: { batchId: string; endpoint: string; state: string }[];
  nextCursor: string | null;
  total: number | null;
}

let house: House;
let clerk: Session;
let ids: string[];

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T04:00:00Z');
  await house.city('C1');
  await house.outlet({ code: 'A1' });
  clerk = await house.as('outlet_management', 'C1');
  const costs = await loadCosts(clerk, [costLine('L1'), costLine('L2', { outletCode: 'NONE' })]);
  const row = { outletCode: 'A1', zoneNo: 'Z-1', zoneType: 'welcome', validFrom: '2026-11-01' };
  await clerk.post(`${ZONES}?mode=dry_run`, { rows: [row] }).expect(200);
  const zones = await clerk.post(ZONES, { rows: [row] }).expect(200);
  const gone = await house.asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(`
      INSERT INTO platform.batch (account_id, endpoint, mode, state, received, accepted, process, alive_until)
      SELECT a.id, 'cost_line', 'partial', 'applying', 7, 7, 1, platform.now() + interval '10 minutes'
      FROM platform.account AS a WHERE a.username = 'outlet_management.c1' RETURNING id::text`);
    return rows[0]?.id ?? '';
  });
  ids = [gone, (zones.body as { batchId: string }).batchId, costs.batchId ?? ''];
});
afterAll(() => house.close());

async function listed(query = '', who = clerk): Promise<Batches> {
  const { body } = await who.get(`/v1/batches${query}`).expect(200);
  return body as Batches;
}

const idsOf = ({ items }: Batches): string[] => items.map(({ batchId }) => batchId);

describe('the batches of a caller', () => {
  it('are listed, latest first, with what became of their rows; a dry run is none', async () => {
    const page = await listed();
    expect(idsOf(page)).toEqual(ids);
    const one = {
      received: 2,
      accepted: 1,
      rejected: 1,
      totals: { amountFen: 100 },
      state: 'applied',
      mode: 'partial',
    };
    expect(page.items[2]).toMatchObject({ ...one, endpoint: 'cost_line', finishedAt: expect.any(String) as string });
    expect(page.items[0]).toMatchObject({ state: 'interrupted', finishedAt: null });
  });

  it('are paged', async () => {
    const first = await listed('?limit=2&includeTotal=true');
    expect([idsOf(first), first.total]).toEqual([ids.slice(0, 2), 3]);
    const second = await listed(`?limit=2&cursor=${first.nextCursor ?? ''}`);
    expect([idsOf(second), second.nextCursor, second.total]).toEqual([ids.slice(2), null, null]);
    await clerk.get(`/v1/batches?limit=2&state=applied&cursor=${first.nextCursor ?? ''}`).expect(400);
  });

  it('are found by endpoint and by the state a person sees', async () => {
    expect(idsOf(await listed('?endpoint=outlets_functional_zone'))).toEqual(ids.slice(1, 2));
    expect(idsOf(await listed('?endpoint=cost_line&state=applied'))).toEqual(ids.slice(2));
    expect(idsOf(await listed('?state=interrupted'))).toEqual(ids.slice(0, 1));
    expect(await listed('?state=refused&includeTotal=true')).toMatchObject({ items: [], total: 0 });
    await clerk.get('/v1/batches?state=lost').expect(400);
  });

  it('are for nobody else to see', async () => {
    expect(idsOf(await listed('', await house.as('hq_admin')))).toEqual([]);
    expect(idsOf(await listed('', await house.as('auditor')))).toEqual([]);
  });
});
