import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { ProductProcess } from '../../start/product-process.js';
import type { Server } from './server.js';

export const ADMIN_PASSWORD = 'correct horse battery staple';
const APP_SECRET = randomBytes(32).toString('base64'); // One for all processes of the run.

export interface ProductOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** What Node gets before the program, such as `--require`. */
  readonly nodeOptions?: readonly string[];
  readonly mayMigrate?: boolean;
}

/** One process of the product on the server of the run; its connections carry its name. */
export class Product {
  private constructor(
    readonly name: string,
    readonly database: string,
    readonly address: string,
    private readonly child: ProductProcess,
  ) {}

  static async start(server: Server, database: string, name: string, options: ProductOptions = {}): Promise<Product> {
    const migrating = options.mayMigrate ? { MIGRATION_DATABASE_URL: server.url('owner', database) } : {};
    const child = new ProductProcess(
      {
        HOST: '127.0.0.1',
        APP_SECRET,
        ADMIN_PASSWORD,
        LOG_LEVEL: 'warn',
        DATABASE_URL: `${server.url('runtime', database)}?application_name=${name}`,
        ...migrating,
        ...options.environment,
      },
      undefined,
      [...(options.nodeOptions ?? []), '--enable-source-maps', 'dist/src/main.js'],
    );
    return new Product(name, database, await child.ready(), child);
  }

  /** What it has logged so far, as lines of JSON. */
  get log(): string {
    return this.child.stderr;
  }

  /** SIGSTOP: it stands still wherever it is, so that there is time to look where that was. */
  freeze(): void {
    this.child.signal('SIGSTOP');
  }

  /** SIGCONT. */
  goOn(): void {
    this.child.signal('SIGCONT');
  }

  async kill(): Promise<void> {
    this.child.signal('SIGKILL');
    await this.child.ended;
    this.keepLog();
  }

  async stop(): Promise<{ code: number | null; afterMs: number }> {
    const end = await this.child.stop();
    this.keepLog();
    return end;
  }

  /** With FAULTS_LOGS=<folder> what every process logged is kept there, to find out what a failed check is about. */
  private keepLog(): void {
    const folder = process.env['FAULTS_LOGS'];
    if (folder) writeFileSync(path.join(folder, `${this.database}-${this.name}-${Date.now()}.log`), this.log);
  }
}

/** The processes of a scenario, so that each can be found, lost and replaced. */
export class Fleet {
  readonly products: Product[] = [];

  constructor(
    readonly server: Server,
    readonly database: string,
    private readonly options: ProductOptions = {},
  ) {}

  async start(...names: string[]): Promise<Product[]> {
    const started = await Promise.all(
      names.map((name) => Product.start(this.server, this.database, name, this.options)),
    );
    this.products.push(...started);
    return started;
  }

  named(name: string): Product {
    const product = this.products.find((one) => one.name === name);
    if (!product) throw new Error(`${name} is not there`);
    return product;
  }

  /** No request goes there any more. */
  leaveOut(product: Product): void {
    this.products.splice(this.products.indexOf(product), 1);
  }

  async stop(): Promise<void> {
    await Promise.all(this.products.splice(0).map((product) => product.stop()));
  }
}
