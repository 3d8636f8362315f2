import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Client } from 'pg';
import request from 'supertest';
import { AppModule } from '../../src/app.module.js';
import { createHttpApp } from '../../src/http-app.js';
import { FirstAdmin } from '../../src/platform/access/first-admin.js';
import type { RoleCode } from '../../src/platform/access/index.js';
import { Config, readSettings } from '../../src/platform/config/index.js';
import { createLogger, NestLogger } from '../../src/platform/logging/index.js';
import { Jobs, Ticker } from '../../src/platform/jobs/index.js';
import { Clock } from '../../src/platform/time/clock.js';
import { AnswerWatch } from './answer-watch.js';
import { Session } from './session.js';
import { cloneTemplate, connected, dropDatabase, testServer, urlOf } from './test-database.js';

export const PASSWORD = 'correct horse battery staple';
const SECRET = randomBytes(32); // One for all houses of a run, so that two of them can share a database.

export interface HouseOptions {
  /** A database that is there already, such as that of another house: two processes on one database. */
  database?: string;
  environment?: Readonly<Record<string, string>>;
  /** Gets the lines of the log, as the product writes them. */
  log?: (line: string) => void;
}

/** An outlet as the factories make it; a test states only what it is about. */
export interface OutletDraft {
  code?: string;
  cityCode?: string;
  openedOn?: string;
  [field: string]: unknown;
}

/** The whole application on its own copy of the database, listening, with the clock in the test's hand. */
export class House {
  private readonly sessions = new Map<string, Promise<Session>>();
  private readonly accounts = new Set<string>();
  private admin: Promise<Session> | undefined;
  private made = 0;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: string,
    private readonly kept: { readonly watch: AnswerWatch; readonly ownsDatabase: boolean },
  ) {}

  static async open(options: HouseOptions = {}): Promise<House> {
    const database =
      options.database ?? `house_${process.env['JEST_WORKER_ID'] ?? '0'}_${randomBytes(6).toString('hex')}`;
    if (!options.database) await cloneTemplate(database);
    const settings = readSettings({ PORT: '0', LOG_LEVEL: 'silent', ...options.environment });
    const module = AppModule.with(new Config(settings, SECRET), urlOf(testServer().runtimeUrl, database));
    const { log } = options;
    const logger = log ? new NestLogger(createLogger('debug', { write: log })) : false;
    const app = await createHttpApp(module, { requestsPerMinute: 1_000_000, logger });
    app.get(Ticker).hold(); // Jobs run when a test says so.
    const watch = AnswerWatch.on(app);
    await app.listen(0, '127.0.0.1');
    const house = new House(app, database, { watch, ownsDatabase: !options.database });
    await app.get(FirstAdmin).ensure(PASSWORD); // Nothing where there is an account already.
    return house;
  }

  get server(): Server {
    return this.app.getHttpServer() as Server;
  }

  get url(): string {
    const { port } = this.server.address() as { port: number };
    return `http://127.0.0.1:${port}`;
  }

  /** Nobody in particular. */
  get http(): Session {
    return new Session(this.server);
  }

  /** The first account, `hq_admin` at headquarters. */
  asAdmin(): Promise<Session> {
    return (this.admin ??= this.signIn('admin', PASSWORD));
  }

  /** Somebody with this role there; the account is made once. */
  as(role: RoleCode, orgUnitCode = 'HQ'): Promise<Session> {
    const name = `${role}.${orgUnitCode}`.toLowerCase();
    const known = this.sessions.get(name);
    if (known) return known;
    const session = this.accounts.has(name) ? this.signIn(name, PASSWORD) : this.account(name, [{ role, orgUnitCode }]);
    this.sessions.set(name, session);
    return session;
  }

  /** An account with several grants. */
  async account(username: string, grants: readonly { role: RoleCode; orgUnitCode: string }[]): Promise<Session> {
    const admin = await this.asAdmin();
    const account = { username, displayName: username, password: PASSWORD, grants };
    const made = await admin.post('/v1/access/accounts', account);
    // Another process on the same database may have made it.
    if (![201, 409].includes(made.status)) throw new Error(JSON.stringify(made.body));
    return this.signIn(username, PASSWORD);
  }

  async signIn(username: string, password: string): Promise<Session> {
    const { body } = await request(this.server)
      .post('/v1/access/token')
      .type('form')
      .send({ grant_type: 'password', username, password })
      .expect(200);
    return new Session(this.server, { Authorization: `Bearer ${(body as { access_token: string }).access_token}` });
  }

  /** A city branch, under a province made for it where none is named. */
  async city(code = 'C1', provinceCode = 'P1'): Promise<string> {
    const admin = await this.asAdmin();
    const unit = (unitCode: string, level: string, parentCode: string) =>
      admin.post('/v1/outlets/org-units', { code: unitCode, name: `${level} ${unitCode}`, level, parentCode });
    const province = await unit(provinceCode, 'province', 'HQ');
    if (![201, 409].includes(province.status)) throw new Error(JSON.stringify(province.body));
    await unit(code, 'city', provinceCode).expect(201);
    return code;
  }

  /** An outlet, self-owned and long open unless the test says otherwise. Answers its code. */
  async outlet(draft: OutletDraft = {}): Promise<string> {
    const code = draft.code ?? `O${String(++this.made).padStart(3, '0')}`;
    const admin = await this.asAdmin();
    await admin
      .post('/v1/outlets/outlets', {
        name: `Outlet ${code}`,
        cityCode: 'C1',
        divisionCode: '610102',
        type: 'standard',
        area: 'urban',
        ownership: 'self_owned',
        tenure: 'leased',
        operatingMode: 'self_run',
        openedOn: '2020-01-01',
        ...draft,
        code,
      })
      .expect(201);
    return code;
  }

  /** Moves the clock of the process and of the database together. Who was signed in signs in again: tokens expire. */
  async setNow(instant: string): Promise<void> {
    const now = new Date(instant);
    this.sessions.clear();
    this.admin = undefined;
    this.app.get(Clock).now = () => new Date(now);
    this.sessions.clear(); // Their tokens may have run out.
    this.admin = undefined;
    await this.asOwner((client) =>
      client.query(`CREATE OR REPLACE FUNCTION platform.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
                    AS $$ SELECT timestamptz '${now.toISOString()}' $$`),
    );
  }

  /** One tick of a job, as time would give it. */
  tick(job: string): Promise<void> {
    return this.app.get(Jobs).run(job);
  }

  /** SQL as the owner: to plant what no door lets in. */
  asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return connected(urlOf(testServer().ownerUrl, this.database), work);
  }

  /** SQL as the run-time role, with the scope of headquarters: what a slip in our own code could do. */
  asRuntime<T>(work: (client: Client) => Promise<T>, scopes = '{1}'): Promise<T> {
    return connected(urlOf(testServer().runtimeUrl, this.database), async (client) => {
      await client.query(`SELECT set_config('app.scopes', $1, false), set_config('app.lines', $1, false)`, [scopes]);
      return work(client);
    });
  }

  async close(): Promise<void> {
    await this.app.close();
    if (this.kept.ownsDatabase) await dropDatabase(this.database);
    this.kept.watch.mustBeSatisfied();
  }
}
