import type { Month } from '../../platform/time/month.js';
import type { Branch } from './branch.js';
import { dayOf } from './calendar.js';
import type { Endpoint, RowsOf } from './facts.js';
import type { DemoOutlet } from './outlets.js';
import { billRef, costRef } from './row-streams.js';
import type { Trouble } from './troubles.js';

/** Rows for one endpoint that are sent on an occasion of their own. */
export interface Delivery<Kind extends Endpoint = Endpoint> {
  readonly endpoint: Kind;
  readonly rows: readonly RowsOf[Kind][];
}

function delivery<Kind extends Endpoint>(endpoint: Kind, rows: readonly RowsOf[Kind][]): Delivery {
  return { endpoint, rows } as unknown as Delivery;
}

function having(branch: Branch, trouble: Trouble): readonly DemoOutlet[] {
  return branch.outlets.filter((outlet) => outlet.trouble === trouble);
}

/** Corrections of the last closed month, before its close: a bill that was wrong, one that was not due, a cost. */
export function corrections(branch: Branch): Delivery[] {
  const month = branch.months.closed[1];
  const corrected = having(branch, 'replaced_rows');
  return [
    delivery(
      'billing-lines',
      corrected.flatMap((outlet) => {
        const [replaced, voided] = [billRef(outlet, month, 2), billRef(outlet, month, 3)];
        return [
          {
            ...{ ...replaced, sourceRef: `${replaced.sourceRef}-K1`, replaces: replaced.sourceRef, month },
            ...{ businessLine: 'mobile_4g' as const, billedFen: 1_286_500 },
          },
          { ...voided, sourceRef: `${voided.sourceRef}-K1`, replaces: voided.sourceRef, void: true as const },
        ];
      }),
    ),
    delivery(
      'cost-lines',
      corrected.map((outlet) => {
        const wrong = costRef(outlet, month, 'vehicle-1');
        const right = { ...wrong, sourceRef: `${wrong.sourceRef}-K1`, replaces: wrong.sourceRef };
        return { ...right, month, item: 'vehicle', amountFen: 45_200 };
      }),
    ),
  ];
}

/** Arrears of old bills that come after the arrears were confirmed: the confirmation is stale for their outlet. */
export function afterConfirmation(branch: Branch): Delivery[] {
  const { history, closed } = branch.months;
  const month = closed[1];
  const rows = having(branch, 'stale_confirmation').map((outlet) => ({
    ...billRef(outlet, month, 8_001),
    ...{ month, billMonth: history, businessLine: 'mobile_4g' as const, unpaidFen: 46_800 },
  }));
  return [delivery('arrears-lines', rows)];
}

/** Rows of the last closed month that come after its close. */
export function lateRows(branch: Branch): Delivery[] {
  const month = branch.months.closed[1];
  const late = having(branch, 'late_rows');
  return [
    delivery('billing-lines', [
      ...having(branch, 'one_late_row')
        .filter(({ row }) => row.code === 'XA001')
        .map(({ row }) => ({
          ...{ sourceSystem: 'BSS', sourceRef: 'INV-1001', outletCode: row.code },
          ...{ month, businessLine: 'mobile_4g' as const, billedFen: 128_000, giftedFen: 2_000 },
        })),
      ...late.map((outlet) => ({
        ...billRef(outlet, month, 8_101),
        ...{ month, businessLine: 'mobile_5g' as const, billedFen: 356_700 },
      })),
    ]),
    delivery('subscriber-events', [
      ...late.map((outlet) => ({
        ...{ sourceSystem: 'CRM', sourceRef: lateRef(outlet, month, 'E-8101'), outletCode: outlet.row.code },
        ...{ occurredOn: dayOf(month, 28), kind: 'activated' as const, businessLine: 'mobile_5g' as const },
        subscriberRef: 'S-810100001',
      })),
    ]),
    delivery('cost-lines', [
      ...late.map((outlet) => lateCost(outlet, month, 'security')),
      ...having(branch, 'decided_late_rows').flatMap((outlet) => [
        lateCost(outlet, month, CARRIED),
        lateCost(outlet, month, REJECTED),
      ]),
    ]),
  ];
}

const CARRIED = 'printing';
const REJECTED = 'travel';

function lateRef(outlet: DemoOutlet, month: Month, what: string): string {
  return `${outlet.row.code}-${month.replace('-', '')}-${what}`;
}

function lateCost(outlet: DemoOutlet, month: Month, item: string): RowsOf['cost-lines'] {
  return { ...costRef(outlet, month, `${item}-late`), month, item, amountFen: 68_500 };
}

/** What is decided of late rows: who looked at them, why, and which they are. */
export function decisions(branch: Branch): { decision: 'carry' | 'reject'; reason: string; rows: object[] }[] {
  const month = branch.months.closed[1];
  const rowsOf = (item: string): object[] =>
    having(branch, 'decided_late_rows').map((outlet) => {
      const { sourceSystem, sourceRef } = costRef(outlet, month, `${item}-late`);
      return { sourceSystem, sourceRef, kind: 'cost_line' };
    });
  return [
    { decision: 'carry', reason: '财务已核实,计入当月成本', rows: rowsOf(CARRIED) },
    { decision: 'reject', reason: '与其他营业厅重复入账,不予计入', rows: rowsOf(REJECTED) },
  ];
}

/** Bills that the product refuses, one for each reason that a source gives it most often. */
export function refusedBills(branch: Branch): Delivery {
  const month = branch.months.running;
  const of = { sourceSystem: 'BSS', outletCode: branch.outlets[1]?.row.code ?? '', month };
  const refused = [
    { ...of, sourceRef: 'BAD-1', businessLine: 'mobile_6g', billedFen: 4_800 },
    { ...of, sourceRef: 'BAD-2', businessLine: 'mobile_5g', billedFen: -4_800 },
    { ...of, sourceRef: 'BAD-3', businessLine: 'mobile_5g', billedFen: 4_800, outletCode: 'XA999' },
  ];
  return delivery('billing-lines', refused as unknown as RowsOf['billing-lines'][]);
}
