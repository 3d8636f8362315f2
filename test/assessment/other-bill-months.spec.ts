import { House } from '../support/house.js';
import { loadAll, loadMonth, run } from '../support/month.js';

describe('arrears of older bills', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-22T04:00:00Z');
    await house.city('C1');
    await house.outlet({ code: 'A' });
    await loadMonth(house, 'A', '2026-10', { revenue: 1000, previousRevenue: 1000, arrears: 10 });
    const line = { sourceSystem: 'OLD', outletCode: 'A', month: '2026-10', businessLine: 'mobile_4g' };
    await loadAll(house, 'arrears-lines', [{ ...line, sourceRef: '1', billMonth: '2026-08', unpaidFen: 500 }]);
  });
  afterAll(() => house.close());

  it('are stored and left out of the rate, which asks for the bills of the month before', async () => {
    const { outlets } = await run(house, '2026-10', 'C1', 'preview');
    expect(outlets['A']?.scorecard).toMatchObject({ rates: { arrears: { numerator: 10, denominator: 1000 } } });
  });
});
