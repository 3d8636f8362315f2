import type { Document, OperationObject } from '../../src/platform/openapi/index.js';
import type { ParameterObject } from '../../src/platform/openapi/openapi-types.js';
import { SchemaComparison } from './openapi-breaking-schemas.js';

type Pair = readonly [released: OperationObject, current: OperationObject];

/**
 * What of the current document breaks a client written against the released one, as sentences. Our own conventions
 * decide: an unknown parameter or field is refused, so that one taken away breaks who sends it; clients switch on the
 * code of a problem; and a value added to an answer's enum is an addition.
 */
export function breakingChanges(released: Document, current: Document): string[] {
  const schemas = new SchemaComparison({ released, current });
  const faults: string[] = [];
  for (const [path, operations] of Object.entries(released.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const where = `${method.toUpperCase()} ${path}`;
      const now = current.paths[path]?.[method];
      if (!now) faults.push(`${where} is gone`);
      else faults.push(...operationBreaks(where, [operation, now], schemas));
    }
  }
  return [...doorBreaks(released, current), ...faults, ...schemas.breaks];
}

/** Where clients find the API, and how they show who they are. */
function doorBreaks(released: Document, current: Document): string[] {
  const credentials = ({ components }: Document) =>
    Object.entries((components['securitySchemes'] ?? {}) as Record<string, object>);
  const now = new Map(credentials(current).map(([name, scheme]) => [name, asGiven(scheme)]));
  const [was, is] = [released, current].map((document) => asGiven(document['servers'] ?? []));
  return [
    ...(was === is ? [] : ['the API is served elsewhere']),
    ...credentials(released)
      .filter(([name, scheme]) => now.get(name) !== asGiven(scheme))
      .map(([name]) => `the credential ${name} is given otherwise`),
  ];
}

/** What is said, without the words around it. */
function asGiven(value: unknown): string {
  return JSON.stringify(value, (key, member: unknown) => (key === 'description' ? undefined : member));
}

function operationBreaks(where: string, pair: Pair, schemas: SchemaComparison): string[] {
  const [released, current] = pair;
  return [
    ...(released.operationId === current.operationId ? [] : [`${where}: was called ${released.operationId ?? ''}`]),
    ...securityBreaks(where, pair),
    ...parameterBreaks(where, pair, schemas),
    ...bodyBreaks(where, pair, schemas),
    ...answerBreaks(where, pair, schemas),
  ];
}

function securityBreaks(where: string, [released, current]: Pair): string[] {
  const [was, now] = [released, current].map(({ security = [] }) => security.map((scheme) => Object.keys(scheme)));
  const isTaken = (names: string[]) => now?.length === 0 || now?.some((all) => all.every((one) => names.includes(one)));
  const gone = (was ?? []).filter((names) => !isTaken(names)); // A second one asked for beside it is a break as well.
  const closed = was?.length === 0 && now?.length !== 0;
  return [
    ...gone.map((names) => `${where}: the credential ${names.join(' and ')} is no longer taken`),
    ...(closed ? [`${where}: asks for a credential now`] : []),
  ];
}

function parameterBreaks(where: string, [released, current]: Pair, schemas: SchemaComparison): string[] {
  const key = ({ in: place, name }: ParameterObject) => `${place} ${name}`;
  const before = new Map((released.parameters ?? []).map((parameter) => [key(parameter), parameter]));
  const after = new Map((current.parameters ?? []).map((parameter) => [key(parameter), parameter]));
  const faults: string[] = [];
  for (const [name, parameter] of before) {
    const now = after.get(name);
    if (!now) faults.push(`${where}: the parameter ${name} is gone`);
    else schemas.compare('request', `${where} ${name}`, [parameter.schema, now.schema]);
  }
  for (const [name, parameter] of after) {
    if (parameter.required && !before.get(name)?.required) faults.push(`${where}: ${name} is required now`);
  }
  return faults;
}

function bodyBreaks(where: string, [{ requestBody: was }, { requestBody: is }]: Pair, schemas: SchemaComparison) {
  if (!was) return is?.required ? [`${where}: asks for a body now`] : [];
  if (!is) return [`${where}: takes no body any more`];
  const faults = is.required && !was.required ? [`${where}: the body is required now`] : [];
  for (const [type, media] of Object.entries(was.content)) {
    const now = is.content[type];
    if (!now) faults.push(`${where}: a body of ${type} is no longer taken`);
    else schemas.compare('request', `${where} ${type}`, [media.schema, now.schema]);
  }
  return faults;
}

function answerBreaks(where: string, [released, current]: Pair, schemas: SchemaComparison): string[] {
  const faults: string[] = [];
  for (const [status, was] of Object.entries(released.responses)) {
    const is = current.responses[status];
    if (!is) {
      faults.push(`${where}: no longer answers ${status}`);
      continue;
    }
    for (const header of Object.keys(was.headers ?? {}).filter((name) => !(name in (is.headers ?? {})))) {
      faults.push(`${where} ${status}: the header ${header} is gone`);
    }
    for (const [type, media] of Object.entries(was.content ?? {})) {
      const now = is.content?.[type];
      if (!now) faults.push(`${where} ${status}: no longer answers ${type}`);
      else schemas.compare('answer', `${where} ${status}`, [media.schema, now.schema]);
      if (!now || !type.startsWith('application/problem')) continue;
      for (const code of Object.keys(media.examples ?? {}).filter((one) => !(one in (now.examples ?? {})))) {
        faults.push(`${where} ${status}: no longer refuses with ${code}`);
      }
    }
  }
  return faults;
}
