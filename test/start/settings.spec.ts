import { randomBytes } from 'node:crypto';
import { Config, FaultySettings, Keys, readSettings } from '../../src/platform/config/index.js';

const secret = (): string => randomBytes(32).toString('base64');
const RUNTIME = 'postgres://app:hidden-password@db:5432/outlets';
const OWNER = 'postgres://owner:hidden-password@db:5432/outlets';

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof FaultySettings) return error.faults;
    throw error;
  }
}

describe('the environment', () => {
  it('may be empty: everything has a default', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 3000, dataDir: '.data', database: undefined });
    expect(Object.isFrozen(settings)).toBe(true);
    expect(Object.isFrozen(new Config(settings, randomBytes(32)))).toBe(true);
  });

  it('counts an empty variable as absent, as Compose hands it over', () => {
    const names = [
      'PORT',
      'DATABASE_URL',
      'APP_SECRET',
      'DEMO',
      'ADMIN_PASSWORD',
      'JWKS_URL',
      'LOG_LEVEL',
      'POOL_SIZE',
    ];
    expect(readSettings(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readSettings({}));
  });

  it('is refused with all its faults at once, by name and without a value', () => {
    const faults = faultsOf({
      PORT: '70000',
      DATABASE_URL: 'mysql://app:hidden-password@db/x',
      MIGRATION_DATABASE_URL: 'hidden-password',
      APP_SECRET: 'hidden-password',
      APP_SECRET_PREVIOUS: randomBytes(31).toString('base64'),
      DEMO: 'hidden-password',
      ADMIN_PASSWORD: 'hidden',
      JWKS_URL: 'http://hidden-password.example/keys',
      CORS_ORIGINS: 'https://front.example/hidden-password',
      POOL_SIZE: '1',
      LOG_LEVEL: 'hidden-password',
    });
    const named = ['PORT', 'DATABASE_URL', 'MIGRATION_DATABASE_URL', 'APP_SECRET', 'APP_SECRET_PREVIOUS', 'DEMO'];
    for (const name of [
      ...named,
      'ADMIN_PASSWORD',
      'JWKS_URL',
      'JWKS_ISSUER',
      'CORS_ORIGINS',
      'POOL_SIZE',
      'LOG_LEVEL',
    ]) {
      expect(faults.filter((fault) => fault.startsWith(`${name} `))).toHaveLength(1);
    }
    expect(faults.join()).not.toContain('hidden');
  });

  it.each([
    {
      given: { DATABASE_URL: RUNTIME },
      fault: /^APP_SECRET is required/,
      because: 'nothing is made up for a server of one’s own',
    },
    {
      given: { DATABASE_URL: RUNTIME, APP_SECRET: Buffer.alloc(32, 'a').toString('base64') },
      fault: /^APP_SECRET must be random/,
      because: 'a typed secret is no secret',
    },
    {
      given: { DATABASE_URL: RUNTIME, APP_SECRET: secret(), ADMIN_PASSWORD: 'changeme' },
      fault: /^ADMIN_PASSWORD/,
      because: 'everybody tries it first',
    },
    {
      given: { DATABASE_URL: RUNTIME, APP_SECRET: secret(), MIGRATION_DATABASE_URL: RUNTIME },
      fault: /two roles/,
      because: 'the run-time role owns nothing',
    },
    {
      given: { MIGRATION_DATABASE_URL: OWNER },
      fault: /^MIGRATION_DATABASE_URL needs DATABASE_URL/,
      because: 'rights are granted to a role',
    },
    {
      given: { JWKS_ISSUER: 'https://idp.example' },
      fault: /^JWKS_URL is required/,
      because: 'a token without issuer or audience proves little',
    },
  ])('is refused with $fault, because $because', ({ given, fault }) => {
    expect(faultsOf(given as Record<string, string>)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });

  it('is accepted for a server of one’s own with strong secrets', () => {
    const environment = { DATABASE_URL: RUNTIME, MIGRATION_DATABASE_URL: OWNER, APP_SECRET: secret(), DEMO: 'true' };
    const settings = readSettings({ ...environment, CORS_ORIGINS: 'https://a.example, https://b.example:8443' });
    expect(settings).toMatchObject({ host: '0.0.0.0', demo: true, database: { url: RUNTIME, migrationUrl: OWNER } });
    expect(settings.corsOrigins).toEqual(['https://a.example', 'https://b.example:8443']);
  });

  it('takes proxies as addresses, networks and names, and refuses what could be a wish', () => {
    const proxies = (text: string) => readSettings({ TRUSTED_PROXIES: text }).trustedProxies;
    expect(proxies('loopback, 10.0.0.0/8,fd00::/8')).toEqual(['loopback', '10.0.0.0/8', 'fd00::/8']);
    expect(proxies('')).toEqual([]);
    for (const wish of ['*', 'true', 'proxy', '10.0.0.0/33', '10.0.0.0/8/8']) {
      expect(() => proxies(wish)).toThrow(/TRUSTED_PROXIES must be/);
    }
  });

  it('needs no secret to migrate', () => {
    const environment = { DATABASE_URL: RUNTIME, MIGRATION_DATABASE_URL: OWNER };
    expect(readSettings(environment, 'migrate').database).toEqual({ url: RUNTIME, migrationUrl: OWNER });
    expect(() => readSettings(environment, 'serve')).toThrow(FaultySettings);
  });
});

describe('the keys', () => {
  const [before, after] = [randomBytes(32), randomBytes(32)];

  it('differ by purpose and are the same at every start', () => {
    const [one, two] = [new Keys(before), new Keys(before)];
    expect(one.deriveKey('cursor')).toEqual(two.deriveKey('cursor'));
    expect(one.deriveKey('cursor')).not.toEqual(one.deriveKey('access-token'));
    expect(one.acceptedKeys('cursor')).toEqual([one.deriveKey('cursor')]);
  });

  it('accept the secret before during a rotation, and make nothing with it', () => {
    const rotating = new Keys(after, before);
    expect(rotating.deriveKey('cursor')).toEqual(new Keys(after).deriveKey('cursor'));
    expect(rotating.acceptedKeys('cursor')[1]).toEqual(new Keys(before).deriveKey('cursor'));
  });
});
