import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Ajv, type ValidateFunction } from 'ajv';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Document, openApiDocument, type SchemaObject } from '../../src/platform/openapi/index.js';
import { asOpenApi31 } from '../../src/platform/openapi/openapi-31.js';

/** What the document says is the same in all houses, and takes a second to make: once in a process. */
const compiled = new Map<string, ValidateFunction>();
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
let document: Document | undefined;

/**
 * Compares every answer that a test gets with the API document: its status, its fields (all of them and no others), and
 * the code of a refusal. What the document promises is so proved by every test that uses an operation.
 */
export class AnswerWatch {
  private readonly misfits = new Set<string>();

  private constructor(private readonly app: NestFastifyApplication) {}

  /** Before the application listens. */
  static on(app: NestFastifyApplication): AnswerWatch {
    const watch = new AnswerWatch(app);
    const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    server.addHook('preSerialization', async (request, reply, payload) => {
      watch.attempt(() => watch.judge(request, reply, payload));
      return payload;
    });
    server.addHook('onSend', async (request, reply, payload) => {
      const isProblem = String(reply.getHeader('content-type')).startsWith('application/problem+json');
      if (isProblem && typeof payload === 'string') watch.attempt(() => watch.judgeProblem(request, reply, payload));
      return payload;
    });
    return watch;
  }

  /** Throws what did not fit, each once. */
  mustBeSatisfied(): void {
    if (this.misfits.size > 0) throw new Error(`Answers that the API document does not describe:\n${this.report()}`);
  }

  /** A test gets its answer whatever the watch thinks of it: what the watch itself fails at is one of its findings. */
  private attempt(judgement: () => void): void {
    try {
      judgement();
    } catch (error) {
      this.misfits.add(String(error));
    }
  }

  private report(): string {
    return [...this.misfits].map((misfit) => `  - ${misfit}`).join('\n');
  }

  private judge(request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
    const described = this.responsesOf(request);
    if (!described) return;
    const { where, responses } = described;
    const media = responses[String(reply.statusCode)]?.content?.['application/json'];
    if (!media?.schema) {
      this.misfits.add(`${where} answers ${reply.statusCode} with JSON`);
      return;
    }
    const validate = validatorOf(`${where} ${reply.statusCode}`, media.schema);
    if (validate(JSON.parse(JSON.stringify(payload)))) return;
    for (const { instancePath, message, params } of validate.errors ?? []) {
      const place = instancePath.replaceAll(/\/[0-9]+/g, '/*');
      this.misfits.add(`${where} ${reply.statusCode} ${place} ${message ?? ''} ${JSON.stringify(params)}`);
    }
  }

  private judgeProblem(request: FastifyRequest, reply: FastifyReply, payload: string): void {
    const described = this.responsesOf(request);
    if (!described) return;
    const { code } = JSON.parse(payload) as { code: string };
    const examples = described.responses[String(reply.statusCode)]?.content?.['application/problem+json']?.examples;
    if (!examples || !(code in examples))
      this.misfits.add(`${described.where} refuses with ${reply.statusCode} ${code}`);
  }

  private responsesOf(request: FastifyRequest) {
    const { url } = request.routeOptions;
    if (url === undefined || request.method === 'HEAD') return undefined;
    const path = url.replaceAll(/:([A-Za-z]+)/g, '{$1}');
    const operation = described(this.app).paths[path]?.[request.method.toLowerCase()];
    return operation && { where: `${request.method} ${path}`, responses: operation.responses };
  }
}

function validatorOf(name: string, schema: SchemaObject): ValidateFunction {
  const known = compiled.get(name);
  if (known) return known;
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as object);
  compiled.set(name, validate);
  return validate;
}

function described(app: NestFastifyApplication): Document {
  if (document) return document;
  document = asOpenApi31(openApiDocument(app));
  for (const schema of Object.values(document.components.schemas)) {
    if (schema.properties) schema.additionalProperties ??= false;
  }
  ajv.addSchema({ $id: 'document', components: document.components });
  return document;
}
