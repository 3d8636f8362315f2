import { type Details, DomainError, type ErrorAbout, type RefusalExtra } from './domain-error.js';

type Arguments<D extends Details> = keyof D extends never
  ? [details?: Details, extra?: RefusalExtra]
  : [details: D, extra?: RefusalExtra];

/** A class of refusal as `@Operation({ errors: [...] })` takes it. */
export interface RefusalClass {
  readonly about: ErrorAbout;
  readonly name: string;
}

const byCode = new Map<string, ErrorAbout>();

/**
 * Makes the class of one refusal and enters it in the catalogue:
 *
 *   export class MonthClosed extends refusal({
 *     code: 'month_closed', kind: 'conflict',
 *     title: { en: 'The month is closed', zh: '该月份已关账' },
 *     detail: { en: '{month} is closed and takes no more entries.', zh: '{month} 已关账,不再接受录入。' },
 *     example: { month: '2026-10' },
 *   }) {}
 *   throw new MonthClosed({ month });
 *
 * The keys of `example` are the details every throw must give.
 */
export function refusal<D extends Details = Record<never, unknown>>(
  about: Omit<ErrorAbout, 'example'> & { example?: D },
) {
  if (byCode.has(about.code)) throw new Error(`Two refusals have the code ${about.code}: a code means one thing.`);
  byCode.set(about.code, about);
  return class Refusal extends DomainError {
    static readonly about: ErrorAbout = about;

    constructor(...args: Arguments<D>) {
      super(about, args[0], args[1]);
    }
  };
}

/** Every refusal the loaded code can make, by code. */
export function errorCatalogue(): ReadonlyMap<string, ErrorAbout> {
  return byCode;
}
