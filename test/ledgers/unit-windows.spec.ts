import { readByUnits } from '../../src/platform/ledgers/unit-windows.js';

/** A country of so many units, and how often it was asked for which. */
function country(size: number, rowsOf: (unit: number) => number) {
  const asked: number[] = [];
  return {
    asked,
    units: (from: number, count: number) => {
      asked.push(count);
      const left = Math.max(0, Math.min(count, size - from + 1));
      return Promise.resolve(Array.from({ length: left }, (_, at) => from + at));
    },
    rows: (units: readonly number[], limit: number) =>
      Promise.resolve(units.flatMap((unit) => Array<number>(rowsOf(unit)).fill(unit)).slice(0, limit)),
  };
}

describe('a page read unit by unit', () => {
  it('asks for one window where every unit has a row', async () => {
    const asked = country(1_000, () => 1);
    expect(await readByUnits({ ...asked, first: 1, limit: 10 })).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(asked.asked).toEqual([10]);
  });
  it('goes on with as many units as it takes to fill the page', async () => {
    const asked = country(1_000, (unit) => unit % 2);
    expect(await readByUnits({ ...asked, first: 1, limit: 10 })).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
    expect(asked.asked).toEqual([10, 10]);
  });
  it('takes ever larger steps over units without rows, and none is left out', async () => {
    const asked = country(1_000, (unit) => (unit > 300 ? 1 : 0));
    expect(await readByUnits({ ...asked, first: 1, limit: 3 })).toEqual([301, 302, 303]);
    expect(asked.asked).toEqual([3, 12, 48, 192, 768]);
  });
  it('ends with the last unit', async () => {
    const asked = country(12, (unit) => (unit === 11 ? 2 : 0));
    expect(await readByUnits({ ...asked, first: 2, limit: 5 })).toEqual([11, 11]);
    expect(asked.asked).toEqual([5, 20]);
  });
});
