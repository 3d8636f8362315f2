import { DatabaseFigures } from '../../src/platform/metrics/index.js';
import type { House } from '../support/house.js';

/** The value of every series of a scrape, by `name{label="value",…}` as Prometheus writes it. */
export type Scrape = ReadonlyMap<string, number>;

/** Reads metrics as Prometheus would, with what the database says at this moment. */
export async function scrape(house: House): Promise<Scrape> {
  house.app.get(DatabaseFigures).forget();
  const { text } = await house.http.get('/metrics').expect(200);
  return parsed(text);
}

export function parsed(text: string): Scrape {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

/** The names of all series, without labels. */
export function namesOf(series: Scrape): Set<string> {
  return new Set([...series.keys()].map((key) => key.split('{', 1)[0] ?? key));
}
