import { readFileSync } from 'node:fs';
import { AppModule } from '../../src/app.module.js';
import { documentOf } from '../../src/http-app.js';
import { Config, readSettings } from '../../src/platform/config/index.js';
import { errorCatalogue, fieldCodes } from '../../src/platform/errors/index.js';
import {
  type Audience,
  AUDIENCES,
  AUDIENCES_OF,
  type Document,
  documentFor,
  type OperationObject,
} from '../../src/platform/openapi/index.js';
import { PERMISSIONS } from '../../src/platform/access/roles.js';
import type { ParameterObject } from '../../src/platform/openapi/openapi-types.js';
import { asOpenApi31 } from '../../src/platform/openapi/openapi-31.js';
import { openApiFaults } from './openapi-faults.js';

const HAN = /\p{Script=Han}/u;
let document: Document;
beforeAll(async () => {
  const config = new Config(readSettings({}), Buffer.alloc(32, 1));
  document = await documentOf(AppModule.with(config, 'postgres://nowhere'));
});

describe('the API document', () => {
  it('is committed as it follows from the code (npm run openapi writes it)', () => {
    expect(JSON.parse(readFileSync('openapi.json', 'utf8'))).toEqual(document);
  });

  it('keeps the conventions in every operation and schema', () => {
    expect(openApiFaults(document)).toEqual([]);
  });

  it('offers JSON before any file: Swagger UI shows the first as chosen', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    const late = operations.filter(({ responses }) =>
      Object.values(responses).some(({ content = {} }) => Object.keys(content).indexOf('application/json') > 0),
    );
    expect(late.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('has every operation in a part for somebody, each complete in itself', () => {
    const idsOf = ({ paths }: Document) =>
      Object.values(paths).flatMap((path) => Object.values(path).map((o) => o.operationId));
    const parts = (Object.keys(AUDIENCES) as Audience[]).map((audience) => documentFor(audience, document));
    const covered = new Set(parts.flatMap(idsOf));
    expect(idsOf(document).filter((id) => !covered.has(id))).toEqual([]);
    expect(PERMISSIONS.filter((permission) => !(permission in AUDIENCES_OF))).toEqual([]);
    for (const part of parts) {
      const names = [...JSON.stringify(part).matchAll(/"#\/components\/(schemas|examples)\/([^"]+)"/g)];
      const { schemas, examples = {} } = part.components;
      expect(names.filter(([, section, name = '']) => !(name in (section === 'schemas' ? schemas : examples)))).toEqual(
        [],
      );
      expect(openApiFaults(part)).toEqual([]);
      expect(idsOf(part).length).toBeLessThan(idsOf(document).length);
    }
  });

  it('says the same in 3.1', () => {
    const newer = asOpenApi31(document);
    expect(newer.openapi).toBe('3.1.0');
    expect(JSON.stringify(newer)).not.toContain('"nullable"');
    expect(Object.keys(newer.paths)).toEqual(Object.keys(document.paths));
  });

  it.each<[string, (planted: Document, operation: OperationObject) => void]>([
    ['two operations', (d, o) => Object.assign(d.paths, { '/v1/planted': { get: o } })],
    ['verb and noun', (_, o) => (o.operationId = 'accounts')],
    ['summary is not in both', (_, o) => (o.summary = 'Open an account')],
    ['longer than', (_, o) => (o.summary = `Open 开立 ${'x'.repeat(60)}`)],
    ['description not bilingual', (_, o) => (o.description = 'Only English')],
    ['no x-permissions', (_, o) => delete o['x-permissions']],
    ['not a list of rules', (_, o) => (o['x-rules'] = ['262'])],
    ['disagree', (_, o) => (o.security = [])],
    ['no 503', (_, o) => delete o.responses['503']],
    ['no problem examples', (_, o) => (o.responses['409'] = { description: 'x 中', content: {} })],
    ['has no schema', (_, o) => (o.responses['201'] = { description: 'Made 已建' })],
    ['not one of ours', (_, o) => (o.tags = ['misc'])],
    ['is a whole number', (d) => (d.components.schemas['X'] = { properties: { amountFen: { type: 'number' } } })],
    ['no type', (d) => (d.components.schemas['X'] = { properties: { a: { description: 'Any 任意' } } })],
    ['takes unknown fields', (d) => delete d.components.schemas['OpenAccountRequest']?.additionalProperties],
    ['has no example', (_, o) => delete o.requestBody?.content['application/json']?.example],
    ['example: data', (_, o) => Object.assign(o.requestBody?.content['application/json'] ?? {}, { example: { a: 1 } })],
    ['month example: data', (d) => Object.assign(monthOf(d).schema ?? {}, { example: 'October' })],
    ['month has no example', (d) => delete monthOf(d).schema?.example],
    [
      'forbidden example: data',
      (d) => Object.assign(d.components.examples?.['forbidden'] ?? {}, { value: { status: 403 } }),
    ],
    ['stands under 409', (_, o) => Object.assign(o.responses, { 409: o.responses['400'] })],
  ])('is searched: a planted fault is found (%s)', (expected, plant) => {
    const planted = JSON.parse(JSON.stringify(document)) as Document;
    const operation = planted.paths['/v1/access/accounts']?.['post'];
    if (!operation) throw new Error('openAccount is gone: plant the faults in another operation.');
    plant(planted, operation);
    expect(openApiFaults(planted).join('\n')).toContain(expected);
  });
});

function monthOf(document: Document): ParameterObject {
  const month = document.paths['/v1/months/{month}']?.['get']?.parameters?.find(({ name }) => name === 'month');
  if (!month) throw new Error('listMonthStates is gone: plant the faults in another parameter.');
  return month;
}

describe('the catalogue of refusals', () => {
  const texts = () => [
    ...[...errorCatalogue().values()].flatMap(({ code, title, detail }) => [
      { of: `${code} title`, ...title },
      { of: `${code} detail`, ...detail },
    ]),
    ...Object.entries(fieldCodes).map(([code, text]) => ({ of: code, ...text })),
  ];

  it('has every text in English and in Chinese', () => {
    const faulty = texts().filter(({ en, zh }) => en.trim() === '' || HAN.test(en) || !HAN.test(zh));
    expect(faulty.map(({ of }) => of)).toEqual([]);
  });

  it('fills the same places in both languages, each with an example', () => {
    const places = (text: string) => [...new Set(text.match(/\{[a-zA-Z0-9]+\}/g) ?? [])].sort();
    const differing = texts().filter(({ en, zh }) => places(en).join() !== places(zh).join());
    const unexampled = [...errorCatalogue().values()].filter(({ detail, example = {} }) =>
      places(detail.en).some((place) => !(place.slice(1, -1) in example)),
    );
    expect([...differing.map(({ of }) => of), ...unexampled.map(({ code }) => code)]).toEqual([]);
  });

  it('names codes in snake_case', () => {
    expect([...errorCatalogue().keys()].filter((code) => !/^[a-z]+(_[a-z0-9]+)*$/.test(code))).toEqual([]);
  });
});
