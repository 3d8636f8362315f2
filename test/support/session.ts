import type { Server } from 'node:http';
import request, { type Test } from 'supertest';

type Method = 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete';

/** Somebody who calls the API: the same requests, with or without a credential. */
export class Session {
  constructor(
    private readonly server: Server,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** The Authorization header, for clients that are not ours. */
  get authorization(): string {
    return this.headers['Authorization'] ?? '';
  }

  get(path: string): Test {
    return this.send('get', path);
  }
  head(path: string): Test {
    return this.send('head', path);
  }
  post(path: string, body?: object): Test {
    return this.send('post', path, body);
  }
  put(path: string, body?: object): Test {
    return this.send('put', path, body);
  }
  patch(path: string, body?: object): Test {
    return this.send('patch', path, body);
  }
  delete(path: string): Test {
    return this.send('delete', path);
  }

  private send(method: Method, path: string, body?: object): Test {
    const test = request(this.server)[method](path).set(this.headers);
    return body === undefined ? test : test.send(body);
  }
}
