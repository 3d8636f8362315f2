import { rmSync } from 'node:fs';
import { BenchDatabase, BenchFolder } from './database.js';
import type { Measure } from './judge.js';
import { close, closedMonth, confirm, found, loadOthers, ROLES, undoClose } from './nation.js';
import type { Options, Sizes } from './options.js';
import { Product } from './product.js';
import type { Detail } from './report.js';
import { type BenchOutlet, billingRows, monthsAgo, writeRows } from './rows.js';

const BILLING = '/v1/sales/billing-lines/batch';

/** What the parts of the bench share: one product, one country, and how far its month has come. Each thing is made once. */
export class World {
  readonly folder = new BenchFolder();
  readonly measures: Measure[] = [];
  readonly details: Detail[] = [];
  readonly baselines: Record<string, string> = {};
  readonly month = closedMonth();
  readonly previous = monthsAgo(this.month, 1);
  /** Facts that count in the month so far. */
  facts = 0;
  /** Megabytes at the peak of a process that took one call, by the rows of the call. */
  readonly peaks = new Map<number, number>();
  isClosed = false;
  private running: { database: BenchDatabase; product: Product } | undefined;
  private country: BenchOutlet[] | undefined;
  private files = 0;
  private readonly began = performance.now();

  constructor(readonly options: Options) {}

  get sizes(): Sizes {
    return this.options.sizes;
  }

  get seconds(): number {
    return (performance.now() - this.began) / 1000;
  }

  say(text: string): void {
    process.stderr.write(`[${String(Math.round(this.seconds)).padStart(4)} s] ${text}\n`);
  }

  get database(): BenchDatabase {
    if (!this.running) throw new Error('the bench has not opened its database yet');
    return this.running.database;
  }

  get product(): Product {
    if (!this.running) throw new Error('the bench has not started its product yet');
    return this.running.product;
  }

  /** The database, the product on it, and the country. */
  async open(): Promise<readonly BenchOutlet[]> {
    if (this.country) return this.country;
    const dataDir = this.folder.dataDir();
    const database = await BenchDatabase.start(this.folder, dataDir);
    const product = await Product.start(dataDir);
    this.running = { database, product };
    await product.openKeys(ROLES);
    this.say(`founding ${this.sizes.outlets} outlets in ${this.sizes.cities} cities`);
    this.country = await found(product, this.folder, database, this.sizes);
    return this.country;
  }

  /** A file of billing rows of a month, with references of its own. */
  async billingFile(
    month: string,
    rows: number,
    withCopy = false,
  ): Promise<{ gzip: string; copy: string | undefined; rows: number }> {
    const outlets = await this.open();
    const name = `billing-${++this.files}`;
    const gzip = this.folder.file(`${name}.ndjson.gz`);
    const copy = withCopy ? this.folder.file(`${name}.copy`) : undefined;
    await writeRows(billingRows({ outlets, month, rows, series: name, seed: 1_000 + this.files }), gzip, copy);
    return { gzip, copy, rows };
  }

  /** Loads a file through the product and answers the seconds it took. */
  async load(month: string, file: { gzip: string; rows: number }): Promise<number> {
    const began = performance.now();
    await this.product.load('information_centre', BILLING, file.gzip, file.rows);
    if (month === this.month) this.facts += file.rows;
    return (performance.now() - began) / 1000;
  }

  /** The month with all its facts and confirmations, not closed. */
  async readyToClose(): Promise<void> {
    const outlets = await this.open();
    await this.reopen();
    const wanted = this.sizes.intakeRows * (this.sizes.rounds >= 5 ? 3 : 2);
    if (this.facts < wanted) {
      this.say('loading billing of the month and of the month before');
      for (let rows = this.facts; rows < wanted; rows += this.sizes.intakeRows) {
        await this.load(this.month, await this.billingFile(this.month, this.sizes.intakeRows));
      }
      await this.load(this.previous, await this.billingFile(this.previous, this.sizes.intakeRows));
    }
    if (!this.hasOthers) {
      this.say('loading targets, events, arrears, bases and costs of the month');
      this.facts += await loadOthers(this.product, this.folder, [...outlets], this.month, this.sizes);
      this.hasOthers = true;
    }
    await confirm(this.product, this.month);
    await this.database.asSuperuser((client) => client.query('VACUUM ANALYZE'));
  }
  private hasOthers = false;

  /** Closes the month; answers the seconds. */
  async close(): Promise<number> {
    const seconds = await close(this.product, this.month, this.sizes.outlets);
    this.isClosed = true;
    return seconds;
  }

  async reopen(): Promise<void> {
    if (!this.isClosed) return;
    await undoClose(this.database);
    this.isClosed = false;
  }

  /** The month closed, for what reads results. */
  async closed(): Promise<void> {
    if (this.isClosed) return;
    await this.readyToClose();
    await this.close();
    await this.database.asSuperuser((client) => client.query('VACUUM ANALYZE'));
  }

  /** Loads one call of so many billing rows by a process started for it, once; its peak memory is in `peaks`. */
  async grow(rows: number): Promise<void> {
    if (this.peaks.has(rows)) return;
    await this.reopen();
    this.say(`one call of ${rows} rows, by a fresh process`);
    const file = await this.billingFile(this.month, rows);
    await this.restart();
    await this.load(this.month, file);
    this.peaks.set(rows, this.product.peakMemory());
    rmSync(file.gzip);
  }

  /** A new process of the product on the same data, such as one whose memory is watched from its start. */
  async restart(environment: Readonly<Record<string, string>> = {}, flags?: readonly string[]): Promise<void> {
    const { database, product } = this.running ?? { database: this.database, product: this.product };
    await product.stop();
    let at = database;
    if (flags) {
      await database.stop();
      at = await BenchDatabase.start(this.folder, database.dataDir, flags);
    }
    this.running = { database: at, product: (await Product.start(at.dataDir, environment)).withKeysOf(product) };
  }

  async end(): Promise<void> {
    await this.running?.product.stop();
    await this.running?.database.stop();
    this.folder.remove();
  }
}
