import type request from 'supertest';

/** What every refusal must look like. */
export function problem(status: number, code: string) {
  return (answer: request.Response) => {
    const body = answer.body as Record<string, unknown>;
    expect([answer.status, body.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(body).toMatchObject({ type: `/problems/${code}`, status, requestId: answer.headers['x-request-id'] });
    for (const member of ['title', 'detail', 'instance']) expect(typeof body[member]).toBe('string');
    expect(Array.isArray(body.errors)).toBe(true);
    expect(JSON.stringify(body)).not.toMatch(/SELECT|passwd|\.js\b|stack/);
  };
}
export const errorsOf = (answer: request.Response) =>
  (answer.body as { errors: { pointer: string; code: string }[] }).errors.map((e) => `${e.pointer} ${e.code}`);
