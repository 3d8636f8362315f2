import { isIP } from 'node:net';
import { isURL } from 'class-validator';
import { SECRET_BYTES_MIN } from './keys.js';

const DISTINCT_BYTES_MIN = 8; // 32 random bytes have some 30; fewer than 8 is a typed or repeated text.
const PASSWORD_LENGTH_MIN = 8;
const COMMON_PASSWORDS = new Set(['password', 'changeme', 'adminadmin', 'administrator', '12345678', '123456789']);

/** Reads single variables and gathers what is wrong with them. An empty variable counts as absent. */
export class EnvironmentReader {
  readonly faults: string[] = [];

  constructor(private readonly environment: Readonly<Record<string, string | undefined>>) {}

  fault(sentence: string): undefined {
    this.faults.push(sentence);
    return undefined;
  }

  has(name: string): boolean {
    return this.text(name) !== undefined;
  }

  text(name: string): string | undefined {
    return this.environment[name] === '' ? undefined : this.environment[name];
  }

  integer(name: string, min: number, max: number): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : this.fault(`${name} must be an integer from ${min} to ${max}`);
  }

  flag(name: string): boolean | undefined {
    const value = this.oneOf(name, ['true', 'false'] as const);
    return value === undefined ? undefined : value === 'true';
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    return values.find((value) => value === text) ?? this.fault(`${name} must be one of ${values.join(', ')}`);
  }

  origins(name: string): readonly string[] {
    const origins = (this.text(name) ?? '').split(',').map((origin) => origin.trim());
    const given = origins.filter((origin) => origin !== '');
    if (given.some((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin)) {
      this.fault(`${name} must be origins such as https://front.example, separated by commas`);
    }
    return Object.freeze(given);
  }

  /** Addresses, networks, and the two names for private ones that need no numbers. */
  proxies(name: string): readonly string[] {
    const given = (this.text(name) ?? '').split(',').map((proxy) => proxy.trim());
    const proxies = given.filter((proxy) => proxy !== '');
    if (!proxies.every(isProxy)) {
      this.fault(`${name} must be addresses, networks (10.0.0.0/8), loopback or uniquelocal, separated by commas`);
    }
    return Object.freeze(proxies);
  }

  httpUrl(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const isAddress = isURL(text, { protocols: ['http', 'https'], require_protocol: true, require_tld: false });
    const url = isAddress && URL.canParse(text) ? new URL(text) : undefined;
    const isLocal = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    const sentence = `${name} must be an https address (http is taken for this machine only)`;
    return url?.protocol === 'https:' || isLocal ? text : this.fault(sentence);
  }

  postgresUrl(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isWhole = url && /^postgres(ql)?:$/.test(url.protocol) && url.username !== '' && url.pathname.length > 1;
    return isWhole ? text : this.fault(`${name} must be of the form postgres://role:password@host:port/database`);
  }

  secret(name: string, mustBeStrong: boolean): Buffer | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const bytes = /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : Buffer.alloc(0);
    if (bytes.length < SECRET_BYTES_MIN)
      return this.fault(`${name} must be at least ${SECRET_BYTES_MIN} bytes in base64`);
    if (mustBeStrong && new Set(bytes).size < DISTINCT_BYTES_MIN) {
      return this.fault(`${name} must be random (openssl rand -base64 32)`);
    }
    return bytes;
  }

  /** A token that travels in a header. */
  token(name: string, lengthMin: number): string | undefined {
    const text = this.text(name);
    const isFit = text === undefined || (text.length >= lengthMin && /^[A-Za-z0-9._~+/=-]+$/.test(text));
    return isFit ? text : this.fault(`${name} must be ${lengthMin} characters or more (openssl rand -hex 24)`);
  }

  password(name: string, mustBeStrong: boolean): string | undefined {
    const text = this.text(name);
    if (text === undefined || !mustBeStrong) return text;
    const isWeak = text.length < PASSWORD_LENGTH_MIN || COMMON_PASSWORDS.has(text.toLowerCase());
    return isWeak ? this.fault(`${name} is too easily guessed: at least ${PASSWORD_LENGTH_MIN} characters`) : text;
  }
}

function isProxy(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  const bitsMax = family === 6 ? 128 : 32;
  const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= bitsMax);
  return text === 'loopback' || text === 'uniquelocal' || (family !== 0 && isNetwork && rest.length === 0);
}
