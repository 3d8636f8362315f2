import { type BusinessDate, type Month } from '../../platform/time/month.js';
import { type BranchMonths, lastDayOf, monthsUpTo } from './calendar.js';
import type { Endpoint, RowsOf } from './facts.js';
import { Figures } from './figures.js';
import { type DemoOutlet, outletsOf } from './outlets.js';
import { type DemoUnit, placesByCity, unitsOf } from './places.js';
import { type RowPlan, rowsOf } from './row-streams.js';

export const BRANCH_SIZES = ['city', 'province', 'nation'] as const;
export type BranchSize = (typeof BRANCH_SIZES)[number];
export const DEFAULT_SEED = 20_12_01;

export interface BranchOptions {
  readonly size: BranchSize;
  /** Same seed, same branch; a whole number. */
  readonly seed?: number;
  /** The month that is not over; the two before it are the closed ones. */
  readonly runningMonth: Month;
  /** The last day of the running month that has rows; its last day where it is absent. */
  readonly upTo?: BusinessDate;
  /** How many rows an outlet-month has, about; a usual one has 520. More is more bills, less is fewer subscribers too. */
  readonly factsPerOutletMonth?: number;
  /** false: every outlet is a usual one, and every month can be closed whole. */
  readonly troubles?: boolean;
}

/** A branch that does not exist: who is in it, and the rows of its months, drawn while they are read. */
export interface Branch {
  readonly size: BranchSize;
  readonly seed: number;
  readonly months: BranchMonths;
  readonly upTo: BusinessDate;
  /** Code of the unit that holds all of it. */
  readonly top: string;
  /** Provinces and cities, parents first. */
  readonly units: readonly DemoUnit[];
  readonly outlets: readonly DemoOutlet[];
  /** The rows of an endpoint for a month, outlet by outlet; of these outlets, or of all. May be read again. */
  rows<Kind extends Endpoint>(
    endpoint: Kind,
    month: Month,
    outlets?: readonly DemoOutlet[],
  ): Generator<RowsOf[Kind], void, undefined>;
}

const OUTLETS = { home: 110, besideHome: 30, elsewhere: 35 } as const; // 380 in the home province, 12,000 in the country.
const TOPS: Readonly<Record<BranchSize, string>> = { city: 'XA', province: 'SN', nation: 'HQ' };

// Rows of a usual outlet-month: events of its subscribers, bills, and what is the same for each.
const EVENTS_USUAL = 410;
const BILLS_USUAL = 63;
const OTHERS = 52;
const EVENTS_SHARE = 0.7;

export function branch(options: BranchOptions): Branch {
  const { size, seed = DEFAULT_SEED, runningMonth, troubles = true } = options;
  const months = monthsUpTo(runningMonth);
  const upTo = options.upTo ?? lastDayOf(runningMonth);
  const units = unitsOf(size);
  const outlets = outletsOfAll(units, { size, seed, months, hasTroubles: troubles });
  const { people, bills } = volumeOf(options.factsPerOutletMonth);
  const figures = new Figures(seed, months, people);
  const plan: RowPlan = { seed, figures, running: months.running, lastClosed: months.closed[1], upTo, bills };
  return {
    ...{ size, seed, months, upTo, top: TOPS[size], units, outlets },
    *rows(endpoint, month, some = outlets) {
      for (const outlet of some) yield* rowsOf(plan, endpoint, outlet, month);
    },
  };
}

/** How many of the subscribers are shown, and how many bills: what makes the wanted number of rows. */
function volumeOf(facts: number | undefined): { people: number; bills: number } {
  if (facts === undefined) return { people: 1, bills: BILLS_USUAL };
  const free = Math.max(facts - OTHERS, 0);
  const events = Math.min(free * EVENTS_SHARE, EVENTS_USUAL);
  return { people: events / EVENTS_USUAL, bills: free - events };
}

function outletsOfAll(
  units: readonly DemoUnit[],
  plan: { size: BranchSize; seed: number; months: BranchMonths; hasTroubles: boolean },
): DemoOutlet[] {
  const places = placesByCity();
  return units
    .filter((unit) => unit.level === 'city')
    .flatMap((unit) =>
      outletsOf({ ...plan, unit, outlets: countOf(plan.size, unit), places: places.get(unit.division) ?? [] }),
    );
}

function countOf(size: BranchSize, city: DemoUnit): number {
  if (size === 'city' || city.parentCode !== 'SN') return OUTLETS.elsewhere;
  return city.code === 'XA' ? OUTLETS.home : OUTLETS.besideHome;
}
