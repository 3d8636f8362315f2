import { randomBytes } from 'node:crypto';
import { KeyRing } from '../../src/platform/access/key-ring.js';
import { PersonalData } from '../../src/platform/access/personal/personal-data.js';

const [first, second] = [randomBytes(32), randomBytes(32)];
const before = new PersonalData(new KeyRing([first]), new KeyRing([first]));
const rotated = new PersonalData(new KeyRing([second, first]), new KeyRing([second, first]));
const after = new PersonalData(new KeyRing([second]), new KeyRing([second]));

describe('personal data', () => {
  it('is sealed differently each time and opens to what it was', () => {
    const sealed = before.seal('account.phone', '13800000000');
    expect(sealed).not.toContain('13800000000');
    expect(before.seal('account.phone', '13800000000')).not.toBe(sealed);
    expect(before.open('account.phone', sealed)).toBe('13800000000');
  });

  it('does not open in another field, nor when a byte of it was changed', () => {
    const sealed = before.seal('account.phone', '13800000000');
    expect(() => before.open('person.id_number', sealed)).toThrow();
    const [version, key, text = ''] = sealed.split('.');
    const bytes = Buffer.from(text, 'base64url');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(() => before.open('account.phone', [version, key, bytes.toString('base64url')].join('.'))).toThrow();
  });

  it('opens and is found during a rotation, and no longer once the old secret is gone', () => {
    const sealed = before.seal('account.phone', '13800000000');
    const hash = before.lookupHash('account.phone', '13800000000');
    expect(rotated.open('account.phone', sealed)).toBe('13800000000');
    expect(rotated.lookupHashes('account.phone', '13800000000')).toContainEqual(hash);
    expect(() => after.open('account.phone', sealed)).toThrow(/not known/);
    expect(after.lookupHashes('account.phone', '13800000000')).not.toContainEqual(hash);
    expect(after.open('account.phone', rotated.seal('account.phone', 'x'))).toBe('x'); // New things have the new key.
  });

  it.each([
    ['13800000000', '138****0000'],
    ['+8613800000000', '+86*******0000'],
    ['10010', '****'],
    ['1234567', '****'],
  ])('shows %s as %s', (value, masked) => {
    expect(before.mask(value)).toBe(masked);
  });
});
