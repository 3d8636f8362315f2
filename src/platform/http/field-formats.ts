import { isISO8601 } from 'class-validator';

/** Text forms of days, months and instants: patterns for the document, and checks for what a pattern cannot say. */
export const DATE = { format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' } as const;
export const MONTH = { format: 'month', pattern: '^[0-9]{4}-[0-9]{2}$' } as const;
export const INSTANT = { format: 'date-time', maxLength: 35 } as const;

const DATE_PARTS = /^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/;
const INSTANT_PARTS =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$/;

/** A day that exists, from 1900 to 2999. */
export function isDate(text: string): boolean {
  if (!DATE_PARTS.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

export function isMonthText(text: string): boolean {
  return /^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])$/.test(text);
}

export function isInstant(text: string): boolean {
  const parts = INSTANT_PARTS.exec(text);
  return parts?.[1] !== undefined && isDate(parts[1]) && isISO8601(text, { strict: true });
}
