import { Logger } from '@nestjs/common';
import type { Logger as StatementLogger, QueryRunner } from 'typeorm';

/** A statement over this is worth a line: those of requests take milliseconds, those of a close a second or two. */
export const SLOW_MS = 2_000;

const FILE = /^-- ([a-z0-9-]+):/;
const WORDS_MAX = 60;

const logger = new Logger('database');

/**
 * Says that a statement was slow: by the `.sql` file it came from, or else its first words, and for which request. Never
 * its values (mutant `operations-slow-with-values`).
 */
export function reportSlow(ms: number, sql: string, requestId: string | undefined): void {
  const [, file] = FILE.exec(sql) ?? [];
  const statement = file ? `${file}.sql` : sql.trimStart().replace(/\s+/g, ' ').slice(0, WORDS_MAX);
  logger.warn({ message: 'slow statement', statement, ms: Math.round(ms), ...(requestId && { requestId }) });
}

/** What TypeORM is given to log with: nothing but slow statements. Errors are thrown, and logged where they end. */
export class SlowStatements implements StatementLogger {
  logQuerySlow(ms: number, sql: string, _values?: unknown, runner?: QueryRunner): void {
    reportSlow(ms, sql, (runner?.data as { requestId?: string } | undefined)?.requestId);
  }

  logQuery(): void {}
  logQueryError(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
