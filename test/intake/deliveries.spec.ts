import * as fc from 'fast-check';
import { COST_LINES, costLine, costsOf, loadCosts, type Row, setGate, voidLine } from '../support/cost-lines.js';
import { House } from '../support/house.js';
import type { BatchAnswer } from '../support/month.js';
import type { Session } from '../support/session.js';

let house: House;
let manager: Session;
let runs = 0;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-03T04:00:00Z');
  await house.city('C1');
  await house.outlet({ code: 'A1' });
  await house.outlet({ code: 'A2' });
  manager = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

type Body = 'json' | 'ndjson' | 'csv';

async function send(rows: readonly Row[], body: Body): Promise<BatchAnswer> {
  if (body === 'json') return loadCosts(manager, rows);
  const names = ['sourceSystem', 'sourceRef', 'outletCode', 'month', 'item', 'amountFen', 'replaces', 'void'];
  const cell = (value: unknown): string => `"${String(value ?? '').replaceAll('"', '""')}"`;
  const text =
    body === 'csv'
      ? [names.join(','), ...rows.map((row) => names.map((name) => cell(row[name])).join(','))].join('\r\n')
      : rows.map((row) => JSON.stringify(row)).join('\n');
  const answer = await manager
    .post(COST_LINES)
    .set('Content-Type', body === 'csv' ? 'text/csv' : 'application/x-ndjson')
    .serialize((sent: unknown) => sent as string)
    .send(text as unknown as object)
    .expect(200);
  return answer.body as BatchAnswer;
}

/** Rows of which some replace an earlier one or take it back, each at most once; and what counts in the end. */
interface Story {
  rows: Row[];
  fen: Record<string, number>;
}

function story(steps: readonly { fen: number; replaces: boolean; isVoid: boolean; second: boolean }[]): Story {
  const item = `story_${++runs}`;
  const rows: Row[] = [];
  const counting = new Map<string, { key: string; fen: number }>();
  const keys = new Set<string>();
  for (const [at, step] of steps.entries()) {
    const ref = `${item}/${at}`;
    const outletCode = step.second ? 'A2' : 'A1';
    const replaced = step.replaces ? [...counting.keys()][at % Math.max(counting.size, 1)] : undefined;
    if (replaced !== undefined) counting.delete(replaced);
    if (replaced !== undefined && step.isVoid) {
      rows.push(voidLine(ref, replaced, outletCode));
      continue;
    }
    const key = `${outletCode} 2026-10 ${item}`;
    rows.push(costLine(ref, { outletCode, item, amountFen: step.fen, replaces: replaced }));
    counting.set(ref, { key, fen: step.fen });
    keys.add(key);
  }
  const fen = Object.fromEntries([...keys].map((key) => [key, 0]));
  for (const row of counting.values()) fen[row.key] = (fen[row.key] ?? 0) + row.fen;
  return { rows, fen };
}

const steps = fc.array(
  fc.record({
    fen: fc.integer({ min: -1000, max: 1000 }),
    replaces: fc.boolean(),
    isVoid: fc.boolean(),
    second: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
);

async function storyFen({ fen }: Story): Promise<Record<string, number>> {
  const all = await costsOf(house);
  return Object.fromEntries(Object.keys(fen).map((key) => [key, all[key] ?? 0]));
}

describe('deliveries of the same rows', () => {
  it('change nothing by their order, splitting, repetition or body', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.infiniteStream(fc.nat()), async (made, luck) => {
        const told = story(made);
        const next = (below: number): number => (luck.next().value as number) % below;
        // A replacement before what it replaces is refused by name and sent again: as many rounds as rows suffice.
        for (let round = 0; round <= told.rows.length; round++) {
          const shuffled = [...told.rows, ...told.rows].map((row) => [next(1000), row] as const);
          const order = shuffled.sort(([a], [b]) => a - b).map(([, row]) => row);
          let refused = 0;
          while (order.length > 0) {
            const part = order.splice(0, 1 + next(order.length));
            const answer = await send(part, (['json', 'ndjson', 'csv'] as const)[next(3)] ?? 'json');
            expect(answer.errors.map((error) => error.code).filter((code) => code !== 'replaced_row_unknown')).toEqual(
              [],
            );
            refused += answer.rejected;
          }
          if (refused === 0) break;
        }
        expect(await storyFen(told)).toEqual(told.fen);
      }),
      { numRuns: 12 },
    );
  });

  it('in one call, in any order, need no second one', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.infiniteStream(fc.nat()), async (made, luck) => {
        const told = story(made);
        const order = told.rows.map((row) => [luck.next().value as number, row] as const).sort(([a], [b]) => a - b);
        expect(
          await loadCosts(
            manager,
            order.map(([, row]) => row),
          ),
        ).toMatchObject({ accepted: told.rows.length });
        expect(await storyFen(told)).toEqual(told.fen);
      }),
      { numRuns: 15 },
    );
  });

  it('at the same time and in different order store each row once and never fail', async () => {
    for (let round = 0; round < 4; round++) {
      const item = `race_${round}`;
      const rows = Array.from({ length: 3000 }, (_, at) =>
        costLine(`${item}/${at}`, { item: `${item}_${at % 40}`, outletCode: at % 2 ? 'A1' : 'A2', amountFen: 1 }),
      );
      const shuffled = [...rows].map((row) => [Math.random(), row] as const).sort(([a], [b]) => a - b);
      const deliveries = [rows, [...rows].reverse(), shuffled.map(([, row]) => row), rows];
      const answers = await Promise.all(deliveries.map((delivery) => send(delivery, 'ndjson')));
      expect(answers.reduce((sum, answer) => sum + answer.accepted, 0)).toBe(3000);
      expect(answers.reduce((sum, answer) => sum + answer.duplicates, 0)).toBe(9000);
      const fen = Object.entries(await costsOf(house)).filter(([key]) => key.includes(`${item}_`));
      expect(fen.reduce((sum, [, value]) => sum + value, 0)).toBe(3000);
    }
    // A deadlock would be retried and hidden: the order of the locks is what keeps it from happening at all.
    await new Promise((resolve) => setTimeout(resolve, 1500)); // Postgres reports its statistics once a second.
    const { rows } = await house.asOwner((client) =>
      client.query<{ deadlocks: number }>(`SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`),
    );
    expect(rows).toEqual([{ deadlocks: 0 }]);
  });

  it('that replace the same row at the same time: one does, the others are told', async () => {
    await loadCosts(manager, [costLine('once', { item: 'once' })]);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        loadCosts(manager, [costLine(`once-${at}`, { item: 'once', replaces: 'once' })]),
      ),
    );
    expect(answers.reduce((sum, answer) => sum + answer.accepted, 0)).toBe(1);
    const codes = answers.flatMap((answer) => answer.errors.map((error) => error.code));
    expect(codes).toEqual(Array(5).fill('already_replaced'));
    expect(await costsOf(house)).toMatchObject({ 'A1 2026-10 once': 100 });
  });
});

describe('the net below the intake', () => {
  const insert = `INSERT INTO outlets.cost_line (outlet_id, counted_month, month, source_system, source_ref, item, amount_fen)
    SELECT u.id, $1::date, $1::date, 'SQL', 'by hand', 'rent', 1 FROM outlets.org_unit AS u WHERE u.code = 'A1'`;

  it('refuses a fact for a closed month to whoever writes it', async () => {
    await setGate(house, 'A1', '2026-08', 'closed');
    await setGate(house, 'A1', '2026-07', 'open');
    const byHand = (month: string) => house.asRuntime((client) => client.query(insert, [`${month}-01`]));
    await expect(byHand('2026-08')).rejects.toMatchObject({ code: 'OO002' });
    await expect(house.asOwner((client) => client.query(insert, ['2026-08-01']))).rejects.toMatchObject({
      code: 'OO002',
    });
    await expect(byHand('2026-07')).resolves.toMatchObject({ rowCount: 1 });
  });

  it.each([
    `UPDATE outlets.cost_line SET amount_fen = 0`,
    `DELETE FROM outlets.cost_line`,
    `TRUNCATE outlets.cost_line`,
    `INSERT INTO outlets_parts.cost_line_2026_07 SELECT * FROM outlets.cost_line`,
    `DELETE FROM months.source_key`,
    `UPDATE months.outlet_month SET state = 'open'`,
  ])('gives the run-time role no right to %s', async (sql) => {
    await expect(house.asRuntime((client) => client.query(sql))).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses to change a fact to the owner too', async () => {
    const change = house.asOwner((client) => client.query(`UPDATE outlets.cost_line SET amount_fen = amount_fen + 1`));
    await expect(change).rejects.toMatchObject({ code: 'OO001' });
  });
});
