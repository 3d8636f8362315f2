import { createHash } from 'node:crypto';
import {
  type Branch,
  branch,
  type BranchOptions,
  corrections,
  type Endpoint,
  lateRows,
  TROUBLES,
} from '../../src/demo/index.js';

const ENDPOINTS: Endpoint[] = [
  ...(['billing-lines', 'arrears-lines', 'subscriber-events', 'subscriber-bases'] as const),
  ...(['cost-lines', 'targets'] as const),
];
const NOVEMBER = { size: 'city', runningMonth: '2026-11', upTo: '2026-11-12' } as const;

/** One hash over everything a branch would send. */
function contentOf(options: BranchOptions): string {
  const made = branch(options);
  const { history, closed, running } = made.months;
  const hash = createHash('sha256').update(JSON.stringify([made.units, made.outlets]));
  for (const month of [history, ...closed, running]) {
    for (const endpoint of ENDPOINTS) {
      for (const row of made.rows(endpoint, month)) hash.update(JSON.stringify(row));
    }
  }
  return hash.update(JSON.stringify([corrections(made), lateRows(made)])).digest('hex');
}

describe('the demonstration branch as it is drawn', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(contentOf(NOVEMBER)).toBe(contentOf(NOVEMBER));
    expect(contentOf({ ...NOVEMBER, seed: 7 })).not.toBe(contentOf(NOVEMBER));
  });

  it('has the same outlet with the same rows in every size', () => {
    const [small, large] = [branch(NOVEMBER), branch({ ...NOVEMBER, size: 'nation' })];
    const rowsOf = (made: Branch, endpoint: Endpoint): object[] => [
      ...made.rows(
        endpoint,
        '2026-10',
        made.outlets.filter(({ row }) => row.code === 'XA006'),
      ),
    ];
    for (const endpoint of ENDPOINTS) {
      expect(rowsOf(small, endpoint).length).toBeGreaterThan(0);
      expect(rowsOf(large, endpoint)).toEqual(rowsOf(small, endpoint));
    }
  });

  it.each([
    { size: 'city', units: 2, outlets: 35 },
    { size: 'province', units: 11, outlets: 380 },
    { size: 'nation', units: 373, outlets: 12_000 },
  ] as const)('has $outlets outlets in size $size, each code once', ({ size, units, outlets }) => {
    const made = branch({ ...NOVEMBER, size });
    expect(made.units).toHaveLength(units);
    expect(made.outlets).toHaveLength(outlets);
    expect(new Set([...made.units, ...made.outlets.map(({ row }) => row)].map(({ code }) => code)).size).toBe(
      units + outlets,
    );
    const names = new Set(made.units.map((unit) => unit.name));
    expect(names.size).toBe(units);
  });

  it('has a reference only once for each endpoint and source', () => {
    const made = branch(NOVEMBER);
    for (const endpoint of ENDPOINTS.filter((name) => name !== 'targets')) {
      const refs = [made.months.history, ...made.months.closed, made.months.running].flatMap((month) =>
        [...made.rows(endpoint, month)].map((row) => (row as { sourceRef: string }).sourceRef),
      );
      expect(new Set(refs).size).toBe(refs.length);
    }
  });

  it('is as large as a real one: users, bills and costs of a mean outlet-month', () => {
    const made = branch({ ...NOVEMBER, size: 'province', troubles: false });
    const count = made.outlets.length;
    let billed = 0;
    for (const row of made.rows('billing-lines', '2026-10')) billed += 'billedFen' in row ? row.billedFen : 0;
    let cost = 0;
    for (const row of made.rows('cost-lines', '2026-10')) cost += 'amountFen' in row ? row.amountFen : 0;
    let base = 0;
    for (const row of made.rows('subscriber-bases', '2026-10')) base += row.openingSubscribers;
    const kinds: Record<string, number> = {};
    for (const { kind } of made.rows('subscriber-events', '2026-10')) kinds[kind] = (kinds[kind] ?? 0) + 1;
    const joined = ((kinds['activated'] ?? 0) + (kinds['port_in'] ?? 0)) / count;
    const left = (kinds['deactivated'] ?? 0) + (kinds['port_out'] ?? 0) + (kinds['deactivated_for_arrears'] ?? 0);

    expect(base / count / 8_600).toBeCloseTo(1, 0);
    expect(billed / count / 100).toBeGreaterThan(300_000);
    expect(billed / count / 100).toBeLessThan(460_000);
    expect(cost / billed).toBeGreaterThan(0.15);
    expect(cost / billed).toBeLessThan(0.3);
    expect(joined).toBeGreaterThan(150);
    expect(joined).toBeLessThan(300);
    expect(left / base).toBeGreaterThan(0.015);
    expect(left / base).toBeLessThan(0.025);
  });

  it('begins a month with what the one before it left', () => {
    const made = branch({ ...NOVEMBER, troubles: false });
    const signs: Record<string, number> = { activated: 1, port_in: 1, reactivated: 1 };
    const expected: Record<string, number> = {};
    const key = (row: { outletCode: string; businessLine: string }): string => `${row.outletCode} ${row.businessLine}`;
    for (const row of made.rows('subscriber-bases', '2026-09')) expected[key(row)] = row.openingSubscribers;
    for (const row of made.rows('subscriber-events', '2026-09')) {
      expected[key(row)] = (expected[key(row)] ?? 0) + (signs[row.kind] ?? -1);
    }
    const found: Record<string, number> = {};
    for (const row of made.rows('subscriber-bases', '2026-10')) found[key(row)] = row.openingSubscribers;
    expect(found).toEqual(expected);
  });

  it('loses nobody who was not there, however few a new outlet has', () => {
    const made = branch({ ...NOVEMBER, size: 'nation', factsPerOutletMonth: 62 });
    const young = made.outlets.filter(({ row }) => row.openedOn >= '2026-08-01');
    expect(young.length).toBeGreaterThan(300);
    let least = Infinity;
    for (const month of [...made.months.closed, made.months.running]) {
      for (const row of made.rows('subscriber-bases', month, young)) least = Math.min(least, row.openingSubscribers);
    }
    expect(least).toBe(0);
  });

  it('has nothing of the running month after today', () => {
    const days = [...branch(NOVEMBER).rows('subscriber-events', '2026-11')].map(
      (row) => row.occurredOn ?? row.occurredAt?.slice(0, 10) ?? '',
    );
    expect(days.length).toBeGreaterThan(1_000);
    expect(days.sort().at(-1)).toBe('2026-11-12');
    const billed = (upTo: string): number => [...branch({ ...NOVEMBER, upTo }).rows('billing-lines', '2026-11')].length;
    expect(billed('2026-11-12')).toBeLessThan(billed('2026-11-30') / 2);
  });

  it.each([100, 520, 2_000])('has about %d rows an outlet-month where so many are asked for', (wanted) => {
    const made = branch({ ...NOVEMBER, troubles: false, factsPerOutletMonth: wanted });
    let rows = 0;
    for (const endpoint of ENDPOINTS.filter((name) => name !== 'targets')) {
      for (const row of made.rows(endpoint, '2026-10')) rows += Number(row !== undefined);
    }
    expect(rows / made.outlets.length / wanted).toBeGreaterThan(0.8);
    expect(rows / made.outlets.length / wanted).toBeLessThan(1.2);
  });

  it('has every kind of trouble in every city, and none where none is wanted', () => {
    const kinds = (options: BranchOptions): (string | undefined)[] => [
      ...new Set(branch(options).outlets.map(({ trouble }) => trouble)),
    ];
    expect(kinds(NOVEMBER)).toEqual(expect.arrayContaining(Object.values(TROUBLES)));
    expect(kinds({ ...NOVEMBER, troubles: false })).toEqual([undefined]);
  });
});
