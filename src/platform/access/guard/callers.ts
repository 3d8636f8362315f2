import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../db/index.js';
import { Clock } from '../../time/clock.js';
import { type Caller, type CallerKind, type Grant, systemActor } from '../actor.js';
import { parseApiKey } from '../api-keys/key-format.js';

/** A grant as it is looked up: with the code of its unit, for `who am I`. */
export interface NamedGrant extends Grant {
  readonly orgUnitCode: string;
}

export interface KnownCaller extends Caller {
  readonly grants: readonly NamedGrant[];
}

interface CallerRow {
  account_id: number;
  name: string;
  kind: CallerKind;
  grants: NamedGrant[];
  live_until: Date | number;
}

interface Entry {
  readonly loaded: Promise<{ caller: KnownCaller; liveUntil: Date | number } | undefined>;
  readonly staleAt: number;
}

/**
 * How long another process may still see what was withdrawn in this one. In the process that withdraws it is at once:
 * whoever changes an account calls `forget`.
 */
export const CALLER_CACHE_MS = 2_000;
const ENTRIES_MAX = 10_000;

const BY_SESSION = `SELECT c.account_id, c.name, c.kind, c.grants, c.live_until FROM platform.caller_of_session($1::int, $2::uuid) AS c`;
const BY_API_KEY = `SELECT c.account_id, c.name, c.kind, c.grants, c.live_until FROM platform.caller_of_api_key($1::text, $2::bytea) AS c`;
const BY_SUBJECT = `SELECT c.account_id, c.name, c.kind, c.grants, c.live_until FROM platform.caller_of_subject($1::text) AS c`;

/** Who stands behind a credential, with the grants of this moment. Nothing about rights is ever read from a token. */
@Injectable()
export class Callers {
  private readonly guard = systemActor('guard');
  private entries = new Map<string, Entry>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  bySession(accountId: number, sessionId: string): Promise<KnownCaller | undefined> {
    return this.find(`session ${accountId} ${sessionId}`, BY_SESSION, [accountId, sessionId]);
  }

  async byApiKey(key: string): Promise<KnownCaller | undefined> {
    const prefix = parseApiKey(key);
    if (prefix === undefined) return undefined;
    const hash = createHash('sha256').update(key).digest();
    return this.find(`key ${hash.toString('base64')}`, BY_API_KEY, [prefix, hash]);
  }

  bySubject(subject: string): Promise<KnownCaller | undefined> {
    return this.find(`subject ${subject}`, BY_SUBJECT, [subject]);
  }

  /** Called after a change of accounts, grants, sessions or keys has been committed. Changes are rare; all is forgotten. */
  forget(): void {
    this.entries = new Map();
  }

  private async find(name: string, sql: string, parameters: unknown[]): Promise<KnownCaller | undefined> {
    const now = performance.now();
    let entry = this.entries.get(name);
    if (!entry || entry.staleAt <= now) {
      entry = { loaded: this.load(sql, parameters), staleAt: now + CALLER_CACHE_MS };
      this.keep(name, entry);
    }
    const known = await entry.loaded;
    // The end of a key is judged on each use, not on each look-up.
    return known && known.liveUntil > this.clock.now() ? known.caller : undefined;
  }

  private keep(name: string, entry: Entry): void {
    const { entries } = this;
    if (entries.size >= ENTRIES_MAX) entries.clear();
    entries.set(name, entry);
    entry.loaded.then(
      (known) => known ?? entries.delete(name), // What is unknown is not remembered: a new key works at once.
      () => entries.delete(name),
    );
  }

  private async load(sql: string, parameters: unknown[]) {
    const [row] = await this.database.read<CallerRow>(this.guard, sql, parameters);
    if (!row) return undefined;
    const caller: KnownCaller = { accountId: row.account_id, name: row.name, kind: row.kind, grants: row.grants };
    return { caller, liveUntil: row.live_until };
  }
}
