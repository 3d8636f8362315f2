import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get, Logger } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public, systemActor } from '../../access/index.js';
import { Database, sqlFile } from '../../db/index.js';
import { migrations } from '../../../../migrations/index.js';
import { Unavailable } from '../../errors/index.js';
import type { HealthResponse } from './health.dto.js';
import { Readiness } from './readiness.js';

const PENDING = sqlFile(__dirname, 'pending-migrations.sql');
const NAMES = migrations.map((migration) => new migration().name ?? migration.name);
const RETRY_AFTER_SECONDS = 5;
const PATIENCE_MS = 1_500; // A proxy waits two seconds; a database that answers later does not carry requests out.

/** For whoever starts, restarts and routes to this process; outside the API and its document. */
@ApiExcludeController()
@Controller()
export class HealthController {
  private readonly logger = new Logger('health');

  constructor(
    private readonly database: Database,
    private readonly readiness: Readiness,
  ) {}

  /** The process answers. Says nothing about the database: restarting would not repair that. */
  @Public()
  @Get('healthz')
  alive(): HealthResponse {
    return { status: 'ok' };
  }

  /**
   * Requests can be carried out: the process is not about to end, the database answers in time, and its schema is the
   * one this program was written for.
   */
  @Public()
  @Get('readyz')
  async ready(): Promise<HealthResponse> {
    if (this.readiness.isStopping) throw new Unavailable({ retryAfterSeconds: RETRY_AFTER_SECONDS });
    const asked = this.pending().catch((err: unknown) => ({ err }));
    const answer = await Promise.race([asked, sleep(PATIENCE_MS, 'no answer in time' as const, { ref: false })]);
    if (Array.isArray(answer) && answer.length === 0) return { status: 'ok' };
    this.logger.warn({ message: 'not ready', because: answer });
    throw new Unavailable({ retryAfterSeconds: RETRY_AFTER_SECONDS });
  }

  /** Migrations that the database has not had. */
  private async pending(): Promise<string[]> {
    const rows = await this.database.read<{ name: string }>(systemActor('readyz'), PENDING, [NAMES]);
    return rows.map(({ name }) => name);
  }
}
