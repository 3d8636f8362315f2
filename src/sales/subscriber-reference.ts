import type { RowProblem } from '../platform/intake/index.js';

/** What people put between digits, and digits of half and full width. */
const GAP = '[\\s\\u3000()\\uFF08\\uFF09._\\u00B7\\u2010-\\u2015\\u2212\\uFF0D-]*';
const digits = (from: number, to = from): string => {
  const wide = (digit: number) => String.fromCharCode(0xff10 + digit);
  return `[${from}-${to}${wide(from)}-${wide(to)}]`;
};
const spaced = (...parts: string[]): string => parts.join(GAP);
const times = (count: number, part: string): string[] => Array<string>(count).fill(part);

const ANY = digits(0, 9);
const COUNTRY = `(?:(?:[+\uFF0B]|${spaced(digits(0), digits(0))})?${GAP}${spaced(digits(8), digits(6))}${GAP})?`;
const MOBILE = `${COUNTRY}${spaced(digits(1), digits(3, 9), ...times(9, ANY))}`;
const CENTURY = `(?:${spaced(digits(1), digits(9))}|${spaced(digits(2), digits(0))})`;
const MONTH = `(?:${spaced(digits(0), digits(1, 9))}|${spaced(digits(1), digits(0, 2))})`;
const DAY = `(?:${spaced(digits(0), digits(1, 9))}|${spaced(digits(1, 2), ANY)}|${spaced(digits(3), digits(0, 1))})`;
const LAST = `[0-9\uFF10-\uFF19Xx\uFF38\uFF58]`;
const IDENTITY = spaced(digits(1, 9), ...times(5, ANY), CENTURY, ANY, ANY, MONTH, DAY, ...times(3, ANY), LAST);

/** One check for every row; the first letter of an opaque reference ends it. */
const PERSONAL = new RegExp(`^${GAP}(?:${MOBILE}|${IDENTITY})${GAP}$`);

/** A subscriber is an opaque reference of the source: facts, sources and exports hold nobody's number, however written. */
export function subscriberProblems(subscriberRef: string | null | undefined): RowProblem[] {
  if (subscriberRef == null || !PERSONAL.test(subscriberRef)) return [];
  return [{ field: 'subscriberRef', code: 'personal_reference' }];
}
