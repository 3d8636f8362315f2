import { readFileSync } from 'node:fs';
import type { Document, SchemaObject } from '../../src/platform/openapi/index.js';
import { breakingChanges } from './openapi-breaking.js';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Document;

/** Clients are written against this copy; `npm run openapi:release` alone renews it. */
const RELEASED = 'test/architecture/openapi-released.json';

describe('the released API document', () => {
  let released: Document;
  let current: Document;
  beforeAll(() => {
    released = read(RELEASED);
    current = read('openapi.json');
  });

  it('is not broken by the current one', () => {
    expect(breakingChanges(released, current)).toEqual([]);
  });

  const copy = () => JSON.parse(JSON.stringify(released)) as Document;
  const OUTLETS = '/v1/outlets/outlets';
  const schema = (document: Document, name: string, property: string): SchemaObject =>
    document.components.schemas[name]?.properties?.[property] ?? {};

  it.each<[string, (d: Document) => unknown]>([
    ['GET /v1/rules is gone', (d) => delete d.paths['/v1/rules']],
    [
      'DELETE /v1/access/api-keys/{apiKeyId} is gone',
      (d) => delete d.paths['/v1/access/api-keys/{apiKeyId}']?.['delete'],
    ],
    [
      'ScorecardResponse.totalScore (answer): the property is gone',
      (d) => delete d.components.schemas['ScorecardResponse']?.properties?.['totalScore'],
    ],
    [
      'RegisterOutletRequest.name (request): the property is gone',
      (d) => delete d.components.schemas['RegisterOutletRequest']?.properties?.['name'],
    ],
    [
      'OutletType (request): the value flagship is gone',
      (d) => Object.assign(d.components.schemas['OutletType'] ?? {}, { enum: ['standard', 'small'] }),
    ],
    [
      'ScorecardResponse.outletName (answer): the type was string and is integer',
      (d) => Object.assign(schema(d, 'ScorecardResponse', 'outletName'), { type: 'integer' }),
    ],
    [
      'ScorecardResponse.outletName (answer): may be null',
      (d) => Object.assign(schema(d, 'ScorecardResponse', 'outletName'), { nullable: true }),
    ],
    [
      'ScorecardResponse.outletName (answer): may be absent',
      (d) => Object.assign(d.components.schemas['ScorecardResponse'] ?? {}, { required: [] }),
    ],
    [
      'RegisterOutletRequest.colour (request): is required now',
      (d) => (d.components.schemas['RegisterOutletRequest']?.['required'] as string[]).push('colour'),
    ],
    [
      'RegisterOutletRequest.name (request): maxLength was',
      (d) => Object.assign(schema(d, 'RegisterOutletRequest', 'name'), { maxLength: 3 }),
    ],
    [
      'RegisterOutletRequest.name (request): pattern was',
      (d) => Object.assign(schema(d, 'RegisterOutletRequest', 'name'), { pattern: '^A' }),
    ],
    ['GET /v1/outlets/outlets: no longer answers 200', (d) => delete d.paths[OUTLETS]?.['get']?.responses['200']],
    [
      'GET /v1/outlets/outlets 422: no longer refuses with unknown_org_unit',
      (d) =>
        delete d.paths[OUTLETS]?.['get']?.responses['422']?.content?.['application/problem+json']?.examples?.[
          'unknown_org_unit'
        ],
    ],
    [
      'GET /v1/outlets/outlets: the parameter query orgUnitCode is gone',
      (d) => {
        const get = d.paths[OUTLETS]?.['get'];
        if (get) get.parameters = (get.parameters ?? []).filter(({ name }) => name !== 'orgUnitCode');
      },
    ],
    [
      'GET /v1/outlets/outlets: query shade is required now',
      (d) => d.paths[OUTLETS]?.['get']?.parameters?.push({ name: 'shade', in: 'query', required: true }),
    ],
    [
      'POST /v1/outlets/outlets/batch: a body of text/csv is no longer taken',
      (d) => delete d.paths[`${OUTLETS}/batch`]?.['post']?.requestBody?.content['text/csv'],
    ],
    [
      'GET /v1/assessment/scorecards 200: no longer answers text/csv',
      (d) => delete d.paths['/v1/assessment/scorecards']?.['get']?.responses['200']?.content?.['text/csv'],
    ],
    [
      'GET /v1/outlets/outlets: was called listOutlets',
      (d) => Object.assign(d.paths[OUTLETS]?.['get'] ?? {}, { operationId: 'outletList' }),
    ],
    [
      'GET /v1/outlets/outlets: the credential apiKey is no longer taken',
      (d) => Object.assign(d.paths[OUTLETS]?.['get'] ?? {}, { security: [{ bearer: [] }] }),
    ],
    [
      'GET /v1/outlets/outlets: the credential apiKey is no longer taken',
      (d) => Object.assign(d.paths[OUTLETS]?.['get'] ?? {}, { security: [{ oauth2: [] }, { bearer: [], apiKey: [] }] }),
    ],
    [
      'the credential apiKey is given otherwise',
      (d) =>
        Object.assign((d.components['securitySchemes'] as Record<string, object>)['apiKey'] ?? {}, { name: 'X-Key' }),
    ],
    ['the API is served elsewhere', (d) => Object.assign(d, { servers: [{ url: '/api' }] })],
    [
      'ScorecardResponse.publishedAt (answer): format was "date-time" and is "date"',
      (d) => Object.assign(schema(d, 'ScorecardResponse', 'publishedAt'), { format: 'date' }),
    ],
    [
      'GET /v1/outlets/outlets query limit (request): default was 50 and is 10',
      (d) => {
        const get = d.paths[OUTLETS]?.['get'];
        Object.assign(get?.parameters?.find(({ name }) => name === 'limit')?.schema ?? {}, { default: 10 });
      },
    ],
    [
      'RegisterOutletRequest.name (request): multipleOf was',
      (d) => Object.assign(schema(d, 'RegisterOutletRequest', 'name'), { multipleOf: 2 }),
    ],
  ])('is guarded: a planted break is found (%s)', (expected, plant) => {
    const planted = copy();
    plant(planted);
    expect(breakingChanges(released, planted).join('\n')).toContain(expected);
  });

  it('may be added to: operations, optional fields, wider limits, values and answers', () => {
    const grown = copy();
    const [list] = Object.values(grown.paths[OUTLETS] ?? {});
    if (!list) throw new Error('listOutlets is gone: let another operation grow.');
    grown.paths['/v1/outlets/visitors'] = { get: { ...list, operationId: 'listVisitors' } };
    list.parameters?.push({ name: 'shade', in: 'query', required: false, schema: { type: 'string' } });
    const request = grown.components.schemas['RegisterOutletRequest'];
    Object.assign(request?.properties ?? {}, { colour: { type: 'string' } });
    Object.assign(schema(grown, 'RegisterOutletRequest', 'name'), { maxLength: 1000 });
    (grown.components.schemas['OutletType']?.['enum'] as string[]).push('kiosk');
    Object.assign(grown.components.schemas['ScorecardResponse']?.properties ?? {}, { comment: { type: 'string' } });
    expect(breakingChanges(released, grown)).toEqual([]);
  });
});
