import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { fieldProblem, InvalidRequest, NotFound } from '../errors/index.js';
import { faultsOf } from './field-schema.js';
import { type Field, fieldsOf, isMergePatch } from './field-store.js';

const PLAIN = new Set<unknown>([undefined, Object, String, Number, Boolean, Array]);
const CONTROL = /[\u0000-\u001F\u007F]/;

/**
 * Checks bodies and queries against the field decorators of their class, all faults at once, and hands over instances.
 * The same schema as in the API document does the checking, so what is promised is what is asked for.
 */
@Injectable()
export class SchemaPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'param' && typeof value === 'string' && CONTROL.test(value)) throw new NotFound();
    if (type === 'custom' || type === 'param' || PLAIN.has(metatype)) return value;
    const target = metatype as Type;
    const given = type === 'query' ? coerced(target, value as Record<string, unknown>) : (value ?? {});
    const faults = faultsOf(target, given);
    if (faults.length > 0) {
      const errors = faults.map(({ pointer, code, values }) =>
        fieldProblem(pointer, type === 'query' && code === 'unknown_field' ? 'unknown_parameter' : code, values),
      );
      throw new InvalidRequest({}, { errors });
    }
    return instanceOf(target, given as Record<string, unknown>);
  }
}

/** An instance with its own defaults where the request says nothing; null says nothing unless it is a value. */
function instanceOf(type: Type, given: Record<string, unknown>): unknown {
  const fields = new Map(fieldsOf(type).map((field) => [field.name, field]));
  const said = Object.entries(given).filter(
    ([name, value]) => value !== null || fields.get(name)?.nullable || isMergePatch(type),
  );
  return Object.assign(new type() as object, Object.fromEntries(said.map(([n, v]) => [n, nested(fields.get(n), v)])));
}

function nested(field: Field | undefined, value: unknown): unknown {
  if (!field?.of || value === null) return value;
  const { of } = field;
  if (field.kind === 'object') return instanceOf(of(), value as Record<string, unknown>);
  if (field.kind === 'list') return (value as Record<string, unknown>[]).map((item) => instanceOf(of(), item));
  return value;
}

/** Query parameters arrive as text. An empty one says nothing: clients write `?cursor=` for the first page. */
function coerced(type: Type, query: Record<string, unknown>): Record<string, unknown> {
  const fields = new Map(fieldsOf(type).map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(query)
      .filter(([name, value]) => value !== '' || !fields.has(name))
      .map(([name, value]) => [name, typed(fields.get(name), value)]),
  );
}

function typed(field: Field | undefined, value: unknown): unknown {
  if (field?.kind === 'list') return typeof value === 'string' ? value.split(',') : value;
  if (!field || typeof value !== 'string') return value;
  switch (field.schema.type) {
    case 'integer':
    case 'number':
      return /^-?[0-9]{1,16}(\.[0-9]{1,16})?$/.test(value) ? Number(value) : value;
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : value;
    default:
      return value;
  }
}
