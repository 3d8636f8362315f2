import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.js';
import { InvalidCursor } from '../errors/index.js';
import { canonicalJson } from './canonical-json.js';

/** What a cursor is only good for: the list, its filter and order, and whose it is. */
export type CursorBinding = Readonly<Record<string, unknown>> & { readonly list: string; readonly accountId: number };
/** The sort key of the last row of a page: what the next page begins after. Ends in something unique. */
export type CursorKey = readonly (string | number | boolean | null)[];

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
  total: number | null;
}

const MAC_BYTES = 16; // 128 bits: nobody guesses one, and the cursor stays short.

/**
 * Opaque cursors of keyset paging. Signed, so that a sort key from outside never reaches a query, and bound to the list,
 * its filter and the account, so that one taken elsewhere is refused and not answered with the wrong rows.
 */
@Injectable()
export class Cursors {
  constructor(private readonly config: Config) {}

  /** The key to go on after, or undefined at the beginning. */
  read(cursor: string | null | undefined, binding: CursorBinding): CursorKey | undefined {
    if (cursor === undefined || cursor === null) return undefined;
    const [key, mac, ...rest] = cursor.split('.');
    if (key === undefined || mac === undefined || rest.length > 0) throw new InvalidCursor();
    const given = Buffer.from(mac, 'base64url');
    const known = this.config.keys.acceptedKeys('cursor').some((secret) => {
      const expected = macOf(secret, key, binding);
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
    if (!known) throw new InvalidCursor();
    return JSON.parse(Buffer.from(key, 'base64url').toString('utf8')) as CursorKey;
  }

  /** Makes a page of `limit + 1` rows asked for: the extra one only says that there is more. */
  page<Row, Item = Row>(
    rows: readonly Row[],
    limit: number,
    binding: CursorBinding,
    shape: { key: (row: Row) => CursorKey; item?: (row: Row) => Item; total?: number | null },
  ): Page<Item> {
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const more = rows.length > limit && last !== undefined;
    return {
      items: shown.map((row) => (shape.item ? shape.item(row) : (row as unknown as Item))),
      nextCursor: more ? this.issue(shape.key(last), binding) : null,
      total: shape.total ?? null,
    };
  }

  private issue(key: CursorKey, binding: CursorBinding): string {
    const text = Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
    return `${text}.${macOf(this.config.keys.deriveKey('cursor'), text, binding).toString('base64url')}`;
  }
}

function macOf(secret: Buffer, key: string, binding: CursorBinding): Buffer {
  const mac = createHmac('sha256', secret).update(`${key}\n${canonicalJson(binding)}`);
  return mac.digest().subarray(0, MAC_BYTES);
}
