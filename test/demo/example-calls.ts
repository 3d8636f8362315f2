import type { Document, OperationObject } from '../../src/platform/openapi/index.js';
import type { ParameterObject } from '../../src/platform/openapi/openapi-types.js';

/** A request made of nothing but the examples of an operation, as Swagger UI would send it. */
export interface ExampleCall {
  readonly id: string;
  readonly method: string;
  /** With its parameters filled in. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Statuses that the document calls a success. */
  readonly successes: readonly number[];
}

/** Every call that the document's examples make: one for each form of a body and each form of an answer. */
export function exampleCalls(document: Document): ExampleCall[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => callsOf(path, method, operation)),
  );
}

function callsOf(path: string, method: string, operation: OperationObject): ExampleCall[] {
  const successes = Object.keys(operation.responses)
    .map(Number)
    .filter((status) => status < 400);
  const bodies = Object.entries(operation.requestBody?.content ?? { '': {} });
  const answers = Object.keys(operation.responses[String(successes[0])]?.content ?? { 'application/json': {} });
  const required = (operation.parameters ?? []).filter((parameter) => parameter.required);
  const headers = required.filter((parameter) => parameter.in === 'header');
  return bodies.flatMap(([type, { example }]) =>
    answers.map((accept) => ({
      id: operation.operationId ?? '',
      method,
      path: filledIn(path, required),
      headers: {
        ...Object.fromEntries(headers.map((header) => [header.name, exampleOf(header)])),
        ...(type === '' ? {} : { 'Content-Type': type }),
        Accept: accept,
      },
      body: type === '' ? undefined : written(type, example),
      successes,
    })),
  );
}

function filledIn(path: string, required: readonly ParameterObject[]): string {
  const query = new URLSearchParams();
  for (const parameter of required) {
    if (parameter.in === 'query') query.set(parameter.name, exampleOf(parameter));
  }
  const place = (name: string) => required.find((parameter) => parameter.in === 'path' && parameter.name === name);
  const filled = path.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const parameter = place(name);
    return parameter ? encodeURIComponent(exampleOf(parameter)) : whole;
  });
  return query.size === 0 ? filled : `${filled}?${query.toString()}`;
}

function exampleOf({ example, schema }: ParameterObject): string {
  return String(example ?? schema?.example);
}

function written(type: string, example: unknown): string {
  if (typeof example === 'string') return example;
  if (type !== 'application/x-www-form-urlencoded') return JSON.stringify(example);
  return new URLSearchParams(example as Record<string, string>).toString();
}
