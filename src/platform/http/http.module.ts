import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { Cursors } from './cursors.js';
import { EdgeInterceptor } from './edge.interceptor.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { IdempotencyKeysStore } from './idempotency/idempotency-keys.store.js';
import { MetricsModule } from '../metrics/index.js';
import { ProblemFilter } from './problem.filter.js';
import { ProblemsController } from './problems.controller.js';
import { RequestWatch } from './request-watch.js';
import { SchemaPipe } from './schema.pipe.js';

/** What every request passes: checks on the way in, problems and links on the way out. */
@Global()
@Module({
  imports: [MetricsModule],
  controllers: [HealthController, ProblemsController],
  providers: [
    Cursors,
    Readiness,
    RequestWatch,
    IdempotencyKeysStore,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: EdgeInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_PIPE, useClass: SchemaPipe },
  ],
  exports: [Cursors],
})
export class HttpModule {}
