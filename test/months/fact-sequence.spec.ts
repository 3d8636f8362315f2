import type { Client } from 'pg';
import { House } from '../support/house.js';

describe('the number of a fact', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  it('numbers facts in the order in which they are stored, whichever connection stores them', async () => {
    const next = async (client: Client): Promise<number> => {
      const { rows } = await client.query<{ seq: string | number }>(`SELECT nextval('months.fact_seq') AS seq`);
      return Number(rows[0]?.seq);
    };
    const drawn = await house.asRuntime((one) =>
      house.asRuntime(async (other) => [await next(one), await next(other), await next(one), await next(other)]),
    );
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
  });
});
