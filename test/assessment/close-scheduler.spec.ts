import { CloseWorker } from '../../src/assessment/close-runs/close-worker.js';
import { PLAIN, readyCity } from '../support/golden.js';
import { House } from '../support/house.js';
import { confirmAll, loadMonth } from '../support/month.js';

interface RunRow {
  month: string;
  unit: string;
  state: string;
  outlets: number;
}

describe('the scheduler of closes', () => {
  let house: House;
  let other: House;

  beforeEach(async () => {
    house = await House.open();
    other = await House.open({ database: house.database });
  });
  afterEach(async () => {
    await other.close();
    await house.close();
  });

  const at = async (instant: string): Promise<void> => {
    await house.setNow(instant);
    await other.setNow(instant);
  };
  /** One tick, and everything that it started has ended. */
  const tick = async (...houses: House[]): Promise<void> => {
    await Promise.all(houses.map((one) => one.tick('close-scheduler')));
    for (const one of houses) await one.app.get(CloseWorker).idle();
  };
  const runs = (): Promise<RunRow[]> =>
    house.asOwner(async (client) => {
      const sql = `SELECT to_char(r.month, 'YYYY-MM') AS month, u.code AS unit, r.state, r.outlets_total AS outlets
                   FROM assessment.close_run AS r JOIN outlets.org_unit AS u ON u.id = r.org_unit_id
                   WHERE r.only_locked ORDER BY r.id`;
      return (await client.query<RunRow>(sql)).rows;
    });

  it('closes what locked by time, in one run however many processes look', async () => {
    await at('2026-10-20T00:00:00Z');
    await readyCity(house, 'C1', 2, '2026-10');
    await readyCity(house, 'C2', 1, '2026-10');
    await at('2026-11-07T15:59:59Z');
    await tick(house, other);
    expect(await runs()).toEqual([]);
    await at('2026-11-07T16:00:00Z'); // The 8th, 00:00 in Shanghai.
    await tick(house, other, house, other);
    expect(await runs()).toEqual([
      { month: '2026-10', unit: 'C1', state: 'completed', outlets: 2 },
      { month: '2026-10', unit: 'C2', state: 'completed', outlets: 1 },
    ]);
    await tick(house, other);
    expect(await runs()).toHaveLength(2);
  });

  it('catches up what was missed while no process was up, the oldest month first', async () => {
    await at('2026-08-20T00:00:00Z');
    await readyCity(house, 'C1', 1, '2026-08');
    await at('2026-09-20T00:00:00Z');
    await loadMonth(house, 'C1-1', '2026-09', { ...PLAIN, previousRevenue: undefined as never });
    await confirmAll(house, '2026-09', 'C1');
    await at('2026-10-20T00:00:00Z');
    await tick(house);
    await tick(house);
    expect(await runs()).toEqual([
      { month: '2026-08', unit: 'C1', state: 'completed', outlets: 1 },
      { month: '2026-09', unit: 'C1', state: 'completed', outlets: 1 },
    ]);
  });

  it('leaves alone a month that was loaded after its lock, and whatever a person released', async () => {
    await at('2026-11-22T00:00:00Z');
    await readyCity(house, 'C1', 1, '2026-10');
    await tick(house);
    expect(await runs()).toEqual([]);
  });

  it('tries a blocked outlet again when its input is confirmed, and else once a day', async () => {
    await at('2026-10-20T00:00:00Z');
    await house.city('C1');
    await house.outlet({ code: 'C1-1' });
    await loadMonth(house, 'C1-1', '2026-10', PLAIN);
    await at('2026-11-08T00:00:00Z');
    await tick(house);
    await at('2026-11-08T00:01:00Z');
    await tick(house);
    expect(await runs()).toEqual([{ month: '2026-10', unit: 'C1', state: 'completed_with_blocked', outlets: 1 }]);
    await at('2026-11-09T00:00:00Z');
    await tick(house);
    expect(await runs()).toHaveLength(2);
    await at('2026-11-09T00:01:00Z');
    await confirmAll(house, '2026-10', 'C1');
    await tick(house);
    expect((await runs())[2]).toMatchObject({ state: 'completed' });
  });
});
