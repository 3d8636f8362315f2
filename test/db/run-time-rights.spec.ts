import { House } from '../support/house.js';
import { confirmAll, loadMonth, run } from '../support/month.js';

const MONTH = '2026-09';

describe('the run-time role, with SQL of its own', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-22T04:00:00Z');
    await house.city('C1');
    await house.outlet({ code: 'A' });
    await loadMonth(house, 'A', MONTH, { revenue: 100, costs: [{ item: 'rent', amountFen: 10 }] });
    await confirmAll(house, MONTH, 'C1');
    await run(house, MONTH, 'C1', 'close');
  }, 60_000);
  afterAll(() => house.close());

  it.each([
    {
      what: 'choose the number of a fact',
      sql: `INSERT INTO outlets.cost_line (seq, outlet_id, counted_month, month, source_system, source_ref, item, amount_fen)
            SELECT 1, o.outlet_id, '2026-11-01', '2026-11-01', 'X', 'X', 'rent', 1 FROM outlets.outlet AS o`,
      error: /permission denied/,
    },
    {
      what: 'count a reference in another month',
      sql: `UPDATE months.source_key SET counted_month = '2026-11-01'`,
      error: /append-only/,
    },
    {
      what: 'take a reference for other content',
      sql: `UPDATE months.source_key SET content_digest = '\\x00'`,
      error: /permission denied/,
    },
    {
      what: 'withdraw a published revision without a next one',
      sql: `UPDATE assessment.score_revision SET state = 'superseded'`,
      error: /superseded by the next one only/,
    },
    {
      what: 'change a published number',
      sql: `UPDATE assessment.score_revision SET total_score = 120`,
      error: /permission denied/,
    },
    {
      what: 'move a gate',
      sql: `UPDATE months.outlet_month SET state = 'open'`,
      error: /permission denied/,
    },
  ])('cannot $what', async ({ sql, error }) => {
    await expect(house.asRuntime((client) => client.query(sql))).rejects.toThrow(error);
  });
});
