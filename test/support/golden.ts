import type { House } from './house.js';
import { confirmAll, loadMonth, type MonthFigures } from './month.js';

/** The worked examples of the five rates. Money in fen. */
export const GOLDEN_A: MonthFigures = {
  revenue: 41_235_060,
  previousRevenue: 40_560_000,
  activated: 276,
  deactivated: 162,
  opening: 9_000,
  arrears: 721_040,
  costs: [
    { item: 'rent', amountFen: 3_850_000 },
    { item: 'office', amountFen: 1_420_000 },
    { item: 'contract_staff', amountFen: 5_280_000 },
  ],
};

export const GOLDEN_B: MonthFigures = {
  ...GOLDEN_A,
  revenue: -352_010,
  activated: 150,
  deactivated: 480,
  arrears: 1_980_000,
};

export const GOLDEN_C: MonthFigures = {
  revenue: 5_200_000,
  activated: 96,
  deactivated: 3,
  opening: 120,
  costs: [{ item: 'rent', amountFen: 900_000 }],
  targets: {
    billed_revenue: 8_000_000,
    new_subscribers: 80,
    churn_rate: 0.02,
    arrears_rate: 0.02,
    input_output_rate: 0.25,
  },
};

/** A small month that closes: few rows, every rate has a value. */
export const PLAIN: MonthFigures = {
  revenue: 41_235_060,
  previousRevenue: 40_560_000,
  activated: 2,
  deactivated: 1,
  opening: 100,
  arrears: 721_040,
  costs: [{ item: 'rent', amountFen: 10_550_000 }],
  targets: {
    billed_revenue: 40_000_000,
    new_subscribers: 2,
    churn_rate: 0.02,
    arrears_rate: 0.02,
    input_output_rate: 0.25,
  },
};

/** A city with outlets whose month is loaded and confirmed: ready to be closed. Answers their codes. */
export async function readyCity(
  house: House,
  city: string,
  outlets: number,
  month: string,
  figures: MonthFigures = PLAIN,
): Promise<string[]> {
  await house.city(city);
  const codes: string[] = [];
  for (let index = 1; index <= outlets; index++) {
    const code = await house.outlet({ code: `${city}-${String(index)}`, cityCode: city });
    await loadMonth(house, code, month, figures);
    codes.push(code);
  }
  await confirmAll(house, month, city);
  return codes;
}
