import type { LoggerService } from '@nestjs/common';
import { destination, pino, type DestinationStream, type Logger } from 'pino';
import { redacted, redactedText } from './redaction.js';

const STDERR = 2;

/** One JSON object per line, whatever is in it. Written at once, so that the last words before an exit are not lost. */
export function createLogger(
  level: string,
  stream: DestinationStream = destination({ fd: STDERR, sync: true }),
): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redacted(fields) as Record<string, unknown>,
      },
      hooks: {
        logMethod(inputs, method) {
          const line = inputs.map((input: unknown) => (typeof input === 'string' ? redactedText(input) : input));
          // Left out, pino would take the sentence from the error as it is.
          if (line.length === 1 && typeof line[0] === 'object') line.push(redactedText(messageOf(line[0])));
          return method.apply(this, line as Parameters<typeof method>);
        },
      },
      serializers: { err: (error: unknown) => error },
    },
    stream,
  );
}

function messageOf(fields: unknown): string {
  const { err } = fields as { err?: unknown };
  const error = fields instanceof Error ? fields : err;
  return error instanceof Error ? error.message : '';
}

/** Nest names every module and route at each start; that is of use when wiring, not in operation. */
const WIRING = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer']);

/** What Nest and everything built on its `Logger` says, in the same lines. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log = (message: unknown, ...rest: unknown[]): void =>
    this.write(WIRING.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.write('trace', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);

  /** Nest hands over `(message, ...details, context)`, and for an error `(message, stack, context)`. */
  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const details = [...rest];
    const last = details.at(-1);
    const context = typeof last === 'string' && !last.includes('\n') ? (details.pop() as string) : undefined;
    const stack = details.find((detail) => typeof detail === 'string' && detail.includes('\n    at '));
    const others = details.filter((detail) => detail !== stack && detail !== undefined);
    const fields = {
      ...(context !== undefined && { context }),
      ...(stack !== undefined && { stack }),
      ...(others.length > 0 && { details: others }),
    };
    if (message instanceof Error) this.logger[level]({ ...fields, err: message }, message.message);
    else if (typeof message === 'string') this.logger[level](fields, '%s', message);
    else if (typeof message === 'object' && message !== null) {
      const { message: text, ...named } = message as Record<string, unknown>;
      if (typeof text === 'string') this.logger[level]({ ...fields, ...named }, '%s', text);
      else this.logger[level]({ ...fields, ...message });
    } else this.logger[level](fields, String(message));
  }
}
