import { type BranchMonths, dayOf } from './calendar.js';
import { Dice } from './dice.js';
import type { DemoPlace, DemoUnit } from './places.js';
import { type Trouble, troubleOf } from './troubles.js';

/** An outlet as it is registered. */
export interface OutletRow {
  readonly code: string;
  readonly name: string;
  readonly cityCode: string;
  readonly divisionCode: string;
  readonly type: OutletType;
  readonly area: 'urban' | 'suburban_county' | 'other';
  readonly ownership: 'self_owned' | 'agent' | 'franchise';
  readonly tenure?: 'built' | 'bought' | 'leased';
  readonly operatingMode?: 'self_run' | 'counter_outsourced' | 'other_run';
  readonly openedOn: string;
}

export type OutletType = 'flagship' | 'standard' | 'small';

/** An outlet of the branch: what is registered of it, and what its figures are drawn from. */
export interface DemoOutlet {
  readonly row: OutletRow;
  /** What is wrong with it, if anything. */
  readonly trouble: Trouble | undefined;
  /** First day it no longer trades. */
  readonly closedOn: string | undefined;
  readonly suspension: { readonly from: string; readonly to: string } | undefined;
  /** Subscribers that an outlet of its kind and place has; a new one grows towards them. */
  readonly matureBase: number;
  /** Subscribers attributed to it at the beginning of the first closed month. */
  readonly base: number;
  /** Yuan a subscriber and month. */
  readonly arpu: number;
  /** How well it is run, around 0 and within ±2.6: moves all its rates. */
  readonly quality: number;
}

const TYPES: readonly (readonly [OutletType, number])[] = [
  ['flagship', 10],
  ['standard', 50],
  ['small', 40],
];
/** Attributed subscribers by type: 8,600 in the mean. */
const BASES: Readonly<Record<OutletType, number>> = { flagship: 20_600, standard: 9_900, small: 3_960 };
const SUFFIX: Readonly<Record<OutletType, string>> = {
  flagship: '旗舰营业厅',
  standard: '营业厅',
  small: '便民营业厅',
};
const ARPU_YUAN = 44;
const WEAK = 0.07; // So many are run badly, month after month.
const WEAK_QUALITY = -2.6;
const FIRST_WEEKS = 0.05; // Of the mature base, won before the first closed month.

export interface CityPlan {
  readonly unit: DemoUnit;
  readonly places: readonly DemoPlace[];
  readonly outlets: number;
  readonly months: BranchMonths;
  readonly seed: number;
  readonly hasTroubles: boolean;
}

/** The outlets of one city, `<city>001` onward. */
export function outletsOf(city: CityPlan): DemoOutlet[] {
  return Array.from({ length: city.outlets }, (_, index) => outletOf(city, index + 1));
}

function outletOf(city: CityPlan, number: number): DemoOutlet {
  const { unit, months, seed } = city;
  const code = `${unit.code}${String(number).padStart(3, '0')}`;
  const dice = new Dice(seed, code, 'outlet');
  const trouble = city.hasTroubles ? troubleOf(number) : undefined;
  const type = number === 1 ? 'flagship' : dice.pick(TYPES);
  const size = Math.exp(0.18 * dice.usual() - 0.016); // The correction keeps the mean where it is.
  const matureBase = Math.round(BASES[type] * size);
  return {
    row: {
      ...{ code, ...siteOf(city, number, type) },
      ...ownershipOf(trouble, dice),
      ...{ cityCode: unit.code, type, openedOn: openingOf(trouble, months, dice) },
    },
    trouble,
    closedOn: trouble === 'closed' ? dayOf(months.closed[1], 21) : undefined,
    suspension:
      trouble === 'suspended' ? { from: dayOf(months.closed[1], 8), to: dayOf(months.closed[1], 28) } : undefined,
    matureBase,
    base: trouble === 'new' ? Math.round(matureBase * FIRST_WEEKS) : isYetToOpen(trouble) ? 0 : matureBase,
    arpu: ARPU_YUAN * Math.exp(0.08 * dice.usual()),
    quality: number === 1 ? 0.8 : dice.even() < WEAK ? WEAK_QUALITY : dice.usual(),
  };
}

/** Where it lies and what it is called: after its neighbourhood, and numbered where that has several. */
function siteOf(city: CityPlan, number: number, type: OutletType): Pick<OutletRow, 'name' | 'divisionCode' | 'area'> {
  if (city.unit.code === 'XA' && number === 1) return { name: '钟楼旗舰营业厅', divisionCode: '610103', area: 'urban' };
  const place = city.places[(number - 1) % city.places.length];
  if (!place) throw new Error(`${city.unit.name} has no neighbourhoods.`);
  const round = Math.floor((number - 1) / city.places.length);
  const name = `${place.name}${round === 0 ? '' : `第${'二三四五六七八九'[round - 1] ?? round + 1}`}${SUFFIX[type]}`;
  const area = place.isTown
    ? place.isCounty
      ? 'other'
      : 'suburban_county'
    : place.isCounty
      ? 'suburban_county'
      : 'urban';
  return { name, divisionCode: place.divisionCode, area };
}

function ownershipOf(
  trouble: Trouble | undefined,
  dice: Dice,
): Pick<OutletRow, 'ownership' | 'tenure' | 'operatingMode'> {
  if (trouble === 'agent') return { ownership: 'agent', operatingMode: 'other_run' };
  if (trouble === 'franchise') return { ownership: 'franchise', operatingMode: 'other_run' };
  const tenure = dice.pick([['leased', 7] as const, ['bought', 2] as const, ['built', 1] as const]);
  const operatingMode = dice.pick([['self_run', 8] as const, ['counter_outsourced', 2] as const]);
  return { ownership: 'self_owned', tenure, operatingMode };
}

function openingOf(trouble: Trouble | undefined, months: BranchMonths, dice: Dice): string {
  const years = `${2008 + dice.whole(0, 14)}-${String(dice.whole(1, 12)).padStart(2, '0')}`;
  const usual = dayOf(years, dice.whole(1, 28));
  if (trouble === 'new_this_month') return dayOf(months.running, 1);
  if (trouble === 'new_last_month') return dayOf(months.closed[1], 5);
  return trouble === 'new' ? dayOf(months.history, 10) : usual;
}

function isYetToOpen(trouble: Trouble | undefined): boolean {
  return trouble === 'new_last_month' || trouble === 'new_this_month';
}
