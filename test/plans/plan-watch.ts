import { randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
// eslint-disable-next-line no-restricted-imports -- Plans come as notices of the pool's own connections; nothing is asked here.
import { DataSource } from 'typeorm';
import { House } from '../support/house.js';
import { cloneTemplate, connected, testServer, urlOf } from '../support/test-database.js';
import type { PlanNode } from './plan-reading.js';

const EXPLAIN = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_format': 'json',
  'auto_explain.log_nested_statements': 'on',
  client_min_messages: 'log',
  log_min_messages: 'fatal', // The server need not keep them: half a gigabyte of plans is no string any more.
};

/** The whole application on a database that tells the plan of every statement it runs. */
export class PlanWatch {
  private plans: PlanNode[] = [];

  private constructor(readonly house: House) {}

  static async open(): Promise<PlanWatch> {
    const database = `plans_${randomBytes(6).toString('hex')}`;
    await cloneTemplate(database);
    const { superuserUrl } = testServer();
    await connected(superuserUrl, async (client) => {
      for (const [name, value] of Object.entries(EXPLAIN)) {
        await client.query(`ALTER DATABASE ${database} SET ${name} = '${value}'`);
      }
    });
    const watch = new PlanWatch(await House.open({ database }));
    watch.listen();
    return watch;
  }

  /** SQL as the superuser, for planting by the thousand. */
  plant<T>(work: Parameters<typeof connected<T>>[1]): Promise<T> {
    return connected(urlOf(testServer().superuserUrl, this.house.database), async (client) => {
      await client.query(`SET client_min_messages = warning; SET auto_explain.log_min_duration = -1`);
      return work(client);
    });
  }

  /** What `work` answers, and the plans of what it made the product ask. */
  async plansOf<T>(work: () => PromiseLike<T>): Promise<{ answer: T; plans: readonly PlanNode[] }> {
    this.plans = [];
    const answer = await work();
    return { answer, plans: this.plans };
  }

  private listen(): void {
    const source = this.house.app.get(DataSource);
    const pool = (source.driver as unknown as { master: Pool & { _clients: PoolClient[] } }).master;
    const hear = (client: PoolClient): void => {
      client.on('notice', ({ message }) => {
        const at = (message ?? '').indexOf('{');
        if (/^duration: .* plan:/.test(message ?? '')) {
          this.plans.push((JSON.parse((message ?? '').slice(at)) as { Plan: PlanNode }).Plan);
        }
      });
    };
    pool._clients.forEach(hear);
    pool.on('connect', hear);
  }
}
