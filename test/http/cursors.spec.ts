import { Config, readSettings } from '../../src/platform/config/index.js';
import { InvalidCursor } from '../../src/platform/errors/index.js';
import { Cursors } from '../../src/platform/http/cursors.js';

const SECRET = Buffer.alloc(32, 3);
const NEWER = Buffer.alloc(32, 4);
const cursors = new Cursors(new Config(readSettings({}), SECRET));
const binding = { list: 'outlets', accountId: 7, cityCode: 'C1', sort: 'code' };
const rows = [{ code: 'A' }, { code: 'B' }, { code: 'C' }];
const key = ({ code }: { code: string }) => [code];
const issued = () => cursors.page(rows, 2, binding, { key }).nextCursor ?? '';

describe('a cursor', () => {
  it('is issued only where there is more, and leads on after the last row shown', () => {
    expect(cursors.page(rows, 3, binding, { key })).toEqual({ items: rows, nextCursor: null, total: null });
    const page = cursors.page(rows, 2, binding, { key, item: ({ code }) => code, total: 3 });
    expect(page).toMatchObject({ items: ['A', 'B'], total: 3 });
    expect(cursors.read(page.nextCursor, binding)).toEqual(['B']);
    expect(cursors.read(undefined, binding)).toBeUndefined();
  });

  it('knows the same binding whatever the order of its members', () => {
    expect(cursors.read(issued(), { sort: 'code', cityCode: 'C1', accountId: 7, list: 'outlets' })).toEqual(['B']);
  });

  it.each([
    ['another list', { ...binding, list: 'accounts' }],
    ['another account', { ...binding, accountId: 8 }],
    ['another filter', { ...binding, cityCode: 'C2' }],
    ['another order', { ...binding, sort: '-code' }],
  ])('is refused for %s', (_, other) => {
    expect(() => cursors.read(issued(), other)).toThrow(InvalidCursor);
  });

  it('is refused when anything in it was changed', () => {
    const [text = '', mac = ''] = issued().split('.');
    const forged = Buffer.from(JSON.stringify(["A' OR 1=1"])).toString('base64url');
    for (const bad of [
      `${forged}.${mac}`,
      `${text}.`,
      text,
      `${text}.${mac}.x`,
      `${text}.${mac.slice(0, -2)}`,
      '.',
      'x',
    ]) {
      expect(() => cursors.read(bad, binding)).toThrow(InvalidCursor);
    }
  });

  it('outlives a rotation of the secret, and not the one after it', () => {
    const previous = SECRET.toString('base64');
    const rotated = new Cursors(new Config(readSettings({ APP_SECRET_PREVIOUS: previous }), NEWER));
    expect(rotated.read(issued(), binding)).toEqual(['B']);
    expect(() => new Cursors(new Config(readSettings({}), NEWER)).read(issued(), binding)).toThrow(InvalidCursor);
  });
});
