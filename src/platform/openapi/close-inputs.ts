import type { Document, SchemaObject } from './openapi-types.js';

/** Requests take the fields they name and no others; says so in every schema that a request body reaches. */
export function closeInputs(document: Document): void {
  const { schemas } = document.components;
  const seen = new Set<string>();
  const visit = (schema: SchemaObject | undefined): void => {
    if (!schema) return;
    const name = schema.$ref?.split('/').at(-1);
    if (name !== undefined && !seen.has(name)) {
      seen.add(name);
      visit(schemas[name]);
    }
    if (schema.properties) schema.additionalProperties ??= false;
    for (const inner of [...Object.values(schema.properties ?? {}), ...(schema.allOf ?? [])]) visit(inner);
    visit(schema.items);
    if (typeof schema.additionalProperties === 'object') visit(schema.additionalProperties);
  };
  for (const operation of Object.values(document.paths).flatMap((operations) => Object.values(operations))) {
    for (const media of Object.values(operation.requestBody?.content ?? {})) visit(media.schema);
  }
}
