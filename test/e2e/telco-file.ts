import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parse } from 'csv-parse/sync';

/** The public sample lies beside the project, not in it; elsewhere TELCO_FILE names it. */
const FILE = process.env['TELCO_FILE'] ?? path.resolve(__dirname, '../../../../shared/data/telco-customer-churn.csv');
const SHA256 = '9e98c53509b62196726a913eb08ed1988ae6b7d445cf025090f869210071d552';

export const MONTH = '2026-10';
export const PREVIOUS_MONTH = '2026-09';
export const CITIES = ['XA', 'XY'];
export const OUTLETS = Array.from({ length: 44 }, (_, index) => ({
  code: `T${String(index).padStart(3, '0')}`,
  city: CITIES[index % CITIES.length] as string,
}));

/** One customer as the file has it, with the amounts in fen. */
export interface Customer {
  id: string;
  outlet: string;
  hasMobile: boolean;
  hasInternet: boolean;
  tenure: number;
  left: boolean;
  monthlyFen: number;
  monthToMonth: boolean;
  byElectronicCheck: boolean;
}

export const isTelcoFileHere = existsSync(FILE);

/** Reads the file and gives each customer to an outlet by a hash of the id. */
export function telcoCustomers(): Customer[] {
  const bytes = readFileSync(FILE);
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== SHA256) throw new Error(`${FILE} is not the published sample: ${digest}`);
  const rows = parse(bytes, { columns: true, bom: true }) as Record<string, string>[];
  return rows.map((row) => {
    const id = row['customerID'] ?? '';
    const bucket = createHash('sha256').update(id).digest().readUInt32BE(0) % OUTLETS.length;
    return {
      id,
      outlet: OUTLETS[bucket]?.code ?? '',
      hasMobile: row['PhoneService'] === 'Yes',
      hasInternet: row['InternetService'] !== 'No',
      tenure: Number(row['tenure']),
      left: row['Churn'] === 'Yes',
      monthlyFen: Math.round(Number(row['MonthlyCharges']) * 100),
      monthToMonth: row['Contract'] === 'Month-to-month',
      byElectronicCheck: row['PaymentMethod'] === 'Electronic check',
    };
  });
}

/** Stated rules for what the file does not have. */
export const RULES = {
  /** Who pays month to month by electronic check leaves a tenth of last month's bill unpaid, rounded down. */
  unpaidFen: (customer: Customer) =>
    customer.monthToMonth && customer.byElectronicCheck ? Math.floor(customer.monthlyFen / 10) : 0,
  /** New in the month: at most one month of tenure, and still here. */
  isNew: (customer: Customer) => customer.tenure <= 1 && !customer.left,
  /** Cost lines of an outlet, by its number of customers. */
  costsFen: (customers: number) => ({ rent: 90_000, water_and_electricity: 12_345, contract_staff: customers * 700 }),
  /** Targets of an outlet, by its number of customers. */
  targets: (customers: number) => ({
    billed_revenue: customers * 6_000,
    new_subscribers: Math.max(1, Math.round(customers / 12)),
    churn_rate: 0.25,
    arrears_rate: 0.03,
    input_output_rate: 0.2,
  }),
};
