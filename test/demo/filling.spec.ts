import { branch } from '../../src/demo/index.js';
import { DemonstrationStore } from '../../src/platform/demonstration/index.js';
import { fillSmall } from '../support/demonstration.js';
import { House, PASSWORD } from '../support/house.js';
import type { Session } from '../support/session.js';

const NOW = '2026-11-12T04:00:00Z';
const FEW = { factsPerOutletMonth: 70 };
const ELSEWHERE = 'kept in the folder of another machine';

interface Card {
  outletCode: string;
  totalScore: number | null;
  light: string | null;
  flags: string[];
  rates: Record<string, { value: number | null; noValueReason: string | null }>;
}

interface RunOutlet {
  outletCode: string;
  outcome: string;
  checks: { code: string }[];
}

async function itemsOf<Item>(session: Session, path: string): Promise<Item[]> {
  const { body } = await session.get(path).expect(200);
  return (body as { items: Item[] }).items;
}

/** Facts stored, by table, and references taken. */
function stored(house: House): Promise<Record<string, number>> {
  return house.asOwner(async (client) => {
    const tables = ['sales.billing_line', 'sales.arrears_line', 'sales.subscriber_event', 'sales.subscriber_base'];
    const counts: Record<string, number> = {};
    for (const table of [...tables, 'outlets.cost_line', 'months.source_key', 'months.late_row', 'platform.account']) {
      const { rows } = await client.query<{ count: number }>(`SELECT count(*) AS count FROM ${table}`);
      counts[table] = Number(rows[0]?.count);
    }
    return counts;
  });
}

describe('the demonstration branch in the product', () => {
  let house: House;
  let demo: Session;

  beforeAll(async () => {
    house = await House.open();
    const other = await House.open({ database: house.database }); // Two processes that start at once on an empty database.
    await house.setNow(NOW);
    await other.setNow(NOW);
    const filled = await Promise.all(
      [house, other].map(async (process) => {
        const result = await fillSmall(process);
        // Whoever filled it in: none of them goes on to serve before it is whole.
        expect(await process.app.get(DemonstrationStore).find()).toMatchObject({ filledAt: expect.any(Date) as Date });
        return result;
      }),
    );
    expect(filled.filter((one) => one !== undefined)).toHaveLength(1);
    await other.close();
    demo = await house.signIn('demo', PASSWORD);
  }, 180_000);
  afterAll(() => house.close());

  it.each([
    { month: '2026-09', cards: 31, run: '1' },
    { month: '2026-10', cards: 30, run: '2' },
  ])('has closed $month by a run of its own: every outlet that could be has a card', async ({ month, cards, run }) => {
    const found = await itemsOf<Card>(demo, `/v1/assessment/scorecards?month=${month}&limit=100`);
    expect(found).toHaveLength(cards);
    expect(new Set(found.map(({ light }) => light))).toEqual(
      new Set(['green', 'yellow', 'red', ...(month === '2026-10' ? [null] : [])]),
    );
    const { body } = await demo.get(`/v1/assessment/close-runs/${run}`).expect(200);
    expect(body).toMatchObject({ month, orgUnitCode: 'XA', kind: 'close', progress: { closed: cards, failed: 0 } });
    const { body: verified } = await demo
      .post(`/v1/assessment/scorecards/${month}/XA001/revisions/1/verify`, {})
      .expect(200);
    expect(verified).toMatchObject({ match: true });
  });

  it('has the running month as far as today', async () => {
    const found = await itemsOf<Card>(demo, '/v1/assessment/progress?month=2026-11&orgUnitCode=XA&limit=100');
    expect(found.length).toBeGreaterThan(25);
    const completions = found.map(({ rates }) => rates['revenue_completion']?.value).filter((value) => value != null);
    const mean = completions.reduce((sum, value) => sum + value, 0) / completions.length;
    expect(mean).toBeGreaterThan(0.25); // The 12th of 30 days.
    expect(mean).toBeLessThan(0.6);
  });

  describe('shows', () => {
    let october: Map<string, Card>;
    let outcomes: Map<string, RunOutlet>;
    let preview: Map<string, RunOutlet>;

    beforeAll(async () => {
      const byCode = <Item extends { outletCode: string }>(items: Item[]): Map<string, Item> =>
        new Map(items.map((item) => [item.outletCode, item]));
      october = byCode(await itemsOf<Card>(demo, '/v1/assessment/scorecards?month=2026-10&limit=100'));
      outcomes = byCode(await itemsOf<RunOutlet>(demo, '/v1/assessment/close-runs/2/outlets?limit=100'));
      preview = byCode(await itemsOf<RunOutlet>(demo, '/v1/assessment/close-runs/3/outlets?limit=100'));
    });

    const codes = (outlet: RunOutlet | undefined): string[] => (outlet?.checks ?? []).map(({ code }) => code);

    it('outlets that could not be closed, and why', () => {
      expect(outcomes.get('XA009')).toMatchObject({ outcome: 'blocked', checks: [{ code: 'cost_unclassified' }] });
      expect(outcomes.get('XA012')).toMatchObject({
        outcome: 'blocked',
        checks: [{ code: 'arrears_confirmation_stale' }],
      });
    });

    it('late rows: waiting, carried on, rejected', async () => {
      const late = await itemsOf<{
        outletCode: string;
        sourceRef: string;
        decision: string | null;
        countedMonth: string;
      }>(demo, '/v1/months/2026-10/late-rows');
      expect(late).toContainEqual(
        expect.objectContaining({ sourceRef: 'INV-1001', outletCode: 'XA001', decision: null }),
      );
      expect(late.filter(({ outletCode }) => outletCode === 'XA007')).toHaveLength(3);
      const decided = late.filter(({ outletCode }) => outletCode === 'XA005');
      expect(decided.map(({ decision, countedMonth }) => [decision, countedMonth])).toEqual([
        ['carry', '2026-11'],
        ['reject', null],
      ]);
    });

    it('input that is missing in the running month', async () => {
      const [open] = (await itemsOf<Card>(demo, '/v1/assessment/progress?month=2026-11&orgUnitCode=XA015')).map(
        ({ rates }) => rates['revenue_completion'],
      );
      expect(open).toMatchObject({ value: null, noValueReason: 'not_loaded_yet' });
      expect(codes(preview.get('XA016'))).toContain('target_missing');
      expect(codes(preview.get('XA001'))).toEqual(expect.arrayContaining(['billing_not_confirmed']));
      expect(codes(preview.get('XA001'))).not.toContain('targets_not_confirmed');
    });

    it('an exemption, revenue below zero, and too few days of trade', () => {
      expect(october.get('XA018')).toMatchObject({ flags: ['exempt'], rates: { user_completion: { value: null } } });
      expect(october.get('XA021')).toMatchObject({ flags: ['review'], light: 'red' });
      expect(october.get('XA021')?.rates['input_output']?.noValueReason).toBe('revenue_not_positive');
      expect(october.get('XA024')).toMatchObject({ totalScore: null, flags: ['no_result'] });
    });

    it('rows that were replaced and taken back', async () => {
      const lines = await itemsOf<{ sign: number }>(
        demo,
        '/v1/sales/billing-lines?month=2026-10&outletCode=XA027&limit=200',
      );
      expect(lines.filter(({ sign }) => sign === -1)).toHaveLength(2);
    });

    it('outlets that are new, closed, or not the company’s own', async () => {
      expect(october.get('XA033')?.flags).toContain('new');
      expect(october.get('XA034')?.flags).toContain('new');
      expect(october.has('XA035')).toBe(false);
      expect(preview.has('XA035')).toBe(true);
      expect(october.has('XA031')).toBe(true);
      expect(preview.has('XA031')).toBe(false);
      for (const code of ['XA028', 'XA029']) expect(outcomes.get(code)?.outcome).toBe('out_of_scope');
      expect(await itemsOf(demo, '/v1/outlets/outlets?status=suspended&asOf=2026-10-15')).toHaveLength(1);
    });

    it('a batch of one’s own with a row that was refused', async () => {
      const { body } = await demo.get('/v1/batches/1').expect(200);
      expect(body).toMatchObject({ accepted: 35, rejected: 1, errors: [{ code: 'unknown_division' }] });
      const { text } = await demo.get('/v1/batches/1/errors').expect(200);
      expect(text).toContain('unknown_division');
    });

    it('people with the rights of one role each', async () => {
      const auditor = await house.signIn('sn.auditor', PASSWORD);
      await auditor.get('/v1/sales/billing-lines?month=2026-10').expect(200);
      const manager = await house.signIn('xa.outlet_management', PASSWORD);
      await manager.get('/v1/sales/billing-lines?month=2026-10').expect(403);
      await manager.get('/v1/outlets/cost-lines?month=2026-10').expect(200);
    });
  });

  it('is filled in once: asked for again, nothing changes', async () => {
    const before = await stored(house);
    await expect(fillSmall(house)).resolves.toBeUndefined();
    expect(await stored(house)).toEqual(before);
  });

  it('is not filled into a database that has something of its own', async () => {
    const own = await House.open();
    try {
      await own.city();
      await expect(fillSmall(own)).resolves.toBeUndefined();
      expect(await stored(own)).toMatchObject({ 'sales.billing_line': 0, 'platform.account': 1 });
    } finally {
      await own.close();
    }
  });

  it('goes on where it was broken off, in mid batch, in another month, with another password, and doubles nothing', async () => {
    const broken = await House.open();
    try {
      await broken.setNow(NOW);
      for (const after of [3, 9, 14]) {
        const begun = { ...FEW, password: () => ELSEWHERE, progress: brokenOff(after) };
        await expect(fillSmall(broken, begun)).rejects.toThrow('broken off');
      }
      await broken.setNow('2026-12-02T04:00:00Z');
      await expect(fillSmall(broken, FEW)).resolves.toMatchObject({ outlets: 35 });

      const made = branch({ size: 'city', runningMonth: '2026-11', upTo: '2026-11-12', ...FEW });
      const { history, closed, running } = made.months;
      const count = (months: string[], endpoint: 'billing-lines' | 'subscriber-events' | 'cost-lines'): number =>
        months.reduce((sum, month) => sum + [...made.rows(endpoint, month)].length, 0);
      expect(await stored(broken)).toMatchObject({
        'sales.billing_line': count([history, ...closed, running], 'billing-lines') + 3, // One replaced, one taken back.
        'sales.subscriber_event': count([...closed, running], 'subscriber-events'),
        'outlets.cost_line': count([...closed, running], 'cost-lines') + 3, // One replaced, one carried on.
        'months.late_row': 6,
      });
      await broken.signIn('xa.auditor', PASSWORD);
      const visitor = await broken.signIn('demo', PASSWORD);
      const runs = await itemsOf<{ kind: string; month: string }>(visitor, '/v1/assessment/close-runs');
      expect(runs.map(({ kind, month }) => `${kind} ${month}`)).toEqual([
        ...['preview 2026-11', 'close 2026-10', 'close 2026-09'],
      ]);
    } finally {
      await broken.close();
    }
  }, 180_000);
});

/** Ends the filling when it has moved so many times: between two steps, or within a batch that is being sent. */
function brokenOff(after: number): { begin(): void; at(): void; end(): void } {
  let moves = 0;
  return {
    begin: () => undefined,
    at: () => {
      if (++moves > after) throw new Error('broken off');
    },
    end: () => undefined,
  };
}
