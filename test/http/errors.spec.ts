import { DomainError, errorCatalogue, NotFound, refusal, UnknownOrgUnit } from '../../src/platform/errors/index.js';

describe('refusals', () => {
  it('carry a code, a kind, filled-in words in both languages and their details', () => {
    const error = new UnknownOrgUnit({ orgUnitCode: 'C9' });
    expect(error).toBeInstanceOf(DomainError);
    expect(error.name).toBe('UnknownOrgUnit');
    expect(error.code).toBe('unknown_org_unit');
    expect(error.kind).toBe('unprocessable');
    expect(error.detail.en).toContain('C9');
    expect(error.detail.zh).toContain('C9');
    expect(error.details).toEqual({ orgUnitCode: 'C9' });
    expect(new NotFound().details).toEqual({});
  });

  it('refuse a second meaning for a code', () => {
    const again = () => refusal({ ...NotFound.about, code: 'not_found' } as never);
    expect(again).toThrow(/not_found/);
  });

  it('are in the catalogue under their codes', () => {
    expect(errorCatalogue().get('unknown_org_unit')).toBe(UnknownOrgUnit.about);
  });
});
