import { type INestApplication, RequestMethod, type Type } from '@nestjs/common';
import { CUSTOM_ROUTE_ARGS_METADATA, METHOD_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/internal';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ACCESS_PERMISSIONS, type Permission } from '../access/index.js';
import { isIfMatch } from '../http/answer.js';
import { OPERATION, type OperationAbout } from '../http/operation.js';
import { OFFERS } from '../http/negotiation.js';

/** An operation as its decorators describe it, beside what @nestjs/swagger reads of it. */
export interface KnownOperation {
  readonly about: OperationAbout;
  readonly permissions: readonly Permission[];
  readonly takesIfMatch: boolean;
  readonly offers: readonly string[];
  readonly method: string;
}

/** Every operation of the application by its id. */
export function knownOperations(app: INestApplication): ReadonlyMap<string, KnownOperation> {
  const found = new Map<string, KnownOperation>();
  const scanner = new MetadataScanner();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      for (const name of scanner.getAllMethodNames(metatype.prototype as object)) {
        const operation = operationOf(metatype as Type, name);
        if (!operation) continue;
        if (found.has(operation.about.id)) throw new Error(`Two operations have the id ${operation.about.id}.`);
        found.set(operation.about.id, operation);
      }
    }
  }
  return found;
}

function operationOf(controller: Type, name: string): KnownOperation | undefined {
  const handler = (controller.prototype as Record<string, unknown>)[name] as object;
  const about = Reflect.getMetadata(OPERATION, handler) as OperationAbout | undefined;
  if (!about) return undefined;
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
  return {
    about,
    permissions: (Reflect.getMetadata(ACCESS_PERMISSIONS, handler) ?? []) as Permission[],
    offers: (Reflect.getMetadata(OFFERS, handler) ?? []) as string[],
    takesIfMatch: takesIfMatch(controller, name),
    method: RequestMethod[method].toLowerCase(),
  };
}

function takesIfMatch(controller: Type, name: string): boolean {
  const declared = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
    string,
    { factory?: unknown }
  >;
  return Object.entries(declared).some(
    ([key, { factory }]) => key.includes(CUSTOM_ROUTE_ARGS_METADATA) && isIfMatch(factory),
  );
}
