import type { Response } from 'supertest';
import type { RoleCode } from '../../src/platform/access/index.js';
import type { Session } from '../support/session.js';

/** One city of two, filled alike: whoever belongs to the other one must not learn that this one is there. */
export interface Place {
  province: string;
  city: string;
  outlet: string;
  /** A month that is over, closed there; and the running one. */
  closed: string;
  running: string;
  /** Things that were made there. */
  accountId: string;
  apiKeyId: string;
  confirmationId: string;
  runId: string;
  /** An outlet of which no month was ever closed. */
  quiet: string;
  /** A scheme with a draft, version 1. */
  scheme: string;
  /** Somebody who may prepare what a call uses up. */
  admin: Session;
  manager: Session;
  /** A word that was never used, and a locked month that was not released yet. */
  fresh: () => string;
  lockedMonth: () => string;
  draftMonth: () => string;
  /** Number of somebody who works in the outlet. */
  person: string;
  /** Signed in as the statistician of the outlet. */
  statistician: Session;
}

/**
 * How the answer looks to somebody with the right elsewhere:
 * `absent` 404, as for a thing that is not there · `unknown` 422, as for a name that is not there · `row` a refused row · `result` the same of a decision ·
 * `global` there is no elsewhere: the thing belongs to no unit, or to the caller alone ·
 * `top` it belongs to headquarters, and below that nobody may.
 */
export type Elsewhere = 'absent' | 'unknown' | 'row' | 'result' | 'global' | 'top';

export interface WalkCase {
  roles: readonly RoleCode[];
  elsewhere: Elsewhere;
  call: (session: Session, at: Place) => PromiseLike<Response>;
  /** What some get instead of 403: an auditor may ask for batches of its own, and has none. */
  instead?: Partial<Record<RoleCode, 404>>;
  /** It leaves the session useless: somebody fresh walks. */
  endsSession?: true;
}

/** The four operations of a ledger, by whoever may write and read it; `row` is one that is accepted there. */
export function ledgerCases(
  one: string,
  path: string,
  who: { writers: readonly RoleCode[]; readers: readonly RoleCode[]; many?: string },
  row: (at: Place) => object | Promise<object>,
): Record<string, WalkCase> {
  const { writers, readers, many = `${one}s` } = who;
  return {
    [`list${many}`]: { roles: readers, elsewhere: 'global', call: (s) => s.get(`/v1/${path}`) },
    [`get${one}`]: {
      roles: readers,
      elsewhere: 'absent',
      call: async (s, at) => {
        const { body } = await at.admin.post(`/v1/${path}`, await row(at)).expect(201);
        return s.get(`/v1/${path}/${(body as { id: string }).id}`);
      },
    },
    [`record${one}`]: {
      roles: writers,
      elsewhere: 'unknown',
      call: async (s, at) => s.post(`/v1/${path}`, await row(at)),
    },
    [`record${one}Batch`]: {
      roles: writers,
      elsewhere: 'row',
      call: async (s, at) => s.post(`/v1/${path}/batch`, { rows: [await row(at)] }),
    },
  };
}
