import type { Bilingual } from '../errors/index.js';
import type { Field } from '../http/fields.js';

type Reading = (cell: string) => unknown;
/** What a sheet says for codes, by code. */
export type Words = Readonly<Record<string, Bilingual>>;

const WHOLE = /^-?(?:[0-9]{1,17}|[0-9]{1,3}(?:,[0-9]{3}){1,5})$/;
const DECIMAL = /^-?(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\.[0-9]{1,15})?$/;
const PERCENTAGE = /^-?[0-9]{1,3}(?:\.[0-9]{1,12})?%$/;
const YUAN = /^(-?)([0-9]{1,14}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\.([0-9]{1,2}))?$/;
const DAY = /^([0-9]{4})(?:[-/.]|年)([0-9]{1,2})(?:[-/.]|月)([0-9]{1,2})日?(?: 0?0:00(?::00)?)?$/;
const MONTH = /^([0-9]{4})(?:[-/.]|年)([0-9]{1,2})(?:月|(?:[-/.]|月)0?1日?)?$/;
const INSTANT = /^([0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}) ([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?$/;
const FORMULA_ESCAPED = /^'[=+\-@\t\r]/;
const TRUTHS: Readonly<Record<string, boolean>> = {
  TRUE: true,
  true: true,
  是: true,
  FALSE: false,
  false: false,
  否: false,
};

/**
 * How the cells of a field are read in a sheet that Excel saved. What is none of its forms stays the text it was, so that
 * the check of the row says what is wrong; nothing is rounded and nothing guessed.
 */
export function sheetReading(field: Field, words?: Words): Reading {
  const read = READINGS[field.kind];
  if (words) return wordsRead(words, read);
  if (field.kind === 'number' && isRatio(field)) return (cell) => percentage(cell.trim()) ?? decimal(cell.trim());
  return read ? (cell) => read(cell.trim()) : plainText;
}

/** A column that is headed in yuan: the same amount in fen, by moving digits and not by arithmetic. */
export function yuanReading(cell: string): unknown {
  const [, sign, yuan, part = ''] = YUAN.exec(cell.trim()) ?? [];
  return yuan === undefined ? cell : Number(`${sign ?? ''}${ungrouped(yuan)}${part.padEnd(2, '0')}`);
}

/** A share of a whole: a number that reaches from 0 to 1 and no further. */
export function isRatio({ kind, schema }: Pick<Field, 'kind' | 'schema'>): boolean {
  return kind === 'number' && schema.maximum === 1 && (schema.minimum ?? schema.exclusiveMinimum) === 0;
}

const decimal: Reading = (cell) => (DECIMAL.test(cell) ? Number(ungrouped(cell)) : cell);
const whole: Reading = (cell) => (WHOLE.test(cell) ? Number(ungrouped(cell)) : cell);

const READINGS: Partial<Record<Field['kind'], Reading>> = {
  count: whole,
  integer: whole,
  fen: whole,
  number: decimal,
  boolean: (cell) => TRUTHS[cell] ?? cell,
  date: (cell) => cell.replace(DAY, (_, ...parts: string[]) => day(parts)),
  month: (cell) => cell.replace(MONTH, (_, year: string, month: string) => `${year}-${two(month)}`),
  instant: (cell) => cell.replace(INSTANT, (_, ...parts: string[]) => instant(parts)),
};

function plainText(cell: string): string {
  return FORMULA_ESCAPED.test(cell) ? cell.slice(1) : cell;
}

/** The words of either language, or the code itself; several with the blanks a sheet puts between them. */
function wordsRead(words: Words, read: Reading = plainText): Reading {
  const codes = new Map(
    Object.entries(words).flatMap(([code, { en, zh }]) => [en, zh, code].map((said) => [said, code])),
  );
  return (cell) => {
    const whole = codes.get(cell.trim());
    if (whole !== undefined) return whole;
    const found = cell.split(/[、,]/).map((part) => codes.get(part.trim()));
    return found.length > 1 && found.every((code) => code !== undefined) ? found.join(' ') : read(cell);
  };
}

/** All a cell may say, for whoever said something else. */
export function wordsListed(words: Words): string {
  return Object.entries(words)
    .map(([code, { en, zh }]) => `${code} (${en}, ${zh})`)
    .join(' | ');
}

function percentage(cell: string): number | undefined {
  return PERCENTAGE.test(cell) ? Number(`${cell.slice(0, -1)}e-2`) : undefined;
}

function ungrouped(digits: string): string {
  return digits.replaceAll(',', '');
}

function day([year = '', month = '', dayOfMonth = '']: readonly string[]): string {
  return `${year}-${two(month)}-${two(dayOfMonth)}`;
}

/** Sheets know no time zone: they show the clock on the wall in Asia/Shanghai. */
function instant([on = '', hour = '', minute = '', second = '00']: readonly (string | undefined)[]): string {
  return `${day(on.split(/[-/]/))}T${two(hour)}:${minute}:${second}+08:00`;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
