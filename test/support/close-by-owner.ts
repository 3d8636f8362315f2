import type { House } from './house.js';

/** Publishes a month through the owner's function without computing it: for tests that are about the gate, not the figures. */
export async function closeByOwner(house: House, outletCode: string, month: string): Promise<void> {
  const first = `${month}-01`;
  await house.asRuntime(async (client) => {
    const { rows } = await client.query<{ id: number }>(`SELECT u.id FROM platform.org_unit AS u WHERE u.code = $1`, [
      outletCode,
    ]);
    const id = rows[0]?.id;
    await client.query(
      `SELECT months.ensure_gates(ARRAY[$1::int, $1], ARRAY[$2::date, ($2::date - interval '1 month')::date])`,
      [id, first],
    );
    await client.query(`SELECT months.publish(ARRAY[$1::int], $2::date, ARRAY[1], 1)`, [id, first]);
  });
}
