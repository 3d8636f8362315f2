import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { reportSlow, SLOW_MS } from './slow-statements.js';
import type { Prepared } from './sql-file.js';

/** One open transaction. Stores take it first, so a write outside a transaction does not compile. */
export type Tx = EntityManager;

/** SQLSTATEs after which the same transaction may simply be run again: serialization failure and deadlock. */
const TRANSIENT = new Set(['40001', '40P01']);
const ATTEMPTS_MAX = 3;

const ENTER_SCOPE = `SELECT set_config('app.scopes', $1, true), set_config('app.lines', $2, true), set_config('app.account', $3, true)`;
const KEEP_SCOPE = `SELECT set_config('app.scopes', $1, false), set_config('app.lines', $2, false), set_config('app.account', $3, false)`;

const TODAY = `SELECT platform.today() AS today`;

/** The scope that a pooled connection still carries from its last single read. */
const scopeOf = new WeakMap<object, string>();

/** Runs one statement of an open transaction. */
export function query<Row>(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  return tx.query<Row[]>(sql, [...parameters]);
}

/** The day it is where the business is, as the database counts it. */
export async function todayOf(tx: Tx): Promise<string> {
  const [row] = await query<{ today: string }>(tx, TODAY);
  return row?.today ?? '';
}

/** Runs one statement that changes rows and returns them; the driver answers `[rows, count]` for UPDATE and DELETE. */
export async function change<Row>(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  const answer = await tx.query<Row[] | [Row[], number]>(sql, [...parameters]);
  const first = answer[0];
  return Array.isArray(first) ? first : (answer as Row[]);
}

/** The raw driver client of an open transaction, for COPY. */
export async function rawClient(tx: Tx): Promise<PoolClient> {
  if (!tx.queryRunner) throw new Error('COPY needs an open transaction');
  return (await tx.queryRunner.connect()) as PoolClient;
}

/**
 * The one way to the database. Every statement runs under the org scope of an {@link Actor}; row-level security reads it
 * from the connection, so that no query carries a scope filter and none can forget one.
 */
@Injectable()
export class Database {
  private readonly ambient = new AsyncLocalStorage<{ tx: Tx; account: number }>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction. The isolation level is READ COMMITTED and that is load-bearing: a close takes its
   * locks in one statement and reads in the next, which must see what was committed while it waited
   * (mutant `read-committed`). A deadlock or serialization failure runs the whole of `work` again, three times at most.
   */
  async transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const joined = this.ambient.getStore();
    if (joined) return this.within(joined.tx, actor, work);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction('READ COMMITTED', (tx) => this.within(tx, actor, work));
      } catch (error) {
        if (attempt >= ATTEMPTS_MAX || !isTransient(error)) throw error;
      }
    }
  }

  /** Opens a transaction that every `transaction` and `read` inside `work` joins, so that their effects commit together. */
  async together<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.ambient.getStore()) throw new Error('a joined transaction cannot be opened inside another');
    return this.dataSource.transaction('READ COMMITTED', (tx) =>
      this.ambient.run({ tx, account: actor.accountId }, () => this.within(tx, actor, work)),
    );
  }

  /**
   * Answers one SELECT without BEGIN and COMMIT, on a connection that remembers its scope: four statements cost half the
   * throughput of one. A connection whose statement failed is destroyed, because nobody knows what scope it carries.
   * A {@link Prepared} statement is parsed and planned once a connection: its plan serves every scope, because policies
   * read the scope when it is run (test `prepared-reads`).
   */
  async read<Row>(actor: Actor, statement: string | Prepared, parameters: readonly unknown[] = []): Promise<Row[]> {
    const joined = this.ambient.getStore();
    if (joined) return this.within(joined.tx, actor, (tx) => query<Row>(tx, textOf(statement), parameters));
    const runner = this.dataSource.createQueryRunner();
    let failure: Error | undefined;
    try {
      const client = (await runner.connect()) as PoolClient;
      const scope = scopeParameters(actor);
      const wanted = scope.join('|');
      if (scopeOf.get(client) !== wanted) {
        scopeOf.delete(client);
        await client.query(KEEP_SCOPE, scope);
        scopeOf.set(client, wanted);
      }
      const values = [...parameters];
      const config = typeof statement === 'string' ? { text: statement, values } : { ...statement, values };
      const beganAt = performance.now();
      const { rows } = await client.query(config);
      const ms = performance.now() - beganAt;
      if (ms >= SLOW_MS) reportSlow(ms, config.text, actor.requestId);
      return rows as Row[];
    } catch (error) {
      failure = error as Error;
      throw error;
    } finally {
      if (failure) await this.destroy(runner);
      else await runner.release();
    }
  }

  /** The connections of this process: open, idle among them, and how many callers wait for one. */
  pool(): { open: number; idle: number; waiting: number } {
    const { master } = this.dataSource.driver as unknown as { master: Pool };
    return { open: master.totalCount, idle: master.idleCount, waiting: master.waitingCount };
  }

  /** {@link todayOf} as a single read. */
  async today(actor: Actor): Promise<string> {
    const [row] = await this.read<{ today: string }>(actor, TODAY);
    return row?.today ?? '';
  }

  private async within<T>(tx: Tx, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (tx.queryRunner) tx.queryRunner.data = { requestId: actor.requestId }; // For the line of a slow statement.
    await tx.query(ENTER_SCOPE, scopeParameters(actor));
    return work(tx);
  }

  private async destroy(runner: ReturnType<DataSource['createQueryRunner']>): Promise<void> {
    const client = (await runner.connect().catch(() => undefined)) as PoolClient | undefined;
    if (client) scopeOf.delete(client);
    await (
      runner as unknown as { releasePostgresConnection?(error?: Error): Promise<void> }
    ).releasePostgresConnection?.(new Error('connection of a failed read'));
    if (!runner.isReleased) await runner.release();
  }
}

function textOf(statement: string | Prepared): string {
  return typeof statement === 'string' ? statement : statement.text;
}

function scopeParameters(actor: Actor): string[] {
  return [`{${actor.scopes.join(',')}}`, `{${actor.lines.join(',')}}`, String(actor.accountId)];
}

function isTransient(error: unknown): boolean {
  return TRANSIENT.has((error as { code?: string }).code ?? '');
}
