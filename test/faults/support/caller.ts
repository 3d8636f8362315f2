import { ADMIN_PASSWORD, type Product } from './fleet.js';

const PATIENCE_MS = 60_000;
const TOKEN_MS = 1_800_000; // Half of its life.

/** No answer came, or one that says "not now": whether it had its effect is unknown. */
export class Unanswered extends Error {}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export type Account = 'admin' | 'centre' | 'manager' | 'auditor';
const tokens = new Map<string, Promise<string>>();

/** One request of an account to one process. Throws {@link Unanswered} where the process or its database went away. */
export async function call(
  at: Product,
  account: Account,
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const token = await tokenOf(at, account);
  const headers = { Authorization: `Bearer ${token}`, Connection: 'close', ...init.headers };
  return answered(at.address + path, { ...init, headers });
}

/** The body of an answer that must be a success. */
export async function get<T>(at: Product, account: Account, path: string): Promise<T> {
  const { status, body } = await call(at, account, path);
  if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`);
  return body as T;
}

export async function post<T>(at: Product, account: Account, path: string, body: object): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await call(at, account, path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}

/** Tokens are of a database and of no process: the secret is shared. */
export async function tokenOf(at: Product, account: Account): Promise<string> {
  const key = `${at.database} ${account}`;
  const known = tokens.get(key);
  if (known) return known;
  const signingIn = signIn(at.address, account);
  tokens.set(key, signingIn);
  signingIn.catch(() => tokens.delete(key));
  setTimeout(() => tokens.delete(key), TOKEN_MS).unref();
  return signingIn;
}

/** Whoever signs in at another date needs tokens of that date. */
export function forgetTokens(): void {
  tokens.clear();
}

async function signIn(address: string, username: string): Promise<string> {
  const form = new URLSearchParams({ grant_type: 'password', username, password: ADMIN_PASSWORD });
  const { status, body } = await answered(`${address}/v1/access/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });
  if (status !== 200) throw new Error(`${username} is not let in: ${status} ${JSON.stringify(body)}`);
  return (body as { access_token: string }).access_token;
}

async function answered(url: string, init: RequestInit): Promise<Answer> {
  let answer: Answer;
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const body: unknown = isJson && text !== '' && !text.includes('\n') ? JSON.parse(text) : text;
    answer = { status: response.status, headers: response.headers, body };
  } catch (error) {
    const { name, cause } = error as Error;
    if (name === 'TimeoutError') throw new Error(`${url} hangs`, { cause: error });
    throw new Unanswered(`no answer: ${String((cause as Error | undefined)?.message ?? error)}`);
  }
  if (answer.status === 503) throw new Unanswered('503');
  return answer;
}
