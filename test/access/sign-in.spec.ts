import type { Test } from 'supertest';
import { House } from '../support/house.js';

const PASSWORD = 'a-long-first-password';
interface Tokens {
  access_token: string;
  refresh_token: string;
}

describe('signing in', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  const token = (form: Record<string, string>): Test => house.http.post('/v1/access/token').type('form').send(form);
  const signIn = (username: string, password = PASSWORD): Test => token({ grant_type: 'password', username, password });
  const refresh = (refreshToken: string): Test => token({ grant_type: 'refresh_token', refresh_token: refreshToken });
  const me = ({ access_token }: Tokens): Test =>
    house.http.get('/v1/access/me').set('Authorization', `Bearer ${access_token}`);

  async function somebody(username: string): Promise<void> {
    const admin = await house.asAdmin();
    await admin
      .post('/v1/access/accounts', { username, displayName: username, password: PASSWORD, grants: [] })
      .expect(201);
  }

  it('answers a bearer token and a refresh token, which nobody may keep', async () => {
    await somebody('first');
    const { body, headers } = await signIn('first').expect(200);
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 3600,
      refresh_token: expect.any(String),
    });
    expect(headers['cache-control']).toBe('no-store');
    await me(body as Tokens).expect(200);
    await signIn('FIRST').expect(200); // Case does not matter.
  });

  it('ignores what it does not know, as RFC 6749 asks: Swagger UI sends a client and a scope', async () => {
    await somebody('swagger');
    await token({ grant_type: 'password', username: 'swagger', password: PASSWORD, scope: '' })
      .set('Authorization', 'Basic Og==')
      .expect(200);
  });

  it.each([
    ['a wrong password', { grant_type: 'password', username: 'admin', password: 'wrong' }, 'invalid_grant'],
    ['a name nobody has', { grant_type: 'password', username: 'nobody', password: 'wrong' }, 'invalid_grant'],
    ['a refresh token nobody got', { grant_type: 'refresh_token', refresh_token: 'x' }, 'invalid_grant'],
    ['no password', { grant_type: 'password', username: 'admin' }, 'invalid_request'],
    ['no refresh token', { grant_type: 'refresh_token' }, 'invalid_request'],
    ['no grant type', { username: 'admin' }, 'invalid_request'],
    ['a NUL in the name', { grant_type: 'password', username: 'a\0', password: 'b' }, 'invalid_request'],
    ['another grant type', { grant_type: 'client_credentials' }, 'unsupported_grant_type'],
  ])('refuses %s as a problem that carries the error of RFC 6749', async (_, form: object, error) => {
    const { body, headers } = await token(form as Record<string, string>).expect(400);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ status: 400, error, code: expect.any(String), requestId: expect.any(String) });
  });

  it('takes a form only', async () => {
    const json = { grant_type: 'password', username: 'admin', password: 'x' };
    const { body } = await house.http.post('/v1/access/token', json).expect(415);
    expect(body).toMatchObject({ code: 'unsupported_media_type', error: 'invalid_request' });
    const { body: empty } = await house.http.post('/v1/access/token').expect(400);
    expect(empty.error).toBe('invalid_request');
  });

  it('trades a refresh token once; a second use ends the session with all its tokens', async () => {
    await somebody('rotating');
    const one = (await signIn('rotating').expect(200)).body as Tokens;
    const other = (await signIn('rotating').expect(200)).body as Tokens;
    const two = (await refresh(one.refresh_token).expect(200)).body as Tokens;
    await me(one).expect(200);
    await me(two).expect(200);

    const { body } = await refresh(one.refresh_token).expect(400);
    expect(body.error).toBe('invalid_grant');

    await refresh(two.refresh_token).expect(400); // The thief's or the owner's: nobody can tell, so both end.
    await me(two).expect(401);
    await me(one).expect(401);
    await me(other).expect(200); // Another sign-in is another session.
    const trail = await (
      await house.asAdmin()
    )
      .get('/v1/access/audit-entries?action=endSessionOfReusedToken')
      .expect(200);
    expect(trail.body.items).toHaveLength(1);
  });

  it('lets one of two uses at once win, and neither survive', async () => {
    await somebody('twice');
    const { refresh_token: token } = (await signIn('twice').expect(200)).body as Tokens;
    const answers = await Promise.all([refresh(token), refresh(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const won = answers.find(({ status }) => status === 200)?.body as Tokens;
    await refresh(won.refresh_token).expect(400);
  });

  it('signs out at once, refresh token included', async () => {
    await somebody('leaving');
    const tokens = (await signIn('leaving').expect(200)).body as Tokens;
    await me(tokens).expect(200);
    await house.http.post('/v1/access/sign-out').set('Authorization', `Bearer ${tokens.access_token}`).expect(204);
    await me(tokens).expect(401);
    await refresh(tokens.refresh_token).expect(400);
    await signIn('leaving').expect(200);
  });

  it('refuses a token that was tampered with or signed by somebody else', async () => {
    await somebody('honest');
    const { access_token: good } = (await signIn('honest').expect(200)).body as Tokens;
    const [header = '', payload = '', signature = ''] = good.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const forged = Buffer.from(JSON.stringify({ ...claims, sub: '1' })).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
    await me({ access_token: good } as Tokens).expect(200);
    await me({ access_token: `${header}.${forged}.${signature}` } as Tokens).expect(401);
    await me({ access_token: `${none}.${forged}.` } as Tokens).expect(401);
    const { headers } = await me({ access_token: 'x' } as Tokens).expect(401);
    expect(headers['www-authenticate']).toMatch(/^Bearer/);
  });
});

describe('guessing passwords', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(() => house.close());

  const guess = (username: string, password: string): Test =>
    house.http.post('/v1/access/token').type('form').send({ grant_type: 'password', username, password });

  async function known(username: string): Promise<void> {
    const admin = await house.asAdmin();
    await admin
      .post('/v1/access/accounts', { username, displayName: username, password: PASSWORD, grants: [] })
      .expect(201);
  }

  it.each(['known', 'unknown'])('waits longer and longer for a name that is %s', async (name) => {
    await known('known');
    for (let i = 0; i < 5; i++) await guess(name, 'wrong').expect(400);
    const first = await guess(name, 'wrong').expect(429);
    expect(first.headers['retry-after']).toBe('1');
    expect(first.body).toMatchObject({ code: 'sign_in_delayed', error: 'invalid_request' });
    await guess(name, PASSWORD).expect(429); // The right one is not looked at either.

    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      await house.asOwner((client) => client.query(`UPDATE platform.sign_in_delay SET blocked_until = platform.now()`));
      await guess(name, 'wrong').expect(400);
      waits.push(Number((await guess(name, 'wrong').expect(429)).headers['retry-after']));
    }
    expect(waits).toEqual([2, 4, 8, 16]);
    await guess('somebody-else', 'wrong').expect(400);
  });

  it('judges guesses sent at once one after another', async () => {
    await known('raced');
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess('raced', 'wrong')));
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('forgets failures once the password fits, and does not make honest sign-ins at once wait', async () => {
    await known('honest');
    for (let i = 0; i < 4; i++) await guess('honest', 'wrong').expect(400);
    await guess('honest', PASSWORD).expect(200);
    for (let i = 0; i < 4; i++) await guess('honest', 'wrong').expect(400);
    const answers = await Promise.all(Array.from({ length: 8 }, () => guess('honest', PASSWORD)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });

  it('makes an address wait that tries many names', async () => {
    await guess('one', 'wrong').expect(400);
    await house.asOwner((client) => client.query(`UPDATE platform.sign_in_delay SET failures = 49`));
    await guess('another', 'wrong').expect(400);
    await guess('yet-another', 'wrong').expect(429);
  });
});
