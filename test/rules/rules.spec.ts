import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

interface Rule {
  id: string;
  module: string;
  kinds: string[];
  carriedOut: boolean;
  [field: string]: unknown;
}
interface Page {
  items: Rule[];
  nextCursor: string | null;
  total: number | null;
}

describe('GET /v1/rules', () => {
  let house: House;
  let reader: Session;

  beforeAll(async () => {
    house = await House.open();
    reader = await house.asAdmin();
  });
  afterAll(() => house.close());

  const list = async (query: string): Promise<Page> =>
    (await reader.get(`/v1/rules?${query}`).expect(200)).body as Page;

  it('walks all rules of the regulations, each once and in the order of their numbers', async () => {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page = await list(`limit=100&includeTotal=true${cursor ? `&cursor=${cursor}` : ''}`);
      expect(page.total).toBe(356);
      ids.push(...page.items.map((rule) => rule.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(ids).toEqual(Array.from({ length: 356 }, (_, place) => `R-${String(place + 1).padStart(3, '0')}`));
  });

  it('narrows by module, by kind and by whether they are carried out', async () => {
    const outlets = await list('module=outlets&kind=enforce&limit=500');
    expect(outlets.items.length).toBeGreaterThan(0);
    expect(outlets.items.every((rule) => rule.module === 'outlets' && rule.kinds.includes('enforce'))).toBe(true);
    const open = await list('carriedOut=false&limit=500');
    const done = await list('carriedOut=true&limit=500');
    expect(open.items.some((rule) => rule.carriedOut)).toBe(false);
    expect(done.items.every((rule) => rule.carriedOut)).toBe(true);
    expect(open.items.length + done.items.length).toBe(356);
  });

  it('refuses a kind that is none, and a cursor of another list', async () => {
    await reader.get('/v1/rules?kind=wish').expect(400);
    const { nextCursor } = await list('module=sales&limit=1');
    await reader.get(`/v1/rules?module=outlets&limit=1&cursor=${nextCursor}`).expect(400);
  });

  it('asks who wants to know, and nothing more', async () => {
    await house.http.get('/v1/rules').expect(401);
    await house.http.get('/v1/rules/R-262').expect(401);
  });

  describe('/{id}', () => {
    it('says what a rule says in both languages and where it was taken from', async () => {
      const { body } = await reader.get('/v1/rules/R-348').expect(200);
      expect(body).toMatchObject({
        id: 'R-348',
        module: 'sales',
        kinds: ['enforce', 'record', 'compute', 'workflow'],
        text: { en: expect.stringMatching(/^Proactive care before a request/), zh: expect.stringContaining('主动') },
        source: {
          excerpt: 'E17',
          title: { en: expect.stringContaining('own-outlet management'), zh: '中国联通自有营业厅管理办法(讨论稿)' },
          place: 'art. 15(一)',
        },
      });
    });

    it.each(['R-000', 'R-357', 'R-1', 'E17'])('finds nothing under %s', async (id) => {
      const { body } = await reader.get(`/v1/rules/${id}`).expect(404);
      expect(body).toMatchObject({ code: 'not_found' });
    });
  });
});
