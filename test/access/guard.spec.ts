import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ACCESS_PERMISSIONS } from '../../src/platform/access/decorators.js';
import { House } from '../support/house.js';

describe('the guard', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  it('finds on every handler who may reach it', () => {
    const discovery = new DiscoveryService(house.app.get(ModulesContainer));
    const scanner = new MetadataScanner();
    const silent = discovery.getControllers().flatMap(({ instance, name }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return scanner
        .getAllMethodNames(prototype)
        .filter((method) => Reflect.hasMetadata('path', prototype[method] ?? {}))
        .filter((method) => !Reflect.hasMetadata(ACCESS_PERMISSIONS, prototype[method] ?? {}))
        .map((method) => `${String(name)}.${method}`);
    });
    expect(silent).toEqual([]);
  });

  it('says 401 to a stranger whatever the body looks like (order-of-judgement)', async () => {
    const broken = await house.http
      .post('/v1/access/accounts')
      .set('Content-Type', 'application/json')
      .send('{"broken')
      .expect(401);
    expect(broken.headers['www-authenticate']).toMatch(/^Bearer/);
    expect(broken.body).toMatchObject({ code: 'unauthenticated', status: 401 });
    await house.http.post('/v1/access/accounts').set('Content-Type', 'text/plain').send('x').expect(401);
    await house.http.get('/v1/access/accounts/999999').expect(401);
  });

  it('says 403 before it looks at the body, then 400, then 404', async () => {
    const auditor = await house.as('auditor');
    await auditor.post('/v1/access/accounts').set('Content-Type', 'application/json').send('{"broken').expect(403);
    const admin = await house.asAdmin();
    await admin.post('/v1/access/accounts').set('Content-Type', 'application/json').send('{"broken').expect(400);
    await admin.post('/v1/access/accounts/999999/reveal', {}).expect(400);
    await admin.post('/v1/access/accounts/999999/reveal', { reason: 'x' }).expect(404);
  });

  it('leaves unknown paths to be 404 for everybody', async () => {
    await house.http.get('/v1/access/nothing-here').expect(404);
  });

  it('answers in the language asked for', async () => {
    const zh = await house.http.get('/v1/access/me').expect(401);
    const en = await house.http.get('/v1/access/me').set('Accept-Language', 'en').expect(401);
    expect([zh.body.title, en.body.title]).toEqual(['请先登录', 'Sign in first']);
  });

  it('ends a token with its hour', async () => {
    await house.setNow('2026-11-03T00:00:00Z');
    const session = await house.signIn('admin', 'correct horse battery staple');
    await house.setNow('2026-11-03T00:59:59Z');
    await session.get('/v1/access/me').expect(200);
    await house.setNow('2026-11-03T01:00:01Z');
    await session.get('/v1/access/me').expect(401);
  });
});
