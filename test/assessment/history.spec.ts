import { House } from '../support/house.js';
import { confirmAll, loadMonth, run } from '../support/month.js';

const MONTHS = ['2026-06', '2026-07', '2026-08'];
const TARGETS = {
  billed_revenue: 1_000_000,
  new_subscribers: 'exempt',
  churn_rate: 'exempt',
  arrears_rate: 'exempt',
  input_output_rate: 0.25,
} as const;

describe('a value far from its history', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-22T04:00:00Z');
    await house.city('C1');
    for (const code of ['STEADY', 'JUMPY']) await house.outlet({ code });
    for (const month of MONTHS) {
      for (const code of ['STEADY', 'JUMPY']) {
        await loadMonth(house, code, month, {
          revenue: 1_000_000,
          costs: [{ item: 'rent', amountFen: 200_000 }],
          targets: TARGETS,
        });
      }
      await confirmAll(house, month, 'C1');
      await run(house, month, 'C1', 'close');
    }
    for (const [code, revenue] of [
      ['STEADY', 1_400_000],
      ['JUMPY', 1_600_000],
    ] as const) {
      await loadMonth(house, code, '2026-09', {
        revenue,
        costs: [{ item: 'rent', amountFen: 200_000 }],
        targets: TARGETS,
      });
    }
    await confirmAll(house, '2026-09', 'C1');
  }, 120_000);
  afterAll(() => house.close());

  it('is a warning that names the outlet and holds nothing up', async () => {
    const { outlets } = await run(house, '2026-09', 'C1', 'preview');
    const warnings = (code: string) => outlets[code]?.checks.filter((check) => check.code === 'value_far_from_history');
    expect(outlets['JUMPY']?.outcome).toBe('would_close');
    expect(warnings('JUMPY')).toEqual([expect.objectContaining({ severity: 'warning', count: 1 })]);
    expect(warnings('STEADY')).toEqual([]);
  });
});
