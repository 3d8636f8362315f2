import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '../actor.js';
import { Database, query, sqlFile } from '../../db/index.js';
import { PersonalData } from '../personal/personal-data.js';
import { SignInDelayed } from './sign-in.errors.js';

const NAME_FREE = 5; // A person who mistypes four times waits for nothing.
const NAME_WAIT_MAX_S = 300; // A stranger must not be able to shut a colleague out for a day.
const ADDRESS_FREE = 50; // A whole branch office may stand behind one address.
const ADDRESS_WAIT_MAX_S = 60;
const QUIET_S = 900;

const COUNT_FAILURE = sqlFile(__dirname, 'count-failure.sql');
const WAIT = `SELECT ceil(extract(epoch FROM max(d.blocked_until) - platform.now()))::int AS seconds
  FROM platform.sign_in_delay AS d WHERE d.subject = ANY ($1::bytea[]) AND d.blocked_until > platform.now()`;
const FORGET = `DELETE FROM platform.sign_in_delay AS d
  WHERE d.subject = $1::bytea OR d.failed_at < platform.now() - 2 * $2::int * interval '1 second'`;

/** Growing delay per name and per address. Names are counted whether or not an account has them. */
@Injectable()
export class SignInDelay {
  private readonly actor: Actor = systemActor('sign-in');
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly database: Database,
    private readonly personal: PersonalData,
  ) {}

  /**
   * Runs one attempt. Attempts for one name take turns, so that a hundred guesses sent at once are judged one after
   * another by what the ones before them left.
   * @param attempt answers undefined for a failure
   */
  async guard<T>(username: string, address: string, attempt: () => Promise<T | undefined>): Promise<T | undefined> {
    const name = username.toLowerCase();
    const before = this.turns.get(name) ?? Promise.resolve();
    const turn = before.then(() => this.judged(name, address, attempt));
    const settled = turn.catch(() => undefined);
    this.turns.set(name, settled);
    try {
      return await turn;
    } finally {
      if (this.turns.get(name) === settled) this.turns.delete(name);
    }
  }

  private async judged<T>(
    name: string,
    address: string,
    attempt: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const subjects = [this.hash('name', name), this.hash('address', address)];
    const [wait] = await this.database.read<{ seconds: number | null }>(this.actor, WAIT, [subjects]);
    if (wait?.seconds) throw new SignInDelayed({ retryAfterSeconds: wait.seconds });
    const outcome = await attempt();
    await this.database.transaction(this.actor, async (tx) => {
      if (outcome !== undefined) {
        await query(tx, FORGET, [subjects[0], QUIET_S]);
      } else {
        const free = [NAME_FREE, ADDRESS_FREE];
        await query(tx, COUNT_FAILURE, [subjects, free, [NAME_WAIT_MAX_S, ADDRESS_WAIT_MAX_S], QUIET_S]);
      }
    });
    return outcome;
  }

  private hash(kind: string, value: string): Buffer {
    return this.personal.lookupHash(`sign_in_delay.${kind}`, value);
  }
}
