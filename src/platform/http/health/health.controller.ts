import { Controller, Get, Logger } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public, systemActor } from '../../access/index.js';
import { Database, sqlFile } from '../../db/index.js';
import { migrations } from '../../../../migrations/index.js';
import { Unavailable } from '../../errors/index.js';
import type { HealthResponse } from './health.dto.js';

const PENDING = sqlFile(__dirname, 'pending-migrations.sql');
const RETRY_AFTER_SECONDS = 5;

/** For whoever starts, restarts and routes to this process; outside the API and its document. */
@ApiExcludeController()
@Controller()
export class HealthController {
  private readonly logger = new Logger('health');

  constructor(private readonly database: Database) {}

  /** The process answers. Says nothing about the database: restarting would not repair that. */
  @Public()
  @Get('healthz')
  alive(): HealthResponse {
    return { status: 'ok' };
  }

  /** Requests can be carried out: the database answers, and its schema is the one this program was written for. */
  @Public()
  @Get('readyz')
  async ready(): Promise<HealthResponse> {
    const names = migrations.map((migration) => new migration().name ?? migration.name);
    const pending = await this.database.read<{ name: string }>(systemActor('readyz'), PENDING, [names]);
    if (pending.length > 0) {
      this.logger.warn({ message: 'Migrations are pending', pending: pending.map(({ name }) => name) });
      throw new Unavailable({ retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
    return { status: 'ok' };
  }
}
