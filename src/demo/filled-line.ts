import type { Filled } from './fill/fill-demonstration.js';

/** One line for people: what was filled in, and how long it took. */
export function filledLine({ size, outlets, rows, ms }: Filled): string {
  const figures = `${outlets.toLocaleString('en')} outlets, ${rows.toLocaleString('en')} rows in ${(ms / 1000).toFixed(1)} s`;
  return `Demonstration 演示数据: ${size}, ${figures}`;
}
