/** One text in both languages of the product; which one a caller reads is decided at the edge. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** What kind of refusal it is. The status that says so over HTTP is decided in platform/http/problem.ts alone. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'not_acceptable'
  | 'timeout'
  | 'conflict'
  | 'precondition_failed'
  | 'too_large'
  | 'uri_too_long'
  | 'unsupported_media'
  | 'unprocessable'
  | 'precondition_required'
  | 'too_many'
  | 'headers_too_large'
  | 'internal'
  | 'unavailable';

/** One thing wrong with one field; `pointer` is a JSON pointer into the body, or `?name` for a query parameter. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly detail: Bilingual;
  /** Members beside these of the listed problem: the row of a batch, for instance. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** The regulation register's number of a rule, for instance `R-262`. */
export type RuleId = `R-${number}`;

/** Values a refusal is about: shown under `details` and filled into the `{name}` places of its detail. */
export type Details = Record<string, unknown>;

/** Everything known about a refusal before it happens: what the catalogue, the API document and the tests read. */
export interface ErrorAbout {
  /** snake_case, unique in the whole system, never translated, never changing its meaning. */
  readonly code: string;
  readonly kind: ErrorKind;
  readonly title: Bilingual;
  /** A sentence for the person who can act, with `{name}` for values out of `details`. */
  readonly detail: Bilingual;
  readonly rule?: RuleId;
  /** Details as they may look; the API document renders its example from them. */
  readonly example?: Details;
  /** Members beside the usual ones of the answer, for standards that ask for theirs (RFC 6749's `error`). */
  readonly members?: Readonly<Record<string, string>>;
}

export interface RefusalExtra {
  readonly errors?: readonly FieldProblem[];
  readonly rule?: RuleId;
  readonly cause?: unknown;
}

/** A refusal the caller can act on. Subclasses are made with `refusal(...)`, which also enters them in the catalogue. */
export abstract class DomainError extends Error {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly title: Bilingual;
  readonly detail: Bilingual;
  readonly rule: RuleId | undefined;
  readonly details: Details;
  readonly errors: readonly FieldProblem[];

  protected constructor(
    readonly about: ErrorAbout,
    details: Details = {},
    extra: RefusalExtra = {},
  ) {
    const detail = { en: fillIn(about.detail.en, details), zh: fillIn(about.detail.zh, details) };
    super(detail.en, extra.cause === undefined ? undefined : { cause: extra.cause });
    this.name = new.target.name;
    this.code = about.code;
    this.kind = about.kind;
    this.title = about.title;
    this.detail = detail;
    this.rule = extra.rule ?? about.rule;
    this.details = details;
    this.errors = extra.errors ?? [];
  }
}

/** Fills `{name}` places of a text from `values`; a list is joined with commas, a missing value leaves the place as is. */
export function fillIn(text: string, values: Details): string {
  return text.replace(/\{([a-zA-Z0-9]+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    if (Array.isArray(value)) return value.join(', ');
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  });
}
