import type { OperationAbout } from '../http/operation.js';
import { audiencesOf } from './audiences.js';
import { errorResponses } from './error-responses.js';
import type { KnownOperation } from './known-operations.js';
import { EVERYBODY, type Holder, type Permission, ROLE_TABLE } from '../access/roles.js';
import { JSON_TYPE } from '../http/negotiation.js';
import type { OperationObject, ParameterObject, ResponseObject, SchemaObject } from './openapi-types.js';
import { without } from './without.js';

type Schemas = Readonly<Record<string, SchemaObject>>;

const CREDENTIALS = ['oauth2', 'bearer', 'apiKey'];

const IF_MATCH: ParameterObject = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'ETag of the record as it was read. 读取记录时返回的 ETag',
  schema: { type: 'string', pattern: '^"[0-9]+"$', maxLength: 20, example: '"1"' },
};
const IDEMPOTENCY_KEY: ParameterObject = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key and body have their effect once, for 72 hours. 幂等键,72 小时内只生效一次',
  schema: { type: 'string', pattern: '^[!-~]+$', minLength: 1, maxLength: 255 },
};

/** Completes what @nestjs/swagger wrote of an operation with what only its decorators, and the edge, know. */
export function completeOperation(
  path: string,
  operation: OperationObject,
  known: KnownOperation,
  schemas: Schemas,
): void {
  const { about, permissions } = known;
  operation['x-permissions'] = [...permissions];
  operation['x-audiences'] = audiencesOf(permissions);
  operation['x-rules'] = [...(about.rules ?? [])];
  operation.description = `${operation.description ?? ''}\n\n${rightsText(permissions, about.rules ?? [])}`;
  operation.security = permissions.length === 0 ? [] : CREDENTIALS.map((name) => ({ [name]: [] }));
  operation.parameters = parametersOf(operation, known, schemas);
  if (operation.parameters.length === 0) delete operation.parameters;
  giveExample(operation, about, schemas);
  const successes = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
  operation.responses = {
    ...Object.fromEntries(successes.map(([status, response]) => [status, success(response, known)])),
    ...errorResponses(path, operation, known),
  };
}

/** Who may and by which rules, for people: tools read `x-permissions` and `x-rules`. */
function rightsText(permissions: readonly Permission[], rules: readonly string[]): string {
  const rights = permissions.map((permission) => `\`${permission}\` (${holdersOf(permission)})`);
  const needed = rights.length === 0 ? 'none 无' : rights.join(' / ');
  return `**Permission 权限**: ${needed}${rules.length === 0 ? '' : ` · **Rules 制度**: ${rules.join(', ')}`}`;
}

function holdersOf(permission: Permission): string {
  const holders: readonly Holder[] | typeof EVERYBODY = ROLE_TABLE[permission];
  if (holders === EVERYBODY) return 'everybody signed in 所有登录用户';
  return holders.map(({ role, from }) => (from ? `${role} ≥ ${from}` : role)).join(', ');
}

function parametersOf(operation: OperationObject, known: KnownOperation, schemas: Schemas): ParameterObject[] {
  const parameters = (operation.parameters ?? []).map((one) => withExample(withoutTrap(one), schemas));
  const given = new Set(parameters.map(({ name }) => name));
  if (known.takesIfMatch && !given.has(IF_MATCH.name)) parameters.push(IF_MATCH);
  if (known.method === 'post' && known.permissions.length > 0 && !given.has(IDEMPOTENCY_KEY.name)) {
    parameters.push(IDEMPOTENCY_KEY);
  }
  return parameters;
}

/** Swagger UI sends the example of an optional parameter unless it is deleted by hand: a filter nobody asked for. */
function withoutTrap(parameter: ParameterObject): ParameterObject {
  if (parameter.in !== 'query' || parameter.required) return parameter;
  const { schema = {} } = parameter;
  const kept = without(schema, 'example');
  const shown = parameter.name === 'limit' ? { ...kept, default: schema.example } : kept;
  return { ...without(parameter, 'example'), schema: shown };
}

/** A value out of a list is as good an example as any, where one is needed. */
function withExample(parameter: ParameterObject, schemas: Schemas): ParameterObject {
  if (!parameter.required || parameter.schema?.$ref === undefined) return parameter;
  return { ...parameter, example: parameter.example ?? exampleOf(parameter.schema, schemas) };
}

function giveExample(operation: OperationObject, about: OperationAbout, schemas: Schemas): void {
  for (const media of Object.values(operation.requestBody?.content ?? {})) {
    media.example ??= about.example ?? exampleOf(media.schema, schemas);
  }
}

/** The example of a body that has none of its own: its required fields, each with its example. */
function exampleOf(schema: SchemaObject | undefined, schemas: Schemas): unknown {
  if (schema?.example !== undefined) return schema.example;
  const named = schemas[schema?.$ref?.split('/').at(-1) ?? ''] ?? schema;
  if (named?.type === 'array') return [exampleOf(named.items, schemas)];
  if (Array.isArray(named?.['enum'])) return (named['enum'] as unknown[])[0];
  const required = (named?.['required'] ?? []) as string[];
  return Object.fromEntries(required.map((name) => [name, exampleOf(named?.properties?.[name], schemas)]));
}

function success(response: ResponseObject, { about, offers }: KnownOperation): ResponseObject {
  const described = response.description === '' ? { ...response, description: 'Carried out. 已执行。' } : response;
  const json = about.returns ? { schema: { $ref: `#/components/schemas/${about.returns.name}` } } : undefined;
  const others = offers.filter((type) => type !== JSON_TYPE);
  const first = json ?? described.content?.[JSON_TYPE]; // What is answered where nobody chose: Swagger UI shows the first.
  const content = {
    ...(first ? { [JSON_TYPE]: first } : {}),
    ...Object.fromEntries(others.map((type) => [type, { schema: fileOf(type) }])),
    ...described.content,
  };
  return Object.keys(content).length === 0 ? described : { ...described, content };
}

function fileOf(type: string): SchemaObject {
  return type.startsWith('text/') || type.endsWith('ndjson')
    ? { type: 'string' }
    : { type: 'string', format: 'binary' };
}
