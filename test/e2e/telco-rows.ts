import { type Customer, MONTH, OUTLETS, PREVIOUS_MONTH, RULES } from './telco-file.js';

type Row = Record<string, string | number>;

const SYSTEM = 'TELCO';

/** What the source systems would send of these customers: rows of the batch endpoints. */
export function telcoRows(customers: readonly Customer[]): Record<string, Row[]> {
  const rows: Record<string, Row[]> = {
    billing: [],
    events: [],
    bases: [],
    arrears: [],
    costs: [],
    targets: [],
  };
  const add = (kind: string, ref: string, row: Row) =>
    rows[kind]?.push({ sourceSystem: SYSTEM, sourceRef: ref, ...row });
  for (const customer of customers) {
    const base = {
      outletCode: customer.outlet,
      businessLine: customer.hasMobile ? 'mobile_4g' : 'broadband',
    };
    const subscriber = { ...base, subscriberRef: customer.id };
    add('billing', `${customer.id}/${MONTH}`, { ...subscriber, month: MONTH, billedFen: customer.monthlyFen });
    if (RULES.isNew(customer)) {
      add('events', `${customer.id}/in`, { ...subscriber, kind: 'activated', occurredOn: `${MONTH}-15` });
    } else {
      add('billing', `${customer.id}/${PREVIOUS_MONTH}`, {
        ...subscriber,
        month: PREVIOUS_MONTH,
        billedFen: customer.monthlyFen,
      });
      add('bases', customer.id, { ...base, month: MONTH, openingSubscribers: 1 });
      const unpaidFen = RULES.unpaidFen(customer);
      if (unpaidFen > 0) {
        add('arrears', `${customer.id}/${MONTH}`, {
          ...subscriber,
          month: MONTH,
          billMonth: PREVIOUS_MONTH,
          unpaidFen,
        });
      }
    }
    if (customer.left) {
      add('events', `${customer.id}/out`, { ...subscriber, kind: 'deactivated', occurredOn: `${MONTH}-20` });
    }
  }
  for (const { code } of OUTLETS) {
    const count = customers.filter((customer) => customer.outlet === code).length;
    for (const [item, amountFen] of Object.entries(RULES.costsFen(count))) {
      add('costs', `${code}/${MONTH}/${item}`, { outletCode: code, month: MONTH, item, amountFen });
    }
    for (const [metric, value] of Object.entries(RULES.targets(count))) {
      rows['targets']?.push({ outletCode: code, month: MONTH, metric, value });
    }
  }
  return rows;
}
