import type { Type } from '@nestjs/common';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { FieldCode } from '../errors/index.js';
import { isDate, isInstant, isMonthText } from './field-formats.js';
import { type Field, fieldsOf, isMergePatch, type SchemaFragment } from './field-store.js';

type JsonSchema = Record<string, unknown>;

/** One thing wrong in a value: where, the code, and what the code's text is to be filled with. */
export interface FieldFault {
  /** JSON pointer into the value. */
  readonly pointer: string;
  readonly code: FieldCode;
  readonly values: { expected?: string };
}

const MAX_FAULTS = 100; // A body of garbage is not answered with a body as long.

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, verbose: true });
ajv.addFormat('date', isDate);
ajv.addFormat('month', isMonthText);
ajv.addFormat('date-time', isInstant);

const compiled = new WeakMap<Type, ValidateFunction>();

/** JSON Schema (draft 7) of a class built from field decorators. An optional field takes null as "absent". */
export function rowSchemaOf(type: Type): JsonSchema {
  const fields = fieldsOf(type);
  if (fields.length === 0) throw new Error(`${type.name} has no field decorators, so nothing could be checked.`);
  const patch = isMergePatch(type);
  return {
    type: 'object',
    additionalProperties: false,
    required: fields.filter((field) => !field.optional).map((field) => field.name),
    properties: Object.fromEntries(
      fields.map((field) => [field.name, schemaOf(field, field.nullable || (field.optional && !patch))]),
    ),
  };
}

/** Everything wrong with a value that should look like the class; empty when it fits. */
export function faultsOf(type: Type, value: unknown): readonly FieldFault[] {
  let validate = compiled.get(type);
  if (!validate) {
    validate = ajv.compile(rowSchemaOf(type));
    compiled.set(type, validate);
  }
  if (validate(value)) return [];
  return mostTelling((validate.errors ?? []).slice(0, MAX_FAULTS).map(faultOf));
}

function schemaOf(field: Field, takesNull: boolean): JsonSchema {
  const schema: JsonSchema = { ...fragment(field.schema) };
  if (field.kind === 'object' && field.of) Object.assign(schema, rowSchemaOf(field.of()));
  if (field.kind === 'list') schema.items = valueSchema(field);
  if (field.kind === 'map') schema.additionalProperties = valueSchema(field);
  if (takesNull) {
    schema.type = [field.schema.type, 'null'];
    if (field.schema.enum) schema.enum = [...field.schema.enum, null];
  }
  return schema;
}

function valueSchema(field: Field): JsonSchema {
  return field.of ? rowSchemaOf(field.of()) : fragment(field.values ?? {});
}

const CHECKED_FORMATS = ['date', 'month', 'date-time'];

/** A form checked in full by its format needs no second fault from its pattern; any other format is only for readers. */
function fragment({ format, ...schema }: SchemaFragment): JsonSchema {
  if (format === undefined || !CHECKED_FORMATS.includes(format)) return { ...schema };
  return { ...Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== 'pattern')), format };
}

function faultOf(error: ErrorObject): FieldFault {
  const at = error.instancePath;
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'required':
      return { pointer: `${at}/${escaped(params.missingProperty)}`, code: 'required', values: {} };
    case 'additionalProperties':
      return { pointer: `${at}/${escaped(params.additionalProperty)}`, code: 'unknown_field', values: {} };
    case 'type': {
      if (error.data === null && at !== '') return { pointer: at, code: 'required', values: {} };
      const expected = [params.type].flat().filter((name) => name !== 'null');
      return { pointer: at, code: 'wrong_type', values: { expected: expected.join(' | ') } };
    }
    case 'enum': {
      const allowed = (params.allowedValues as unknown[]).filter((value) => value !== null);
      return { pointer: at, code: 'out_of_range', values: { expected: allowed.join(' | ') } };
    }
    case 'format':
      return { pointer: at, code: formatCode(params.format), values: { expected: String(params.format) } };
    case 'pattern':
      return { pointer: at, code: 'bad_format', values: { expected: String(params.pattern) } };
    default:
      return { pointer: at, code: 'out_of_range', values: { expected: limit(error) } };
  }
}

function formatCode(format: unknown): FieldCode {
  if (format === 'date') return 'bad_date';
  if (format === 'month') return 'bad_month';
  return format === 'date-time' ? 'bad_instant' : 'bad_format';
}

function limit(error: ErrorObject): string {
  const params = error.params as { comparison?: string; limit?: number };
  const what: Record<string, string> = {
    minLength: 'length ≥',
    maxLength: 'length ≤',
    minItems: 'items ≥',
    maxItems: 'items ≤',
  };
  if (error.keyword === 'uniqueItems') return 'unique';
  return `${what[error.keyword] ?? params.comparison ?? ''} ${params.limit ?? ''}`.trim();
}

/** A field of the wrong type, or outside its enum, has one fault: what else it fails follows from that. */
function mostTelling(faults: readonly FieldFault[]): readonly FieldFault[] {
  const seen = new Set<string>();
  return faults.filter((fault) => !seen.has(fault.pointer) && seen.add(fault.pointer));
}

function escaped(name: unknown): string {
  return String(name).replaceAll('~', '~0').replaceAll('/', '~1');
}
