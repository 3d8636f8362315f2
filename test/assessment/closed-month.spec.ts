import { PLAIN, readyCity } from '../support/golden.js';
import { House } from '../support/house.js';
import { load, loadAll, run, type RunOutlet } from '../support/month.js';
import { connected, testServer, urlOf } from '../support/test-database.js';

const MONTH = '2026-10';
const FACTS = [
  'sales.billing_line',
  'sales.arrears_line',
  'sales.subscriber_event',
  'sales.subscriber_base',
  'outlets.cost_line',
];

describe('a closed month', () => {
  let house: House;
  let closed: RunOutlet | undefined;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-05T02:00:00Z');
    await readyCity(house, 'C1', 2, MONTH);
    // Taken back and replaced before the close: an original, its reversal, and the row that counts instead.
    const row = { sourceSystem: 'BSS', outletCode: 'C1-1', month: MONTH, businessLine: 'mobile_5g' };
    await loadAll(house, 'billing-lines', [
      { ...row, sourceRef: 'X', billedFen: 500_000, giftedFen: 1_000, refundedFen: 2_000 },
      { ...row, sourceRef: 'BB', businessLine: 'broadband', billedFen: 999 },
    ]);
    await loadAll(house, 'billing-lines', [
      { ...row, sourceRef: 'Y', replaces: 'X', billedFen: 700_000, refundedFen: 2_000 },
    ]);
    const centre = await house.as('information_centre');
    const confirmation = { month: MONTH, orgUnitCode: 'C1', input: 'billing' };
    await centre.post('/v1/assessment/input-confirmations', confirmation).expect(201);
    closed = (await run(house, MONTH, 'C1', 'close')).outlets['C1-1'];
  });
  afterAll(() => house.close());

  const sources = async (query: string): Promise<Record<string, unknown>[]> => {
    const session = await house.as('auditor');
    const items: Record<string, unknown>[] = [];
    let path = `/v1/assessment/scorecards/${MONTH}/C1-1/sources?limit=2&${query}`;
    while (path) {
      const answer = await session.get(path).expect(200);
      const page = answer.body as { items: Record<string, unknown>[]; nextCursor: string | null };
      items.push(...page.items);
      path = page.nextCursor === null ? '' : linkOf(answer.headers);
    }
    return items;
  };
  const verify = async (): Promise<unknown> => {
    const session = await house.as('auditor');
    const path = `/v1/assessment/scorecards/${MONTH}/C1-1/revisions/1/verify`;
    return (await session.post(path).expect(200)).body as unknown;
  };

  it('has source rows whose sum is the figure, page by page, with the reversal among them', async () => {
    expect(closed).toMatchObject({ outcome: 'closed' });
    const rows = await sources('rate=revenue_completion&part=numerator');
    expect(rows.map((row) => [row['sourceRef'], row['sign'], row['quantity']])).toEqual([
      ['C1-1/2026-10/billing', 1, 41_235_060],
      ['X', 1, 497_000],
      ['Y', -1, -497_000],
      ['Y', 1, 698_000],
    ]);
    const total = rows.reduce((sum, row) => sum + (row['quantity'] as number), 0);
    expect(closed?.scorecard).toMatchObject({ rates: { revenue_completion: { numerator: total } } });
    const below = await sources('rate=arrears&part=denominator');
    expect(below).toMatchObject([{ month: '2026-09', countedMonth: '2026-09', quantity: 40_560_000 }]);
    expect(await sources('rate=revenue_completion&part=denominator')).toMatchObject([
      { kind: 'target', quantity: 40_000_000, detail: { metric: 'billed_revenue' } },
    ]);
  });

  it('names in the explanation the rows left out, with the reason, and the document of its scheme (R-156)', async () => {
    const late = await load(house, 'billing-lines', [
      {
        sourceSystem: 'BSS',
        sourceRef: 'L',
        outletCode: 'C1-1',
        month: MONTH,
        businessLine: 'mobile_5g',
        billedFen: 1,
      },
    ]);
    expect(late).toMatchObject({ accepted: 0, late: 1 });
    const rows = await sources('rate=revenue_completion&part=excluded');
    expect(rows.map((row) => [row['reason'], row['sourceRef']])).toEqual([
      ['late', 'L'],
      ['product_not_in_scheme', 'BB'],
      ['reversed', 'X'],
    ]);
    expect(rows[0]).toMatchObject({ month: MONTH, countedMonth: null, businessLine: 'mobile_5g' });
    const amounts = { billedFen: 1, giftedFen: 0, refundedFen: 0, adjustmentFen: 0 };
    expect(rows[0]?.['detail']).toEqual({ ...amounts, subscriberRef: null });
    expect(await sources('rate=arrears&part=excluded')).toEqual([]); // Its denominator is the revenue of the month before.
    const session = await house.as('auditor');
    const { body } = await session.get(`/v1/assessment/scorecards/${MONTH}/C1-1/explanation`).expect(200);
    const [revenue] = (body as { rates: Record<string, unknown>[] }).rates;
    expect(revenue).toMatchObject({
      rate: 'revenue_completion',
      curve: { type: 'linear_up', redLine: 0.6, cap: 120 },
      clamp: null,
      numerator: { measures: [{ measure: 'revenue', products: ['mobile_2g', 'mobile_3g', 'mobile_4g', 'mobile_5g'] }] },
      denominator: {
        value: 40_000_000,
        measures: [{ measure: 'target', parts: { operatingDays: 31, calendarDays: 31 } }],
      },
      excluded: { counts: { late: 1, product_not_in_scheme: 1, reversed: 1 } },
    });
    expect(body).toMatchObject({
      scheme: { basisDocument: '西安联通[2012]128号', validFrom: '2012-01-01', revenueBasis: 'net' },
    });
  });

  it('is recounted from its rows to the same hash, also after rows of later months', async () => {
    expect(await verify()).toEqual({ match: true, resultHash: closed?.resultHash });
    await loadAll(house, 'billing-lines', [
      {
        sourceSystem: 'BSS',
        sourceRef: 'NOV',
        outletCode: 'C1-1',
        month: '2026-11',
        businessLine: 'mobile_5g',
        billedFen: 5,
      },
    ]);
    expect(await verify()).toEqual({ match: true, resultHash: closed?.resultHash });
  });

  it('does not count a row with a later number, even one that slipped past every door', async () => {
    await plant(
      house,
      `INSERT INTO sales.billing_line (outlet_id, counted_month, month, source_system, source_ref, business_line,
                  billed_fen, gifted_fen, refunded_fen, adjustment_fen)
                SELECT u.id, '${MONTH}-01', '${MONTH}-01', 'PLANTED', 'P', 'mobile_5g', 77, 0, 0, 0
                FROM outlets.org_unit AS u WHERE u.code = 'C1-1'`,
    );
    expect(await verify()).toEqual({ match: true, resultHash: closed?.resultHash });
    expect(await sources('rate=revenue_completion&part=numerator')).toHaveLength(4);
  });

  it('recounts without being told anything: what is sent along is refused, not passed over', async () => {
    const session = await house.as('auditor');
    const path = `/v1/assessment/scorecards/${MONTH}/C1-1/revisions/1/verify`;
    await session.post(path, {}).expect(200);
    const { body } = await session.post(path, { revision: 2, 'a/b': 1 }).expect(400);
    expect((body as { errors: unknown[] }).errors).toMatchObject([
      { pointer: '/revision', code: 'unknown_field' },
      { pointer: '/a~1b', code: 'unknown_field' },
    ]);
    await session.post(path, [1]).expect(400);
  });

  it('shows in a recount that a counted row was changed behind its back, and the nightly sample finds it', async () => {
    await house.tick('verify-sample');
    const sampled = () =>
      house.asOwner(async (client) => {
        const sql = `SELECT v.match, count(*)::int AS n FROM assessment.verification AS v WHERE v.account_id = 0 GROUP BY 1 ORDER BY 1`;
        return (await client.query(sql)).rows as unknown[];
      });
    expect(await sampled()).toEqual([{ match: true, n: 2 }]);
    await house.tick('verify-sample');
    expect(await sampled()).toEqual([{ match: true, n: 2 }]);
    await plant(
      house,
      `UPDATE sales.billing_line SET billed_fen = billed_fen + 1 WHERE source_ref = 'C1-1/2026-10/billing'`,
    );
    expect(await verify()).toMatchObject({ match: false });
    await house.setNow('2026-11-06T02:00:00Z');
    await house.tick('verify-sample');
    expect(await sampled()).toContainEqual({ match: false, n: 1 });
  });

  it.each(FACTS)('takes no row of %s from the run-time role, by the table or by a partition', async (table) => {
    const [schema, name] = table.split('.') as [string, string];
    const part = `${schema}_parts.${name}_2026_10`;
    const copy = (into: string): string =>
      `INSERT INTO ${into} SELECT f.* FROM ${table} AS f WHERE f.counted_month = '${MONTH}-01' LIMIT 1`;
    await refused(house, `INSERT INTO ${table} ${again(table)}`, 'OO002');
    await refused(house, copy(part), '42501');
    await refused(house, `UPDATE ${table} SET sign = sign`, '42501');
    await refused(house, `DELETE FROM ${table}`, '42501');
    await refused(house, `DELETE FROM ${part}`, '42501');
    await refused(house, `TRUNCATE ${table}`, '42501');
  });

  it('has a revision and a gate that the run-time role cannot move', async () => {
    await refused(house, `UPDATE assessment.score_revision SET total_score = 120`, '42501');
    await refused(house, `DELETE FROM assessment.score_revision`, '42501');
    await refused(house, `UPDATE assessment.score_line SET score = 120`, '42501');
    await refused(
      house,
      `UPDATE assessment.score_revision SET state = 'published' WHERE state = 'superseded' OR state = 'published'`,
      'OO001',
    );
    await refused(house, `UPDATE months.outlet_month SET state = 'open'`, '42501');
    await refused(
      house,
      `SELECT months.publish(ARRAY[outlet_id], month, ARRAY[1], 1) FROM months.outlet_month WHERE state = 'closed' LIMIT 1`,
      'OO003',
    );
  });

  it('equals the recount of all facts, outlet by outlet and in sum', async () => {
    const figures = await house.asOwner(async (client) => {
      const sql = `SELECT (SELECT sum((r.inputs ->> 'revenue')::bigint)::bigint FROM assessment.score_revision AS r) AS published,
                          (SELECT sum(t.billed_fen - t.gifted_fen - t.refunded_fen + t.adjustment_fen)::bigint FROM sales.billing_total AS t
                           WHERE t.counted_month = '${MONTH}-01' AND t.business_line LIKE 'mobile%') AS totals`;
      return (await client.query<{ published: string; totals: string }>(sql)).rows[0];
    });
    expect(figures?.published).toBe(figures?.totals);
    expect(Number(figures?.published)).toBe(2 * (PLAIN.revenue ?? 0) + 698_000);
  });
});

/** Runs a statement with every trigger off: what no door lets in. */
async function plant(house: House, sql: string): Promise<void> {
  await connected(urlOf(testServer().superuserUrl, house.database), async (client) => {
    await client.query(`SET session_replication_role = replica`);
    expect((await client.query(sql)).rowCount).toBe(1);
  });
}

/** A stored row once more, under a reference of its own, without naming its number. */
function again(table: string): string {
  const kinds: Record<string, string> = {
    'sales.billing_line': 'business_line, billed_fen, gifted_fen, refunded_fen, adjustment_fen',
    'sales.arrears_line': 'bill_month, business_line, unpaid_fen',
    'sales.subscriber_event': 'occurred_on, event, business_line, subscriber_ref',
    'sales.subscriber_base': 'business_line, opening_subscribers',
    'outlets.cost_line': 'item, cost_class, amount_fen',
  };
  const columns = `outlet_id, counted_month, month, source_system, ${kinds[table] ?? ''}`;
  return `SELECT ${columns}, 'again' FROM ${table} WHERE counted_month = '2026-10-01' LIMIT 1`.replace(
    /^/,
    `(${columns}, source_ref) `,
  );
}

async function refused(house: House, sql: string, code: string): Promise<void> {
  await expect(house.asRuntime((client) => client.query(sql))).rejects.toMatchObject({ code });
}

/** The address of the next page. */
function linkOf(headers: unknown): string {
  return /<([^>]+)>/.exec((headers as { link: string }).link)?.[1] ?? '';
}
