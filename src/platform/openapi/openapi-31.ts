import type { Document } from './openapi-types.js';
import { without } from './without.js';

type Json = Record<string, unknown>;

/** The same document in OpenAPI 3.1, where a schema is JSON Schema: null is a type and an exclusive limit a number. */
export function asOpenApi31(document: Document): Document {
  return { ...(converted(document) as Document), openapi: '3.1.0' };
}

function converted(value: unknown, isExample = false): unknown {
  if (Array.isArray(value)) return value.map((item) => converted(item, isExample));
  if (typeof value !== 'object' || value === null) return value;
  if (isExample) return value;
  const members = Object.entries(value).map(([key, inner]) => [
    key,
    converted(inner, key === 'example' || key === 'examples'),
  ]);
  return nullAsType(limitAsNumber(Object.fromEntries(members) as Json));
}

function limitAsNumber(schema: Json): Json {
  if (schema.exclusiveMinimum !== true) return schema;
  const { minimum, ...rest } = schema;
  return { ...rest, exclusiveMinimum: minimum };
}

function nullAsType(schema: Json): Json {
  if (schema.nullable !== true) return schema;
  const rest = without(schema, 'nullable');
  if (Array.isArray(rest.allOf)) {
    const { allOf, ...others } = without(rest, 'type');
    return { ...others, anyOf: [...(allOf as unknown[]), { type: 'null' }] };
  }
  const values = Array.isArray(rest.enum) ? { enum: [...(rest.enum as unknown[]), null] } : {};
  return { ...rest, ...values, ...(typeof rest.type === 'string' ? { type: [rest.type, 'null'] } : {}) };
}
