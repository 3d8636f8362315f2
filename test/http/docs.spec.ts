import { House } from '../support/house.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

interface Served {
  openapi: string;
  paths: Record<string, unknown>;
}

describe('the documentation', () => {
  it('is served as OpenAPI 3.0.3 and 3.1', async () => {
    const { body: older } = await house.http.get('/openapi.json').expect(200);
    const { body: newer } = await house.http.get('/openapi-3.1.json').expect(200);
    expect((older as Served).openapi).toBe('3.0.3');
    expect((newer as Served).openapi).toBe('3.1.0');
    expect(Object.keys((newer as Served).paths)).toEqual(Object.keys((older as Served).paths));
  });

  it('is shown by Swagger UI with assets of our own, under the policy that every answer has', async () => {
    const page = await house.http.get('/docs').expect(200);
    const sources = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source ?? '');
    expect(sources.length).toBeGreaterThan(3);
    for (const source of sources) {
      expect(source).not.toMatch(/^https?:/);
      await house.http.get(new URL(source, 'http://here/docs').pathname).expect(200);
    }
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.text).not.toMatch(/<script>[^<]/);
    const start = await house.http.get('/docs/swagger-ui-init.js').expect(200);
    for (const option of ['persistAuthorization', 'tryItOutEnabled', 'displayOperationId', 'displayRequestDuration']) {
      expect(start.text).toContain(`"${option}": true`);
    }
  });

  it('comes in parts for each audience, which Swagger UI offers beside the whole', async () => {
    const start = (await house.http.get('/docs/swagger-ui-init.js').expect(200)).text;
    const whole = (await house.http.get('/openapi.json').expect(200)).body as Served;
    for (const audience of ['operations', 'integration', 'administration']) {
      const { body } = await house.http.get(`/openapi/${audience}.json`).expect(200);
      const paths = Object.keys((body as Served).paths);
      expect(paths).toContain('/v1/access/token');
      expect(paths.length).toBeLessThan(Object.keys(whole.paths).length);
      expect(start).toContain(`"url": "/openapi/${audience}.json"`);
    }
    expect(start).toContain('"url": "/openapi.json"');
    await house.http.get('/openapi/nobody.json').expect(404);
  });

  it('leads nowhere else: a trailing slash is another address, for strangers too', async () => {
    await house.http.get('/v1/outlets/outlets/').expect(404);
    await house.http.get('/v1/outlets/outlets/?limit=1').expect(404);
    await house.http.get('/v1/outlets/outlets').expect(401);
  });

  it('tells of each problem in both languages, where its type points', async () => {
    const { body } = await house.http.get('/problems/unknown_org_unit').expect(200);
    expect(body).toMatchObject({ status: 422, title: { en: 'Unknown org unit', zh: '未知的组织单元' } });
    await house.http.get('/problems/never_heard_of').expect(404);
  });
});
