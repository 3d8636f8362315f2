import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/internal';
import { MetadataScanner, ModulesContainer, NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { httpAdapter } from '../../src/http-app.js';
import { Config, readSettings } from '../../src/platform/config/index.js';
import { faultsOf, fieldsOf, TextField } from '../../src/platform/http/fields.js';

const BODY = '3'; // RouteParamtypes of Nest, as it keys its argument metadata.
const QUERY = '4';

interface Argument {
  readonly where: string;
  readonly type: Type | undefined;
  readonly name: unknown;
}

/** Arguments of a controller's handlers that are read from bodies and queries. */
function argumentsOf(controller: Type): Argument[] {
  return new MetadataScanner().getAllMethodNames(controller.prototype as object).flatMap((handler) => {
    const declared = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Record<
      string,
      { index: number; data?: unknown }
    >;
    const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, handler) ?? []) as Type[];
    return Object.entries(declared)
      .filter(([key]) => [BODY, QUERY].includes(key.split(':', 1)[0] ?? ''))
      .map(([, { index, data }]) => ({ where: `${controller.name}.${handler}`, type: types[index], name: data }));
  });
}

/** Why an argument would be taken unchecked; undefined where a schema that compiles stands before it. */
function fault({ where, type, name }: Argument): string | undefined {
  if (name !== undefined) return `${where} picks "${String(name)}" out of its request instead of taking a class`;
  if (!type || fieldsOf(type).length === 0) return `${where} takes a ${type?.name ?? 'thing'} without field decorators`;
  try {
    faultsOf(type, {});
    return undefined;
  } catch (error) {
    return `${where}: the schema of ${type.name} does not compile: ${String(error)}`;
  }
}

const faultsIn = (controllers: readonly Type[]) => controllers.flatMap(argumentsOf).flatMap((one) => fault(one) ?? []);

describe('what handlers take from bodies and queries', () => {
  it('is a class of field decorators, so that nothing reaches a service unchecked', async () => {
    const module = AppModule.with(new Config(readSettings({}), Buffer.alloc(32, 1)), 'postgres://nowhere');
    const app = await NestFactory.create(module, httpAdapter(), { preview: true, logger: false, bodyParser: false });
    const modules = [...app.get(ModulesContainer).values()];
    const controllers = modules.flatMap((one) => [...one.controllers.values()].map(({ metatype }) => metatype as Type));
    expect(controllers.flatMap(argumentsOf).length).toBeGreaterThan(20);
    expect(faultsIn(controllers)).toEqual([]);
  });

  it('is searched: planted handlers are found', () => {
    class Open {
      name?: string;
    }
    class Broken {
      @TextField('Name 名称', { pattern: '[' }) name!: string;
    }
    class Planted {
      open(): void {}
      picked(): void {}
      broken(): void {}
    }
    const plant = (handler: string, key: string, type: Type, data?: string) => {
      Reflect.defineMetadata(ROUTE_ARGS_METADATA, { [`${key}:0`]: { index: 0, data } }, Planted, handler);
      Reflect.defineMetadata('design:paramtypes', [type], Planted.prototype, handler);
    };
    plant('open', BODY, Open);
    plant('picked', QUERY, String as unknown as Type, 'month');
    plant('broken', BODY, Broken);
    expect(faultsIn([Planted])).toEqual([
      'Planted.open takes a Open without field decorators',
      'Planted.picked picks "month" out of its request instead of taking a class',
      expect.stringContaining('does not compile'),
    ]);
  });
});
