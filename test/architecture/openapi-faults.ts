import type { Document, OperationObject, SchemaObject } from '../../src/platform/openapi/index.js';
import { exampleFaults } from './openapi-example-faults.js';

const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z]{2}/;
const SUMMARY_LENGTH_MAX = 60;
/** Names of whole numbers: money, counts, versions, places. */
const WHOLE = /(Fen|[cC]ount|[vV]ersion|[rR]evision|[rR]ows|limit|status|rank|rankOf|received|accepted|rejected)$/;

type Named = readonly [where: string, operation: OperationObject];

/** Everything of the document that breaks one of our conventions, as sentences. */
export function openApiFaults(document: Document): string[] {
  const operations = operationsOf(document);
  return [
    ...idFaults(operations),
    ...operations.flatMap((operation) => [
      ...wordFaults(operation),
      ...markFaults(operation),
      ...answerFaults(operation),
    ]),
    ...tagFaults(document, operations),
    ...schemaFaults(document),
    ...inputFaults(document, operations),
    ...exampleFaults(document),
  ];
}

function operationsOf(document: Document): Named[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
  );
}

function idFaults(operations: readonly Named[]): string[] {
  const ids = operations.map(([, { operationId }]) => operationId ?? '');
  const odd = operations.filter(([, { operationId }]) => !/^[a-z]+([A-Z][a-z0-9]*)+$/.test(operationId ?? ''));
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  return [
    ...odd.map(([where, { operationId }]) => `${where}: "${operationId}" is not verb and noun`),
    ...twice.map((id) => `${id} is the id of two operations`),
  ];
}

function wordFaults([where, { summary = '', description = '' }]: Named): string[] {
  const [english = '', chinese = ''] = description.split('\n\n', 2);
  return [
    ...(HAN.test(summary) && LATIN.test(summary) ? [] : [`${where}: the summary is not in both languages`]),
    ...(summary.length <= SUMMARY_LENGTH_MAX ? [] : [`${where}: the summary is longer than ${SUMMARY_LENGTH_MAX}`]),
    ...(LATIN.test(english) && !HAN.test(english) && HAN.test(chinese) ? [] : [`${where}: description not bilingual`]),
  ];
}

function markFaults([where, operation]: Named): string[] {
  const permissions = operation['x-permissions'];
  const rules = operation['x-rules'];
  const isPublic = Array.isArray(permissions) && permissions.length === 0;
  const fitting = Array.isArray(rules) && rules.every((rule) => /^R-[0-9]+$/.test(String(rule)));
  return [
    ...(Array.isArray(permissions) ? [] : [`${where}: no x-permissions`]),
    ...(fitting ? [] : [`${where}: x-rules is not a list of rules`]),
    ...(isPublic === (operation.security?.length === 0) ? [] : [`${where}: security and x-permissions disagree`]),
  ];
}

function answerFaults([where, { responses }]: Named): string[] {
  const faults = ['429', '500', '503'].filter((s) => !(s in responses)).map((s) => `${where}: no ${s}`);
  for (const [status, { content = {}, description }] of Object.entries(responses)) {
    if (!HAN.test(description) || !LATIN.test(description))
      faults.push(`${where} ${status}: description not bilingual`);
    const isError = Number(status) >= 400;
    if (isError && !content['application/problem+json']?.examples)
      faults.push(`${where} ${status}: no problem examples`);
    const hasSchema = Object.values(content).some((media) => media.schema !== undefined);
    if (!isError && status !== '204' && !hasSchema) faults.push(`${where} ${status}: the answer has no schema`);
  }
  return faults;
}

function tagFaults(document: Document, operations: readonly Named[]): string[] {
  const known = new Set(document.tags.map(({ name }) => name));
  return operations
    .filter(([, { tags = [] }]) => tags.length !== 1 || !tags.every((tag) => known.has(tag)))
    .map(([where, { tags }]) => `${where}: tags ${JSON.stringify(tags)} are not one of ours`);
}

function schemaFaults(document: Document): string[] {
  return Object.entries(document.components.schemas).flatMap(([name, schema]) =>
    Object.entries(schema.properties ?? {}).flatMap(([property, of]) => {
      const description = String(of['description'] ?? '');
      const shape = of.type ?? of.$ref ?? of.allOf ?? of['oneOf'];
      return [
        ...(HAN.test(description) && LATIN.test(description) ? [] : [`${name}.${property}: description not bilingual`]),
        ...(shape ? [] : [`${name}.${property}: no type`]),
        ...(of.type === 'number' && WHOLE.test(property) ? [`${name}.${property}: is a whole number`] : []),
      ];
    }),
  );
}

/** Every object a request can hold takes the fields it names, and no others. */
function inputFaults(document: Document, operations: readonly Named[]): string[] {
  const open = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (schema: SchemaObject | undefined, where: string): void => {
    if (!schema || seen.has(schema)) return;
    seen.add(schema);
    const name = schema.$ref?.split('/').at(-1);
    if (name !== undefined) visit(document.components.schemas[name], name);
    if (schema.properties && schema.additionalProperties !== false) open.add(`${where} takes unknown fields`);
    for (const inner of [...Object.values(schema.properties ?? {}), ...(schema.allOf ?? [])]) visit(inner, where);
    visit(schema.items, where);
  };
  for (const [where, { requestBody }] of operations) {
    for (const media of Object.values(requestBody?.content ?? {})) visit(media.schema, where);
  }
  return [...open];
}
