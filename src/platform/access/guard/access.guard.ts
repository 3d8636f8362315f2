import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS_PERMISSIONS, type JudgedRequest } from '../decorators.js';
import type { Permission } from '../roles.js';
import { AccessJudge, type CredentialRequest } from './access-judge.js';

/**
 * Stands before every handler. What `AccessHook` has judged already is let through; anything else is judged here, and
 * a handler that says neither @Allow nor @Public is reached by nobody.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly judge: AccessJudge,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permissions = this.reflector.get<readonly Permission[] | undefined>(ACCESS_PERMISSIONS, context.getHandler());
    if (!permissions) {
      throw new Error(`${context.getClass().name}.${context.getHandler().name} says neither @Allow nor @Public.`);
    }
    if (permissions.length === 0) return true;
    const request = context.switchToHttp().getRequest<CredentialRequest & JudgedRequest>();
    request.actor ??= await this.judge.admit(request, permissions);
    return true;
  }
}
