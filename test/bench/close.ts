import { median } from './judge.js';
import type { World } from './world.js';

/**
 * The baseline of a close: everything that the five rates need of the month, counted anew from its facts, outlet by
 * outlet, in one statement, by the role the product serves with and under the same row-level security.
 */
const AGGREGATE = `
  SELECT f.outlet_id, sum(f.revenue) AS revenue, sum(f.joined) AS joined, sum(f.left_us) AS left_us,
         sum(f.opening) AS opening, sum(f.arrears) AS arrears, sum(f.cost) AS cost, count(*) AS facts
  FROM (
    SELECT b.outlet_id, b.sign * (b.billed_fen - b.gifted_fen - b.refunded_fen + b.adjustment_fen) AS revenue,
           0 AS joined, 0 AS left_us, 0 AS opening, 0 AS arrears, 0 AS cost
    FROM sales.billing_line AS b WHERE b.counted_month = $1::date
    UNION ALL
    SELECT e.outlet_id, 0, CASE WHEN e.event IN ('activated', 'port_in') THEN e.sign WHEN e.event = 'invalidated' THEN -e.sign ELSE 0 END,
           CASE WHEN e.event IN ('deactivated', 'port_out', 'deactivated_for_arrears') THEN e.sign
                WHEN e.event = 'reactivated' THEN -e.sign ELSE 0 END, 0, 0, 0
    FROM sales.subscriber_event AS e WHERE e.counted_month = $1::date
    UNION ALL
    SELECT s.outlet_id, 0, 0, 0, s.sign * s.opening_subscribers, 0, 0
    FROM sales.subscriber_base AS s WHERE s.counted_month = $1::date
    UNION ALL
    SELECT a.outlet_id, 0, 0, 0, 0, a.sign * a.unpaid_fen, 0
    FROM sales.arrears_line AS a WHERE a.counted_month = $1::date
    UNION ALL
    SELECT c.outlet_id, 0, 0, 0, 0, 0, c.sign * c.amount_fen
    FROM outlets.cost_line AS c WHERE c.counted_month = $1::date
  ) AS f
  GROUP BY f.outlet_id`;

/** (b) The close of the country's month, against one aggregate of its facts; then again with four times the facts. */
export async function measureClose(world: World): Promise<void> {
  await world.readyToClose();
  const few = await rounds(world);
  const facts = world.facts;
  await world.reopen();
  for (const rows of world.sizes.memoryRows) await world.grow(rows);
  await world.readyToClose();
  const many = await rounds(world);
  const growth = median(many.closes) / median(few.closes);
  const ratios = few.closes.map((seconds, at) => seconds / (few.aggregates[at] ?? NaN));
  world.measures.push(
    {
      part: 'b',
      what: `close of ${world.sizes.outlets} outlets, ${facts} facts`,
      value: median(few.closes),
      unit: 's',
      target: { atMost: 60 },
      aim: { atMost: 10 },
      rounds: few.closes,
    },
    {
      part: 'b',
      what: 'one aggregate over the same facts',
      value: median(few.aggregates),
      unit: 's',
      rounds: few.aggregates,
    },
    {
      part: 'b',
      what: 'close : aggregate',
      value: median(ratios),
      unit: 'ratio',
      target: { atMost: world.sizes.atMost.closeToAggregate },
      rounds: ratios,
    },
    {
      part: 'b',
      what: `the same close with ${world.facts} facts`,
      value: median(many.closes),
      unit: 's',
      rounds: many.closes,
    },
    {
      part: 'b',
      what: `one aggregate over ${world.facts} facts`,
      value: median(many.aggregates),
      unit: 's',
      rounds: many.aggregates,
    },
    {
      part: 'b',
      what: 'close with many facts : with few',
      value: growth,
      unit: 'ratio',
      target: { atMost: world.sizes.atMost.closeGrowth },
    },
  );
  world.baselines['b'] =
    'one SELECT that sums what the five rates need per outlet over all facts of the month (billing, events, bases, ' +
    'arrears, costs), by the run-time role under row-level security, result read by the client. All facts come through ' +
    'the intake. Between rounds the superuser takes the close back; a close is timed from its POST to the end of its run.';
}

async function rounds(world: World): Promise<{ closes: number[]; aggregates: number[] }> {
  const closes: number[] = [];
  const aggregates: number[] = [];
  for (let round = 0; round < world.sizes.rounds; round++) {
    await world.reopen();
    await world.database.settle();
    aggregates.push(await aggregate(world));
    closes.push(await world.close());
    world.say(
      `(b) ${world.facts} facts, round ${round + 1}: close ${closes.at(-1)?.toFixed(2)} s, aggregate ${aggregates.at(-1)?.toFixed(2)} s`,
    );
  }
  return { closes, aggregates };
}

async function aggregate(world: World): Promise<number> {
  return world.database.asRuntime(async (client) => {
    const began = performance.now();
    const { rows } = await client.query<{ facts: number }>(AGGREGATE, [`${world.month}-01`]);
    const seconds = (performance.now() - began) / 1000;
    const facts = rows.reduce((sum, row) => sum + row.facts, 0);
    if (facts !== world.facts) throw new Error(`the aggregate saw ${facts} of ${world.facts} facts`);
    return seconds;
  });
}
