import { createParamDecorator, type ExecutionContext, SetMetadata, applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Actor } from './actor.js';
import type { Permission } from './roles.js';

/** Metadata of a handler: the permissions of which any one admits. An empty list is a public operation. */
export const ACCESS_PERMISSIONS = 'access:permissions';

/** What a route tells the check that runs before the body is read. */
export interface AccessRouteConfig {
  readonly accessPermissions?: readonly Permission[];
}

/** A request once it has been judged. */
export interface JudgedRequest {
  actor?: Actor;
}

/** Any one of these permissions admits; the scope is the union of the grants that hold one of them. */
export function Allow(...permissions: [Permission, ...Permission[]]): MethodDecorator {
  return declare(permissions);
}

/** No credential is asked for, and none that is sent is looked at. */
export function Public(): MethodDecorator {
  return declare([]);
}

/** The actor of this request, as judged by the guard. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<JudgedRequest>();
  if (actor === undefined) throw new Error('A handler that takes an actor must be marked with @Allow.');
  return actor;
});

function declare(permissions: readonly Permission[]): MethodDecorator {
  const config: AccessRouteConfig = { accessPermissions: permissions };
  return applyDecorators(SetMetadata(ACCESS_PERMISSIONS, permissions), RouteConfig(config)) as MethodDecorator;
}
