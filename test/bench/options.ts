/** Parts of the bench, by the letters of the README. */
export const PARTS = ['a', 'b', 'c', 'd', 'e', 'f', 'plans', 'lists'] as const;
export type Part = (typeof PARTS)[number];

/** How much is measured. The short form runs every measure on less, so that a broken one is seen on every change. */
export interface Sizes {
  readonly provinces: number;
  readonly cities: number;
  readonly outlets: number;
  /** Alternating rounds of every ratio; odd, so that the median is one of them. */
  readonly rounds: number;
  /** Billing rows of one call in (a). */
  readonly intakeRows: number;
  /** Facts beside billing of one outlet in the month that is closed. */
  readonly perOutlet: {
    readonly events: number;
    readonly arrears: number;
    readonly bases: number;
    readonly costs: number;
  };
  /** Billing rows of the two calls whose memory is compared, and with which the month of (b) grows fourfold. */
  readonly memoryRows: readonly [number, number];
  /** Outlets of the country whose ledgers are listed in (lists), six people each. */
  readonly listedOutlets: number;
  /** Seconds of load per side and round in (d). */
  readonly loadSeconds: number;
  /** Cities whose progress is asked for in (e). */
  readonly progressReads: number;
  /** Targets that hold for a country: on a tenth of it, what a run costs at any size weighs more. */
  readonly atMost: { readonly closeToAggregate: number; readonly closeGrowth: number; readonly memoryGrowth: number };
}

const PER_OUTLET = { events: 25, arrears: 8, bases: 4, costs: 7 };

export const FULL: Sizes = {
  provinces: 31,
  cities: 340,
  outlets: 12_000,
  rounds: 5,
  intakeRows: 500_000,
  perOutlet: PER_OUTLET,
  memoryRows: [1_000_000, 5_000_000],
  listedOutlets: 12_000,
  loadSeconds: 4,
  progressReads: 200,
  atMost: { closeToAggregate: 3, closeGrowth: 1.15, memoryGrowth: 1.2 },
};

export const SHORT: Sizes = {
  provinces: 3,
  cities: 34,
  outlets: 1_200,
  rounds: 3,
  intakeRows: 100_000,
  perOutlet: PER_OUTLET,
  memoryRows: [400_000, 1_200_000],
  listedOutlets: 1_200,
  loadSeconds: 2,
  progressReads: 60,
  atMost: { closeToAggregate: 6, closeGrowth: 1.5, memoryGrowth: 1.4 },
};

export interface Options {
  readonly isShort: boolean;
  readonly sizes: Sizes;
  readonly parts: ReadonlySet<Part>;
}

/** Reads `--short` and `--only=a,c`; anything else is refused with a sentence. */
export function readOptions(given: readonly string[]): Options {
  let isShort = false;
  let parts: readonly Part[] = PARTS;
  for (const word of given) {
    if (word === '--short') isShort = true;
    else if (word.startsWith('--only=')) parts = word.slice('--only='.length).split(',').map(partOf);
    else throw new Error(`${word} is not an option; there are --short and --only=${PARTS.join(',')}`);
  }
  return { isShort, sizes: isShort ? SHORT : FULL, parts: new Set(parts) };
}

function partOf(name: string): Part {
  const part = PARTS.find((known) => known === name.trim());
  if (part === undefined) throw new Error(`${name} is not a part of the bench: ${PARTS.join(', ')}`);
  return part;
}
