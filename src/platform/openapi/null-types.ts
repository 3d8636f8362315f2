import type { Document, SchemaObject } from './openapi-types.js';

/** In OpenAPI 3.0 `nullable` speaks of a `type` beside it: gives it to every reference to an enum that may be null. */
export function giveNullsAType(document: Document): void {
  const { schemas } = document.components;
  for (const schema of Object.values(schemas)) {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const type = property.nullable && !property.type ? schemas[referenceOf(property)]?.type : undefined;
      if (type && schema.properties) schema.properties[name] = { type, ...property };
    }
  }
}

function referenceOf({ allOf }: SchemaObject): string {
  return allOf?.[0]?.$ref?.split('/').at(-1) ?? '';
}
