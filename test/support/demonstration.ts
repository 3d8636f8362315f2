import { fillDemonstration, type Filled, type FillOptions } from '../../src/demo/index.js';
import { type House, PASSWORD } from './house.js';
import { testServer, urlOf } from './test-database.js';

/** Rows of an outlet-month: a fifth of the usual ones, so that a test does not wait for what it does not look at. */
export const FEW_ROWS = 110;

/** The branch of a city with few rows, filled into the database of a house; its people have the password of all houses. */
export function fillSmall(house: House, more: Partial<FillOptions> = {}): Promise<Filled | undefined> {
  const { ownerUrl, runtimeUrl } = testServer();
  return fillDemonstration(house.app, {
    size: 'city',
    factsPerOutletMonth: FEW_ROWS,
    runtimeUrl: urlOf(runtimeUrl, house.database),
    ownerUrl: urlOf(ownerUrl, house.database),
    password: () => PASSWORD,
    progress: { begin: () => undefined, at: () => undefined, end: () => undefined },
    ...more,
  });
}
