import 'reflect-metadata';
import type { Type } from '@nestjs/common';

export type FieldKind =
  | 'text'
  | 'code'
  | 'enum'
  | 'count'
  | 'integer'
  | 'fen'
  | 'number'
  | 'boolean'
  | 'date'
  | 'month'
  | 'instant'
  | 'object'
  | 'list'
  | 'map'
  | 'json';

/** The part of JSON Schema the fields speak. Understood alike by ajv (draft 7) and, without `type` lists, by OpenAPI. */
export interface SchemaFragment {
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  enum?: readonly string[];
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
}

/** What one property of a request, response or row class is: said once, read by the checker, the document and CSV. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly description: string;
  readonly schema: SchemaFragment;
  readonly optional: boolean;
  readonly nullable: boolean;
  readonly example: unknown;
  /** Name of the enum in the document; equal names must have equal values. */
  readonly enumName?: string;
  /** The class of an object field, or of a list's or map's values. */
  readonly of?: () => Type;
  /** A list's or map's values when they are no objects. */
  readonly values?: SchemaFragment;
  readonly valuesEnumName?: string;
}

const FIELDS = Symbol('fields');

/** Every field of a class in the order of declaration, those of its parents first. */
export function fieldsOf(type: Type): readonly Field[] {
  const fields = new Map<string, Field>();
  const lineage: object[] = [];
  for (let proto = type.prototype as object | null; proto && proto !== Object.prototype;) {
    lineage.unshift(proto);
    proto = Object.getPrototypeOf(proto) as object | null;
  }
  for (const proto of lineage) {
    for (const field of ownFields(proto)) fields.set(field.name, field);
  }
  return [...fields.values()];
}

export function storeField(proto: object, field: Field): void {
  Reflect.defineMetadata(FIELDS, [...ownFields(proto).filter((f) => f.name !== field.name), field], proto);
}

function ownFields(proto: object): readonly Field[] {
  return (Reflect.getOwnMetadata(FIELDS, proto) as readonly Field[] | undefined) ?? [];
}

const MERGE_PATCH = Symbol('merge-patch');

/** In a merge patch null is a value ("take it away"), so it is not the same as absent: RFC 7396. */
export function MergePatch(): ClassDecorator {
  return (target) => Reflect.defineMetadata(MERGE_PATCH, true, target);
}

export function isMergePatch(type: Type): boolean {
  return Reflect.getMetadata(MERGE_PATCH, type) === true;
}
