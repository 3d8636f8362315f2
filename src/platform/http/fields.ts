import type { Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { type Field, fieldsOf, type SchemaFragment, storeField } from './field-store.js';
import { DATE, INSTANT, MONTH } from './field-formats.js';

export { type Field, type FieldKind, fieldsOf, MergePatch } from './field-store.js';
export { faultsOf, type FieldFault, rowSchemaOf } from './field-schema.js';

/** Codes of outlets and org units. */
export const CODE = '^[A-Z0-9][A-Z0-9_-]{0,19}$';
/** One line: no control characters (Postgres stores no NUL), no leading space. Linear to match, whatever the length. */
export const LINE = '^[^\\s\\u0000-\\u001F\\u007F][^\\u0000-\\u001F\\u007F]*$';
/** Several lines: as a line, with tabs and line breaks. */
export const LINES = '^[^\\s\\u0000-\\u001F\\u007F][^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*$';

const FEN_LIMIT = 10_000_000_000_000; // A hundred billion yuan: sums of many stay exact in a JavaScript number.
const COUNT_LIMIT = 1_000_000_000; // Fits a Postgres integer; sums fit a bigint.

interface Presence {
  /** May be left out of a request (null then means the same, except in a merge patch). */
  optional?: boolean;
  /** null is a value of its own: of a response, or in a merge patch. */
  nullable?: boolean;
  example?: unknown;
}
interface TextOptions extends Presence {
  min?: number;
  max?: number;
  pattern?: string;
  lines?: boolean;
  format?: string;
}
interface RangeOptions extends Presence {
  min?: number;
  max?: number;
  /** The value must be greater than this. */
  above?: number;
}
type Enumeration<V extends string = string> = { name: string; values: readonly V[] };
type Target = Type | 'string' | 'code' | 'integer' | 'number' | 'month' | 'date' | Enumeration;
type Of = Target | (() => Target);

export function TextField(description: string, options: TextOptions = {}): PropertyDecorator {
  const schema: SchemaFragment = {
    type: 'string',
    minLength: options.min ?? 1,
    maxLength: options.max ?? 200,
    pattern: options.pattern ?? (options.lines ? LINES : LINE),
  };
  if (options.format) schema.format = options.format;
  if (options.min === 0 && !options.pattern) schema.pattern = `^$|${schema.pattern}`;
  return field(description, { kind: 'text', schema, example: 'text' }, options);
}

export function CodeField(description: string, options: Presence = {}): PropertyDecorator {
  return field(description, { kind: 'code', schema: { ...scalars.code }, example: 'XA001' }, options);
}

export function EnumField(description: string, options: Enumeration & Presence): PropertyDecorator {
  const schema: SchemaFragment = { type: 'string', enum: options.values };
  const about = { kind: 'enum', schema, example: options.values[0], enumName: options.name } as const;
  return field(description, about, options);
}

export function CountField(description: string, options: RangeOptions = {}): PropertyDecorator {
  const schema = integer({ min: 0, max: COUNT_LIMIT, ...options });
  return field(description, { kind: 'count', schema, example: options.min ?? 1 }, options);
}

export function IntegerField(description: string, options: RangeOptions = {}): PropertyDecorator {
  const limits = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER, ...options };
  return field(description, { kind: 'integer', schema: integer(limits), example: options.min ?? 1 }, options);
}

/** Money in fen. May be negative unless `min` says otherwise. */
export function FenField(description: string, options: RangeOptions = {}): PropertyDecorator {
  const limits = { min: -FEN_LIMIT, max: FEN_LIMIT, ...options };
  return field(description, { kind: 'fen', schema: integer(limits), example: 128000 }, options);
}

export function NumberField(description: string, options: RangeOptions = {}): PropertyDecorator {
  const schema: SchemaFragment = { ...range(options), type: 'number' };
  return field(description, { kind: 'number', schema, example: options.min ?? 1.5 }, options);
}

export function BooleanField(description: string, options: Presence = {}): PropertyDecorator {
  return field(description, { kind: 'boolean', schema: { type: 'boolean' }, example: true }, options);
}

/** A business day in Asia/Shanghai. */
export function DateField(description: string, options: Presence = {}): PropertyDecorator {
  return field(description, { kind: 'date', schema: { ...scalars.date }, example: '2026-10-01' }, options);
}

export function MonthField(description: string, options: Presence = {}): PropertyDecorator {
  return field(description, { kind: 'month', schema: { ...scalars.month }, example: '2026-10' }, options);
}

export function InstantField(description: string, options: Presence = {}): PropertyDecorator {
  const schema: SchemaFragment = { type: 'string', ...INSTANT };
  return field(description, { kind: 'instant', schema, example: '2026-10-31T16:00:00Z' }, options);
}

export function ObjectField(description: string, of: () => Type, options: Presence = {}): PropertyDecorator {
  return field(description, { kind: 'object', schema: { type: 'object' }, of }, options);
}

export function ListField(
  description: string,
  of: Of,
  options: Presence & { minItems?: number; maxItems?: number; unique?: boolean } = {},
): PropertyDecorator {
  const schema: SchemaFragment = { type: 'array', maxItems: options.maxItems ?? 1000 };
  if (options.minItems !== undefined) schema.minItems = options.minItems;
  if (options.unique) schema.uniqueItems = true;
  return field(description, { kind: 'list', schema, ...valuesOf(of) }, options);
}

/** An object whose keys are data. */
export function MapField(description: string, of: Of, options: Presence = {}): PropertyDecorator {
  return field(description, { kind: 'map', schema: { type: 'object' }, ...valuesOf(of) }, options);
}

/** Any JSON object, for responses whose content is kept as it came. */
export function JsonField(description: string, options: Presence = {}): PropertyDecorator {
  return field(description, { kind: 'json', schema: { type: 'object' }, example: {} }, options);
}

/** Applies already declared fields to another class: a patch of some of a record's fields, for instance. */
export function fieldsFrom<T, K extends keyof T & string>(
  type: Type<T>,
  names: readonly K[],
  presence: { optional?: boolean } = {},
): Type<Pick<T, K>> {
  class Picked {}
  for (const about of fieldsOf(type)) {
    if (names.some((name) => name === about.name)) decorate(Picked.prototype, { ...about, ...presence });
  }
  return Picked as Type<Pick<T, K>>;
}

const scalars = {
  string: { type: 'string', minLength: 1, maxLength: 200, pattern: LINE },
  code: { type: 'string', minLength: 1, maxLength: 20, pattern: CODE },
  month: { type: 'string', ...MONTH },
  date: { type: 'string', ...DATE },
  integer: { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
  number: { type: 'number' },
} as const satisfies Record<string, SchemaFragment>;

function valuesOf(of: Of): Partial<Field> {
  if (typeof of === 'string') return { values: scalars[of] };
  if (typeof of === 'object') return { values: { type: 'string', enum: of.values }, valuesEnumName: of.name };
  if (of.prototype !== undefined) return { of: () => of as Type };
  const lazy = of as () => Target;
  const target = known(lazy);
  return typeof target === 'string' || typeof target === 'object' ? valuesOf(target) : { of: () => lazy() as Type };
}

/** What the function names already; a class that is declared further down names nothing yet. */
function known(lazy: () => Target): Target | undefined {
  try {
    return lazy();
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function range(options: RangeOptions): SchemaFragment {
  const schema: SchemaFragment = {};
  if (options.min !== undefined) schema.minimum = options.min;
  if (options.max !== undefined) schema.maximum = options.max;
  if (options.above !== undefined) schema.exclusiveMinimum = options.above;
  return schema;
}

function integer(options: RangeOptions): SchemaFragment {
  return { type: 'integer', ...range(options) };
}

function field(
  description: string,
  about: Pick<Field, 'kind' | 'schema'> & Partial<Field>,
  presence: Presence,
): PropertyDecorator {
  return (proto, name) =>
    decorate(proto, {
      ...about,
      name: String(name),
      description,
      optional: presence.optional ?? false,
      nullable: presence.nullable ?? false,
      example: presence.example ?? about.example,
    });
}

function decorate(proto: object, about: Field): void {
  storeField(proto, about);
  ApiProperty(documented(about))(proto, about.name);
}

/** OpenAPI 3.0 says null with `nullable` and an exclusive limit with a flag. */
function documented(known: Field): ApiPropertyOptions {
  const { exclusiveMinimum, enum: values, ...schema } = known.schema;
  const options: Record<string, unknown> = { ...schema, description: known.description, required: !known.optional };
  if (exclusiveMinimum !== undefined) Object.assign(options, { minimum: exclusiveMinimum, exclusiveMinimum: true });
  if (values) Object.assign(options, { enum: [...values], enumName: known.enumName });
  if (known.nullable) options.nullable = true;
  if (known.example !== undefined) options.example = known.example;
  if (known.kind === 'object') Object.assign(options, lazily(known));
  if (known.kind === 'json') options.additionalProperties = true;
  if (known.kind === 'list') Object.assign(options, listed(known));
  if (known.kind === 'map') options.additionalProperties = known.values ?? { type: 'object' };
  return options as ApiPropertyOptions;
}

/** @nestjs/swagger takes a function for a lazy type only if its name is `type`, as it is when written in place. */
function lazily({ of }: Field): Record<string, unknown> {
  return of ? { type: () => of() } : {};
}

function listed(known: Field): Record<string, unknown> {
  if (known.of) return { ...lazily(known), isArray: true };
  if (known.valuesEnumName) {
    return { enum: [...(known.values?.enum ?? [])], enumName: known.valuesEnumName, isArray: true };
  }
  return { items: known.values };
}
