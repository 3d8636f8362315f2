import { percentile } from './judge.js';
import { cityCode } from './nation.js';
import type { World } from './world.js';

const NATION_READS = 3;
const PAGE = 5_000;

/** (e) Live progress of a month that is not closed: of cities one after another, and of the whole country. */
export async function measureProgress(world: World): Promise<void> {
  await world.readyToClose();
  const { cities, progressReads, outlets } = world.sizes;
  const millis: number[] = [];
  for (let at = -10; at < progressReads; at++) {
    const city = cityCode((at + cities) % cities);
    const { ms, cards } = await read(world, `&orgUnitCode=${city}`, 100);
    if (Math.abs(cards - outlets / cities) > 1) throw new Error(`${city} has ${cards} cards`);
    if (at >= 0) millis.push(ms); // The first ten make connections and plans.
  }
  const nation: number[] = [];
  for (let at = 0; at < NATION_READS; at++) {
    const { ms, cards } = await read(world, '', PAGE);
    if (cards !== outlets) throw new Error(`the country has ${cards} cards`);
    nation.push(ms / 1000);
  }
  world.say(`(e) city p95 ${percentile(millis, 0.95).toFixed(1)} ms, country ${Math.max(...nation).toFixed(2)} s`);
  world.measures.push(
    {
      part: 'e',
      what: `progress of a city of ${Math.round(outlets / cities)} outlets, p95 of ${millis.length}`,
      value: percentile(millis, 0.95),
      unit: 'ms',
      target: { atMost: 50 },
      note: `median ${percentile(millis, 0.5).toFixed(1)} ms, worst ${Math.max(...millis).toFixed(1)} ms`,
    },
    {
      part: 'e',
      what: `progress of all ${outlets} outlets, pages of ${PAGE}, worst of ${NATION_READS}`,
      value: Math.max(...nation),
      unit: 's',
      target: { atMost: 2 },
      rounds: nation,
    },
  );
  world.baselines['e'] =
    `no baseline: time over HTTP, one request after another, in a month of ${world.facts} facts that is not closed.`;
}

interface Page {
  items: unknown[];
  nextCursor: string | null;
}

/** All pages of a live list; the time is that of all of them together. */
async function read(world: World, of: string, limit: number): Promise<{ ms: number; cards: number }> {
  const began = performance.now();
  let cards = 0;
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const where = `/v1/assessment/progress?month=${world.month}&limit=${limit}${of}${after}`;
    const page: Page = await world.product.get<Page>('auditor', where);
    cards += page.items.length;
    cursor = page.nextCursor;
  }
  return { ms: performance.now() - began, cards };
}
