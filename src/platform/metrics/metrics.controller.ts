import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/decorators.js';
import { Config } from '../config/index.js';
import { Database } from '../db/index.js';
import { Offers } from '../http/negotiation.js';
import { DatabaseFigures } from './database-figures.js';
import { Metrics } from './metrics.js';
import { admitToMetrics } from './metrics-door.js';

/** For Prometheus; outside the API and its document. */
@ApiExcludeController()
@Controller()
export class MetricsController {
  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
    private readonly figures: DatabaseFigures,
    database: Database,
  ) {
    const pool = 'Database connections of this process';
    metrics.live({ name: 'database_pool_connections', help: `${pool}: open.` }, () => database.pool().open);
    metrics.live({ name: 'database_pool_idle', help: `${pool}: open and idle.` }, () => database.pool().idle);
    metrics.live({ name: 'database_pool_waiting', help: `${pool}: requests that wait for one.` }, () => {
      return database.pool().waiting;
    });
    metrics.live({ name: 'database_pool_size', help: `${pool}: at most (POOL_SIZE).` }, () => config.poolSize);
  }

  /** The figures of this process and of the database. */
  @Public()
  @Get('metrics')
  @Offers('text/plain', 'application/openmetrics-text')
  async read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    admitToMetrics(request, this.config.metricsToken);
    void reply.type(this.metrics.contentType);
    return this.metrics.text(await this.figures.read());
  }
}
