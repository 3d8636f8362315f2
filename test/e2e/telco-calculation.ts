import { type Customer, OUTLETS, RULES } from './telco-file.js';

/** What the rates of one outlet must be: whole numbers as they are, scores and the total in hundredths. */
export interface ExpectedRates {
  parts: Record<string, [numerator: bigint, denominator: bigint]>;
  scoreHundredths: Record<string, bigint>;
  totalHundredths: bigint;
  customersWithoutMobile: number;
}

/** A second calculation of the five rates from the file alone, in whole numbers. It shares no line with the product. */
export function expectedRates(customers: readonly Customer[]): Map<string, ExpectedRates> {
  return new Map(OUTLETS.map(({ code }) => [code, ofOutlet(customers.filter(({ outlet }) => outlet === code))]));
}

function ofOutlet(all: readonly Customer[]): ExpectedRates {
  const mobile = all.filter((customer) => customer.hasMobile);
  const stayed = mobile.filter((customer) => !RULES.isNew(customer));
  const targets = RULES.targets(all.length);
  const costs = Object.values(RULES.costsFen(all.length)).reduce((sum, fen) => sum + fen, 0);
  const sum = (list: readonly Customer[], of: (customer: Customer) => number) =>
    BigInt(list.reduce((total, customer) => total + of(customer), 0));
  const revenue = sum(mobile, (customer) => customer.monthlyFen);
  const parts: ExpectedRates['parts'] = {
    revenue_completion: [revenue, BigInt(targets.billed_revenue)],
    user_completion: [BigInt(mobile.filter(RULES.isNew).length), BigInt(targets.new_subscribers)],
    churn: [BigInt(mobile.filter((customer) => customer.left).length), BigInt(stayed.length)],
    arrears: [sum(stayed, RULES.unpaidFen), sum(stayed, (customer) => customer.monthlyFen)],
    input_output: [BigInt(costs), revenue],
  };
  const lowerBetter = {
    churn: targets.churn_rate,
    arrears: targets.arrears_rate,
    input_output: targets.input_output_rate,
  };
  const scoreHundredths: Record<string, bigint> = {};
  for (const [rate, [numerator, denominator]] of Object.entries(parts)) {
    const target = lowerBetter[rate as keyof typeof lowerBetter];
    scoreHundredths[rate] =
      target === undefined ? higherIsBetter(numerator, denominator) : lowerIsBetter(numerator, denominator, target);
  }
  const weights = { revenue_completion: 30n, user_completion: 25n, churn: 15n, arrears: 15n, input_output: 15n };
  const weighted = Object.entries(weights).reduce(
    (total, [rate, weight]) => total + weight * (scoreHundredths[rate] ?? 0n),
    0n,
  );
  return {
    parts,
    scoreHundredths,
    totalHundredths: halfUp(weighted, 100n),
    customersWithoutMobile: all.length - mobile.length,
  };
}

/** 100 × r, nothing under 0.6, 120 at most; in hundredths, half up. */
function higherIsBetter(numerator: bigint, denominator: bigint): bigint {
  if (numerator * 10n < denominator * 6n) return 0n;
  return clamp(halfUp(numerator * 10_000n, denominator));
}

/** 100 × (2 − x ÷ target), 0 to 120; in hundredths, half up. */
function lowerIsBetter(numerator: bigint, denominator: bigint, target: number): bigint {
  const goal = BigInt(Math.round(target * 1_000_000));
  const over = 20_000n * denominator * goal - numerator * 10_000n * 1_000_000n;
  const under = denominator * goal;
  return over <= 0n ? 0n : clamp(halfUp(over, under));
}

function clamp(hundredths: bigint): bigint {
  return hundredths > 12_000n ? 12_000n : hundredths;
}

function halfUp(over: bigint, under: bigint): bigint {
  return (2n * over + under) / (2n * under);
}
