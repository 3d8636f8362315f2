import type { Branch } from '../branch/branch.js';
import { Dice } from '../branch/dice.js';
import type { DemoOutlet, OutletType } from '../branch/outlets.js';
import { dayAfter, firstDayBefore, laterOf, type Room } from './room.js';

const ZONES = [
  ...['business_handling', 'customer_waiting', 'self_service', 'sales', 'leaflets', 'enquiry_complaint'],
  ...['new_service_experience', 'after_sales', 'vip_reception', 'complaint_room', 'till_room', 'stock_room'],
];
const ZONES_OF: Readonly<Record<OutletType, number>> = { flagship: 12, standard: 8, small: 5 };
const SEATS: Readonly<Record<OutletType, number>> = { flagship: 24, standard: 10, small: 4 };
const FUNCTIONS = ['business_service', 'product_sales', 'customer_retention'];
const LACKS_A_ZONE = 9; // One outlet in so many has no waiting area.
const HAS_NO_PAPERS = 8; // One in so many was opened before anybody asked for papers.
const DIMENSIONS = Object.entries({
  ...{ resources: 'outlet_management', business: 'outlet_management', sales: 'marketing' },
  ...{ service: 'customer_service', cost: 'finance', people: 'hr' },
});

/** What is where in each outlet, who answers for it, and who manages it. */
export const PREMISES: readonly Room[] = [
  { path: 'outlets/type-standards', rows: standards },
  { path: 'outlets/functional-zones', rows: (branch) => ofOutlets(branch, zones) },
  { path: 'outlets/acceptance-documents', rows: (branch) => ofOutlets(branch, papers) },
  { path: 'outlets/responsibilities', rows: (branch) => ofOutlets(branch, responsibilities) },
  { path: 'outlets/core-functions', rows: (branch) => ofOutlets(branch, functions) },
  { path: 'outlets/managing-departments', rows: departments },
  { path: 'outlets/management-dimensions', rows: dimensions },
];

/** An outlet with its number in the branch, from 1. */
export interface Numbered {
  readonly outlet: DemoOutlet;
  readonly code: string;
  readonly number: number;
  readonly openedOn: string;
  readonly branch: Branch;
}

/** Rows of every outlet, one after the other. */
export function* ofOutlets(branch: Branch, rowsOf: (one: Numbered) => Iterable<object>): Generator<object> {
  for (const [at, outlet] of branch.outlets.entries()) {
    const { code, openedOn } = outlet.row;
    yield* rowsOf({ outlet, code, number: at + 1, openedOn, branch });
  }
}

/** The cities of the branch. */
export function cities(branch: Branch): string[] {
  return branch.units.filter(({ level }) => level === 'city').map(({ code }) => code);
}

function* standards(branch: Branch): Generator<object> {
  const validFrom = firstDayBefore(branch, 24);
  for (const orgUnitCode of cities(branch)) {
    yield { orgUnitCode, outletType: 'flagship', kind: 'headcount', item: 'staff', quantity: 12, validFrom };
    for (const outletType of ['small', 'standard']) {
      yield { orgUnitCode, outletType, kind: 'policy_pack', item: 'shop_internal', quantity: 1, validFrom };
    }
  }
}

function* zones({ outlet, code, number, openedOn, branch }: Numbered): Generator<object> {
  const dice = new Dice(branch.seed, 'zones', code);
  const { type } = outlet.row;
  const used = ZONES.slice(0, ZONES_OF[type]).filter(
    (zone) => number % LACKS_A_ZONE !== 4 || zone !== 'customer_waiting',
  );
  for (const [at, zoneType] of used.entries()) {
    yield {
      ...{ outletCode: code, zoneNo: `Z-${String(at + 1).padStart(2, '0')}`, zoneType, validFrom: openedOn },
      areaSquareMetres: dice.whole(8, 60),
      ...(zoneType === 'customer_waiting' && { seats: SEATS[type] }),
    };
  }
}

function* papers({ code, number, openedOn }: Numbered): Generator<object> {
  if (number % HAS_NO_PAPERS === 3) return;
  const acceptedOn = dayAfter(openedOn, -20);
  yield {
    outletCode: code,
    documentNo: `YS-${openedOn.slice(0, 4)}-${code}`,
    acceptedOn,
    acceptedBy: '市住房和城乡建设局',
  };
}

function* responsibilities({ outlet, code, number, openedOn }: Numbered): Generator<object> {
  const city = outlet.row.cityCode;
  const holders = [
    ['responsible_person', `${outlet.row.name}经理`],
    ['safety_department', `${city} 分公司安全保卫部`],
    ['integrated_management_lead', `${city} 分公司客户服务部`],
    ['sales_management_lead', `${city} 分公司市场部`],
  ] as const;
  for (const [kind, holder] of holders) {
    if (kind === 'safety_department' && number % HAS_NO_PAPERS === 5) continue;
    yield { outletCode: code, kind, holder, validFrom: openedOn };
  }
}

function* functions({ outlet, code, openedOn }: Numbered): Generator<object> {
  for (const name of FUNCTIONS) {
    const isOn = name !== 'customer_retention' || outlet.row.type !== 'small';
    yield { outletCode: code, function: name, isOn, validFrom: openedOn };
  }
}

function* departments(branch: Branch): Generator<object> {
  const validFrom = firstDayBefore(branch, 36);
  for (const { code } of branch.units) {
    yield { orgUnitCode: code, department: 'customer_service', departmentName: '客户服务部', validFrom };
  }
}

function* dimensions(branch: Branch): Generator<object> {
  const validFrom = firstDayBefore(branch, 36);
  for (const orgUnitCode of cities(branch)) {
    for (const [dimension, department] of DIMENSIONS) yield { orgUnitCode, dimension, department, validFrom };
  }
}

/** When something of an outlet that is older than the branch's first month was last looked at. */
export function sinceLately({ openedOn, branch }: Numbered, months: number): string {
  return laterOf(openedOn, firstDayBefore(branch, months));
}
