import { Ajv, type ValidateFunction } from 'ajv';
import type { Document, OperationObject, SchemaObject } from '../../src/platform/openapi/index.js';
import { asOpenApi31 } from '../../src/platform/openapi/openapi-31.js';

type Misfit = (schema: SchemaObject | undefined, example: unknown) => string[];

/** Examples fit their schemas, and what is required has one; problem examples fit the status they stand under. */
export function exampleFaults(older: Document): string[] {
  const document = asOpenApi31(older); // Its schemas are JSON Schema, which a validator can read.
  const misfit = misfits(document);
  const problem = document.components.schemas['ProblemResponse'];
  const faults = Object.entries(document.components.examples ?? {}).flatMap(([code, example]) =>
    misfit(problem, (example as { value: unknown }).value).map((text) => `${code} example: ${text}`),
  );
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const where = `${method} ${path}`;
      faults.push(...requestFaults(where, operation, misfit), ...statusFaults(where, operation, document));
    }
  }
  return faults;
}

function requestFaults(where: string, { parameters = [], requestBody }: OperationObject, misfit: Misfit): string[] {
  const faults: string[] = [];
  for (const { name, required, schema, example = schema?.example } of parameters) {
    if (example === undefined && required) faults.push(`${where}: ${name} has no example`);
    if (example === undefined) continue;
    faults.push(...misfit(schema, example).map((text) => `${where}: ${name} example: ${text}`));
  }
  for (const [type, { schema, example }] of Object.entries(requestBody?.content ?? {})) {
    if (example === undefined) faults.push(`${where}: ${type} has no example`);
    else faults.push(...misfit(schema, example).map((text) => `${where}: ${type} example: ${text}`));
  }
  return faults;
}

function statusFaults(where: string, { responses }: OperationObject, document: Document): string[] {
  return Object.entries(responses).flatMap(([status, { content = {} }]) =>
    Object.keys(content['application/problem+json']?.examples ?? {}).flatMap((code) => {
      const { value } = document.components.examples?.[code] as { value: { status: number } };
      return String(value.status) === status ? [] : [`${where}: ${code} stands under ${status}`];
    }),
  );
}

/** Says why an example does not fit its schema; equal schemas are compiled once. */
function misfits(document: Document): Misfit {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'document', components: document.components });
  const compiled = new Map<string, ValidateFunction>();
  return (schema, example) => {
    const text = JSON.stringify(schema ?? {}).replaceAll('"#/', '"document#/');
    const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text) as SchemaObject);
    compiled.set(text, validate);
    return validate(example) ? [] : [ajv.errorsText(validate.errors)];
  };
}
