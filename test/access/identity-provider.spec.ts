import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { House } from '../support/house.js';

const ISSUER = 'https://idp.example';
const AUDIENCE = 'outlet-operations';
const SUBJECT = 'idp|42';

describe('tokens of an identity provider', () => {
  let house: House;
  let provider: Server;
  let rsa: CryptoKey;
  let ec: CryptoKey;
  let jwks = '';
  let isUp = true;

  beforeAll(async () => {
    const [one, two] = [await generateKeyPair('RS256'), await generateKeyPair('ES256')];
    [rsa, ec] = [one.privateKey, two.privateKey];
    jwks = JSON.stringify({
      keys: [
        { ...(await exportJWK(one.publicKey)), kid: 'rsa', use: 'sig' },
        { ...(await exportJWK(two.publicKey)), kid: 'ec', use: 'sig' },
      ],
    });
    provider = createServer((_, answer) => {
      answer.writeHead(isUp ? 200 : 500, { 'Content-Type': 'application/json' }).end(isUp ? jwks : '{}');
    });
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
    const { port } = provider.address() as AddressInfo;
    house = await House.open({
      environment: { JWKS_URL: `http://127.0.0.1:${port}/jwks`, JWKS_ISSUER: ISSUER, JWKS_AUDIENCE: AUDIENCE },
    });
    await (
      await house.asAdmin()
    )
      .post('/v1/access/accounts', {
        username: 'external',
        displayName: '外部',
        password: 'a-long-first-password',
        grants: [{ role: 'auditor', orgUnitCode: 'HQ' }],
        externalSubject: SUBJECT,
      })
      .expect(201);
  });
  afterAll(async () => {
    await house.close();
    provider.close();
  });

  interface Claims {
    subject?: string;
    issuer?: string;
    audience?: string;
    expiresIn?: string;
  }
  const token = (claims: Claims = {}, key: CryptoKey | Uint8Array = rsa, alg = 'RS256', kid = 'rsa') =>
    new SignJWT({ roles: ['hq_admin'] })
      .setProtectedHeader({ alg, kid })
      .setSubject(claims.subject ?? SUBJECT)
      .setIssuer(claims.issuer ?? ISSUER)
      .setAudience(claims.audience ?? AUDIENCE)
      .setExpirationTime(claims.expiresIn ?? '5m')
      .sign(key);
  const me = async (bearer: string | Promise<string>) =>
    house.http.get('/v1/access/me').set('Authorization', `Bearer ${await bearer}`);

  it('say who somebody is in another house while its keys cannot be had: nobody can tell', async () => {
    isUp = false;
    const answer = await me(token());
    isUp = true;
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
  });

  it('stand for the account of their subject, with the grants of that account and no others', async () => {
    const answer = await me(token());
    expect(answer.body).toMatchObject({ name: 'external', grants: [{ role: 'auditor', orgUnitCode: 'HQ' }] });
    expect((await me(token({}, ec, 'ES256', 'ec'))).status).toBe(200);
  });

  it.each<[string, () => Promise<string>]>([
    ['a subject nobody has', () => token({ subject: 'idp|43' })],
    ['another issuer', () => token({ issuer: 'https://other.example' })],
    ['another audience', () => token({ audience: 'crm' })],
    ['an end in the past', () => token({ expiresIn: '-1m' })],
    ['another key', async () => token({}, (await generateKeyPair('RS256')).privateKey)],
    ['an unknown key id', () => token({}, rsa, 'RS256', 'other')],
    ['a symmetric algorithm with the public keys as secret', () => token({}, Buffer.from(jwks.padEnd(64)), 'HS256')],
    [
      'an algorithm beyond the pinned ones',
      async () => token({}, (await generateKeyPair('PS256')).privateKey, 'PS256'),
    ],
  ])('are refused with %s', async (_, made) => {
    expect((await me(made())).status).toBe(401);
  });

  it('end with the account', async () => {
    const admin = await house.asAdmin();
    const { body } = await admin.get('/v1/access/accounts?username=external').expect(200);
    const path = `/v1/access/accounts/${body.items[0].id as string}`;
    expect((await me(token())).status).toBe(200);
    await admin.patch(path, { disabled: true }).set('If-Match', '"1"').expect(200);
    expect((await me(token())).status).toBe(401);
  });
});
