import { PreconditionFailed } from '../../src/platform/errors/index.js';
import { RulesService } from '../../src/platform/rules/rules.service.js';
import { House } from '../support/house.js';

/** A house whose rules answer otherwise than the document says, and what it says of that in the end. */
async function withRule(answer: () => unknown): Promise<string> {
  const house = await House.open();
  const admin = await house.asAdmin();
  const service = house.app.get(RulesService);
  const real = service.get('R-262');
  service.get = () => Object.assign({}, real, answer()) as typeof real;
  await admin.get('/v1/rules/R-262');
  return house.close().then(
    () => 'satisfied',
    (error: Error) => error.message,
  );
}

describe('the watch over answers', () => {
  it('is satisfied with what the document describes', async () => {
    expect(await withRule(() => ({}))).toBe('satisfied');
  });

  it('finds a field that the document does not name, one that is missing, and one of another type', async () => {
    const said = await withRule(() => ({ planted: 1, carriedOut: undefined, operations: 'none' }));
    expect(said).toContain('{"additionalProperty":"planted"}');
    expect(said).toContain('{"missingProperty":"carriedOut"}');
    expect(said).toContain('/operations must be array');
  });

  it('finds a refusal that the document does not name', async () => {
    const said = await withRule(() => {
      throw new PreconditionFailed();
    });
    expect(said).toContain('GET /v1/rules/{id} refuses with 412 precondition_failed');
  });
});
