import type { Logger } from 'pino';

/** Works while the usual lines of requests are kept back: those of a filling are nobody's, and would drown its bar. */
export async function quietly<T>(logger: Pick<Logger, 'level'>, work: () => Promise<T>): Promise<T> {
  const { level } = logger;
  if (level === 'info') logger.level = 'warn';
  try {
    return await work();
  } finally {
    logger.level = level;
  }
}
