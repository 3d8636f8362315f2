import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccessRouteConfig, JudgedRequest } from '../decorators.js';
import { AccessJudge } from './access-judge.js';

/**
 * Judges a request before its body is read: a stranger is answered 401 whatever the body looks like, and cannot make us
 * read one (test `order-of-judgement`).
 */
@Injectable()
export class AccessHook implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly judge: AccessJudge,
  ) {}

  onModuleInit(): void {
    // A program without a server (a migration, a job) has no requests to judge.
    const server = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    server?.addHook('onRequest', async (request: FastifyRequest & JudgedRequest) => {
      const { accessPermissions } = request.routeOptions.config as AccessRouteConfig;
      if (request.is404 || !accessPermissions?.length) return;
      request.actor = await this.judge.admit(request, accessPermissions);
    });
  }
}
