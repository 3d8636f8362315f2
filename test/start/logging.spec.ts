import { createLogger, NestLogger } from '../../src/platform/logging/index.js';

describe('the log', () => {
  let written: string;
  const logger = createLogger('debug', { write: (line) => void (written += line) });
  const nest = new NestLogger(logger);
  const lines = (): Record<string, unknown>[] =>
    written
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  beforeEach(() => (written = ''));

  it('is one JSON object a line, whatever is in it', () => {
    nest.log('two\nlines', 'Context');
    nest.error(new Error('broken "quote" \u2028 and %s'));
    nest.warn({ header: 'a\r\nb: c', nothing: undefined, big: 10n, deep: { a: { b: { c: { d: { e: { f: 1 } } } } } } });
    nest.error('failed', 'Error: failed\n    at somewhere', 'Context');
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    nest.debug(circular);
    expect(lines()).toHaveLength(5);
    expect(lines()[0]).toMatchObject({ level: 'info', context: 'Context', msg: 'two\nlines' });
    expect(lines()[1]).toMatchObject({ level: 'error', err: { message: 'broken "quote" \u2028 and %s' } });
    expect(lines()[3]).toMatchObject({
      msg: 'failed',
      context: 'Context',
      stack: expect.stringContaining('somewhere') as string,
    });
  });

  it.each([
    { name: 'a header', entry: { headers: { authorization: 'Bearer hidden12345', cookie: 'sid=hidden' } } },
    { name: 'an API key header', entry: { headers: { 'x-api-key': 'hidden' } } },
    { name: 'a body', entry: { body: { username: 'li', password: 'hidden', refresh_token: 'hidden' } } },
    {
      name: 'a driver error',
      entry: { err: Object.assign(new Error('x'), { parameters: ['hidden'], detail: 'hidden' }) },
    },
    { name: 'an address', entry: { err: new Error('connect postgres://app:hidden@db/x failed') } },
    { name: 'a form in a text', entry: { note: 'grant_type=password&username=li&password=hidden' } },
    {
      name: 'a key of ours in a text',
      entry: { note: 'oo_0123456789ab_hidden_hidden_hidden_hidden_hidden_hidden_hid' },
    },
    {
      name: 'fields about a person',
      entry: { phone: 'hidden', idNumber: 'hidden', displayName: 'hidden', email: 'hidden' },
    },
    { name: 'a bearer in a text', entry: { note: 'curl -H "Authorization: Bearer hidden12345"' } },
  ])('hides the secret in $name', ({ entry }) => {
    logger.info(entry, 'request');
    logger.error(entry);
    expect(lines()).toHaveLength(2);
    expect(written).not.toContain('hidden');
  });

  it.each(['13912345678', '+8613912345678', '+86 13912345678', '610102199003076578', '61010219900307657X'])(
    'hides the number of a person in any text: %s',
    (number) => {
      logger.info({ path: `/v1/outlets/${number}`, list: [`tel ${number}.`] }, `refused ${number}`);
      nest.error(new Error(`"${number}" is no outlet`));
      expect(lines()).toHaveLength(2);
      expect(written).not.toContain(number.slice(-11));
    },
  );

  it('leaves numbers alone that are of no person', () => {
    const kept = ['1764000000000', '20261122', '4bf92f3577b34da6a3ce929d0e0e4736', '139123456789', 'B-13912345678'];
    logger.info({ kept });
    for (const number of kept) expect(written).toContain(number);
  });

  it('hides secrets in messages too', () => {
    nest.error(new Error('postgres://app:hidden@db/x'));
    logger.info('Bearer hidden12345');
    expect(written).not.toContain('hidden');
  });
});
