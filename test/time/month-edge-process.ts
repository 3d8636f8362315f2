import 'reflect-metadata';
import { House } from '../support/house.js';
import { load } from '../support/month.js';

/** Runs as a process of its own, in whatever TZ it was started: two events around midnight, and the months they fell into. */
async function main(database: string, outletCode: string): Promise<void> {
  const house = await House.open({ database });
  try {
    const event = (sourceRef: string, occurredAt: string) => ({
      sourceSystem: `EDGE-${process.env['TZ'] ?? ''}`,
      sourceRef,
      outletCode,
      occurredAt,
      kind: 'activated',
      businessLine: 'mobile_4g',
      subscriberRef: sourceRef,
    });
    const answer = await load(house, 'subscriber-events', [
      event('last', '2026-09-30T15:59:59.999Z'),
      event('first', '2026-09-30T16:00:00.000Z'),
    ]);
    const counted = await house.asOwner((client) =>
      client.query<{ month: string; day: string; rows: number }>(
        `SELECT to_char(e.counted_month, 'YYYY-MM') AS month, e.occurred_on::text AS day, count(*)::int AS rows
         FROM sales.subscriber_event AS e WHERE e.source_system = $1 GROUP BY 1, 2 ORDER BY 1`,
        [`EDGE-${process.env['TZ'] ?? ''}`],
      ),
    );
    const { offset } = Intl.DateTimeFormat('en', { timeZoneName: 'longOffset' })
      .formatToParts(new Date('2026-09-30T16:00:00Z'))
      .reduce<{ offset: string }>((found, part) => (part.type === 'timeZoneName' ? { offset: part.value } : found), {
        offset: '',
      });
    process.stdout.write(`${JSON.stringify({ accepted: answer.accepted, counted: counted.rows, offset })}\n`);
  } finally {
    await house.close();
  }
}

const [database = '', outletCode = ''] = process.argv.slice(2);
void main(database, outletCode);
