import { costLine, loadCosts, type Row, setGate } from '../support/cost-lines.js';
import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let headquarters: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-03T04:00:00Z');
  await house.city('C1');
  await house.outlet({ code: 'A1' });
  headquarters = await house.as('outlet_management');
});
afterAll(() => house.close());

function set(item: string, costClass: string, validFrom: string) {
  return headquarters.put('/v1/outlets/cost-items', { item, costClass, validFrom });
}

async function classOf(item: string, month: string): Promise<string | null | undefined> {
  return house.asOwner(async (client) => {
    const sql = `SELECT cost_class FROM outlets.pub_classified_cost_total WHERE item = $1 AND counted_month = $2`;
    const { rows } = await client.query<{ cost_class: string | null }>(sql, [item, `${month}-01`]);
    return rows[0]?.cost_class;
  });
}

it('ships with the items of the company’s cost sheet', async () => {
  const { body } = await headquarters.get('/v1/outlets/cost-items').expect(200);
  const items = (body as { items: { item: string; costClass: string }[] }).items;
  const classOfItem = Object.fromEntries(items.map(({ item, costClass }) => [item, costClass]));
  expect(classOfItem).toMatchObject({ rent: 'fixed', security: 'operating', training: 'labour' });
});

it('holds from its month on, for lines that name no class themselves', async () => {
  await loadCosts(headquarters, [
    costLine('W1', { item: 'water', month: '2026-09' }),
    costLine('W2', { item: 'water', month: '2026-10' }),
    costLine('W3', { item: 'coffee', costClass: 'labour' }),
  ]);
  expect(await classOf('water', '2026-10')).toBeNull();
  await set('water', 'operating', '2026-10').expect(200);
  expect(await classOf('water', '2026-09')).toBeNull();
  expect(await classOf('water', '2026-10')).toBe('operating');
  await set('coffee', 'fixed', '2026-01').expect(200);
  expect(await classOf('coffee', '2026-10')).toBe('labour');
});

it('is refused where a published month rests on it, and only there', async () => {
  await setGate(house, 'A1', '2026-10', 'closed');
  const { body } = await set('water', 'fixed', '2026-10').expect(409);
  expect(body).toMatchObject({ code: 'month_closed', details: { month: '2026-10', orgUnitCode: 'A1' } });
  await set('water', 'fixed', '2026-11').expect(200);
  await set('coffee', 'operating', '2026-10').expect(200); // That line names its class itself.
  await set('water', 'labour', '2026-09').expect(200); // Holds until October, which has a class of its own.
});

it('is set at headquarters, because it holds for the whole company', async () => {
  const city = await house.as('outlet_management', 'C1');
  const body: Row = { item: 'tea', costClass: 'fixed', validFrom: '2026-11' };
  await city.put('/v1/outlets/cost-items', body).expect(403);
  await (await house.as('auditor')).put('/v1/outlets/cost-items', body).expect(403);
});
