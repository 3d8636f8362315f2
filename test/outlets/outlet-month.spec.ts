import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.city('C2', 'P2');
});
afterAll(() => house.close());

async function change(code: string, body: object): Promise<void> {
  const path = `/v1/outlets/outlets/${code}`;
  const { headers } = await admin.get(path).expect(200);
  await admin
    .patch(path, body)
    .set('If-Match', headers['etag'] as string)
    .expect(200);
}

/** What the assessment reads of an outlet and a month, with ids told by their codes. */
async function positionOf(code: string, month: string, scopes = '{1}') {
  const { rows } = await house.asRuntime(
    (client) =>
      client.query<Record<string, unknown>>(
        `SELECT city.code AS city, (SELECT array_agg(a.code ORDER BY l.n) FROM unnest(m.lineage) WITH ORDINALITY AS l (id, n)
                                    LEFT JOIN outlets.pub_org_unit AS a ON a.id = l.id) AS lineage,
                m.area, m.ownership, m.operating_days AS days, m.calendar_days AS of, m.life_month AS life
         FROM outlets.pub_outlet_month($2::date) AS m
         JOIN outlets.pub_outlet AS o ON o.outlet_id = m.outlet_id
         LEFT JOIN outlets.pub_org_unit AS city ON city.id = m.city_id
         WHERE o.code = $1`,
        [code, `${month}-01`],
      ),
    scopes,
  );
  return rows[0];
}

describe('where an outlet stands in a month', () => {
  it.each([
    ['the month before opening', '2026-02', 0, 28, 0],
    ['the month of opening, from the day on', '2026-03', 17, 31, 1],
    ['a whole month', '2026-04', 30, 30, 2],
    ['the month of closing, before the day', '2026-09', 14, 30, 7],
    ['the month after', '2026-10', 0, 31, 8],
  ])('counts the days of %s', async (_, month, days, of, life) => {
    if (month === '2026-02') {
      await house.outlet({ code: 'DAYS', openedOn: '2026-03-15' });
      await change('DAYS', { closedOn: '2026-09-15' });
    }
    expect(await positionOf('DAYS', month)).toMatchObject({ days, of, life });
  });

  it('closes on the first: nothing of that month, all of the one before', async () => {
    await house.outlet({ code: 'FIRST', openedOn: '2026-05-01' });
    await change('FIRST', { closedOn: '2026-08-01' });
    expect(await positionOf('FIRST', '2026-05')).toMatchObject({ days: 31, life: 1 });
    expect(await positionOf('FIRST', '2026-07')).toMatchObject({ days: 31 });
    expect(await positionOf('FIRST', '2026-08')).toMatchObject({ days: 0 });
  });

  it('takes suspensions off, each in the months it lies in', async () => {
    await house.outlet({ code: 'PAUSE', openedOn: '2020-01-01' });
    const suspensions = [
      { from: '2026-06-20', to: '2026-08-03' },
      { from: '2026-08-10', to: '2026-08-11' },
    ];
    await change('PAUSE', { suspensions });
    const days = async (month: string) => (await positionOf('PAUSE', month))?.['days'];
    expect([await days('2026-05'), await days('2026-06')]).toEqual([31, 19]);
    expect([await days('2026-07'), await days('2026-08'), await days('2026-09')]).toEqual([0, 28, 30]);
  });

  it('stands where it stood on the last day of the month, whatever came later', async () => {
    await house.outlet({ code: 'MOVE' });
    await change('MOVE', { cityCode: 'C2', area: 'other', validFrom: '2026-10-31' }); // the last day counts
    const october = await positionOf('MOVE', '2026-10');
    expect(october).toMatchObject({ city: 'C2', lineage: ['HQ', 'P2', 'C2', 'MOVE'], area: 'other' });
    const september = await positionOf('MOVE', '2026-09');
    expect(september).toMatchObject({ city: 'C1', lineage: ['HQ', 'P1', 'C1', 'MOVE'], area: 'urban' });
    await change('MOVE', { cityCode: 'C1', area: 'urban', validFrom: '2026-11-01' });
    expect(await positionOf('MOVE', '2026-10')).toEqual(october); // a day later is another month
  });

  it('tells a city the old place of an outlet that came to it, in numbers, without the names of strangers', async () => {
    await house.outlet({ code: 'CAME', cityCode: 'C1' });
    await change('CAME', { cityCode: 'C2', validFrom: '2026-11-01' });
    const { rows } = await house.asOwner((c) => c.query(`SELECT u.id FROM outlets.org_unit AS u WHERE u.code = 'C2'`));
    const seen = await positionOf('CAME', '2026-10', `{${String(rows[0]?.id)}}`);
    expect(seen).toMatchObject({ city: null, lineage: [null, null, null, 'CAME'] });
    const { rows: ids } = await house.asRuntime(
      (client) =>
        client.query<{ full: boolean }>(
          `SELECT cardinality(m.lineage) = 4 AND array_position(m.lineage, NULL) IS NULL AS full
           FROM outlets.pub_outlet_month('2026-10-01') AS m JOIN outlets.pub_outlet AS o ON o.outlet_id = m.outlet_id
           WHERE o.code = 'CAME'`,
        ),
      `{${String(rows[0]?.id)}}`,
    );
    expect(ids).toEqual([{ full: true }]);
  });
});
