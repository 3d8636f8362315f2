import type { OperationAbout } from '../http/operation.js';
import { errorResponses } from './error-responses.js';
import type { KnownOperation } from './known-operations.js';
import type { OperationObject, ParameterObject, ResponseObject } from './openapi-types.js';
import { without } from './without.js';

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
export function completeOperation(path: string, operation: OperationObject, known: KnownOperation): void {
  const { about, permissions } = known;
  operation['x-permissions'] = [...permissions];
  operation['x-rules'] = [...(about.rules ?? [])];
  operation.security = permissions.length === 0 ? [] : CREDENTIALS.map((name) => ({ [name]: [] }));
  operation.parameters = parametersOf(operation, known);
  if (operation.parameters.length === 0) delete operation.parameters;
  giveExample(operation, about);
  const successes = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
  operation.responses = {
    ...Object.fromEntries(successes.map(([status, response]) => [status, success(response, known)])),
    ...errorResponses(path, operation, known),
  };
}

function parametersOf(operation: OperationObject, known: KnownOperation): ParameterObject[] {
  const parameters = (operation.parameters ?? []).map(withoutTrap);
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

function giveExample(operation: OperationObject, about: OperationAbout): void {
  if (about.example === undefined) return;
  for (const media of Object.values(operation.requestBody?.content ?? {})) media.example ??= about.example;
}

function success(response: ResponseObject, { about, offers }: KnownOperation): ResponseObject {
  const described = response.description === '' ? { ...response, description: 'Carried out. 已执行。' } : response;
  if (described.content || !about.returns) return described;
  const schema = { $ref: `#/components/schemas/${about.returns.name}` };
  const others = offers.filter((type) => type !== 'application/json');
  return {
    ...described,
    content: {
      'application/json': { schema },
      ...Object.fromEntries(others.map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }])),
    },
  };
}
