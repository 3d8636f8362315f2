import { SchedulerRegistry } from '@nestjs/schedule';
import { Jobs, Ticker } from '../../src/platform/jobs/index.js';
import { House } from '../support/house.js';
import { scrape } from './scrape.js';

type Listed = Record<string, unknown> & { name: string };

describe('the jobs', () => {
  let house: House;
  let failing: Error | undefined;
  let ran = 0;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-05T02:00:00Z');
    house.app.get(Jobs).add({
      name: 'probe',
      description: { en: 'Is watched by this test.', zh: '供测试观察。' },
      everyMs: 60_000,
      run: () => {
        ran += 1;
        return failing ? Promise.reject(failing) : Promise.resolve();
      },
    });
  });
  afterAll(() => house.close());

  const list = async (query = ''): Promise<Listed[]> => {
    const { body } = await (await house.as('auditor')).get(`/v1/jobs${query}`).expect(200);
    return (body as { items: Listed[] }).items;
  };
  const probe = async () => (await list()).find((job) => job.name === 'probe');
  const overdue = async () => (await scrape(house)).get('outlet_job_overdue{job="probe"}');

  it('are listed by name with what they do in both languages, page by page', async () => {
    const jobs = await list();
    const names = jobs.map((job) => job.name);
    expect(names).toEqual([
      'close-scheduler',
      'close-worker',
      'probe',
      'settle-postings',
      'settle-tree',
      'verify-sample',
    ]);
    for (const job of jobs) {
      expect(job['description']).toEqual({
        en: expect.stringMatching(/^[A-Z].+\.$/) as string,
        zh: expect.stringMatching(/。$/) as string,
      });
    }
    const auditor = await house.as('auditor');
    const first = await auditor.get('/v1/jobs?limit=2&includeTotal=true').expect(200);
    expect(first.body).toMatchObject({ items: [{ name: 'close-scheduler' }, { name: 'close-worker' }], total: 6 });
    const link = /<(.+)>/.exec(String(first.headers['link']))?.[1] ?? '';
    expect((await auditor.get(link).expect(200)).body).toMatchObject({ items: [{ name: 'probe' }, expect.anything()] });
  });

  it('have nothing to show before their first run', async () => {
    expect(await probe()).toMatchObject({
      running: false,
      overdue: false,
      lastOutcome: null,
      lastFinishedAt: null,
      nextExpectedAt: null,
      openFindings: null,
    });
  });

  it('say how the last run ended and when the next is expected', async () => {
    await house.tick('probe');
    expect(await probe()).toMatchObject({
      lastOutcome: 'succeeded',
      lastErrorCode: null,
      lastFinishedAt: '2026-11-05T02:00:00.000Z',
      lastSucceededAt: '2026-11-05T02:00:00.000Z',
      nextExpectedAt: '2026-11-05T02:01:00.000Z',
      overdue: false,
      failures: 0,
      process: expect.stringMatching(/:\d+$/) as string,
    });
  });

  it('name the code of a failure and nothing of its words, and come again', async () => {
    failing = Object.assign(new Error('password "hidden" is wrong'), { code: '57014' });
    await house.setNow('2026-11-05T02:01:00Z');
    await house.tick('probe');
    const failed = await probe();
    expect(failed).toMatchObject({ lastOutcome: 'failed', lastErrorCode: '57014', failures: 1, overdue: false });
    expect(failed).toMatchObject({ lastSucceededAt: '2026-11-05T02:00:00.000Z' });
    expect(JSON.stringify(failed)).not.toContain('hidden');
    failing = undefined;
    await house.tick('probe');
    expect(await probe()).toMatchObject({ lastOutcome: 'succeeded', lastErrorCode: null, failures: 1 });
  });

  it('are overdue when they were expected and did not run, until they have run', async () => {
    await house.setNow('2026-11-05T02:04:00Z'); // The third tick is due, none has come.
    expect([(await probe())?.['overdue'], await overdue()]).toEqual([false, 0]);
    await house.setNow('2026-11-05T02:04:01Z');
    expect([(await probe())?.['overdue'], await overdue()]).toEqual([true, 1]);
    await house.tick('probe');
    expect([(await probe())?.['overdue'], await overdue()]).toEqual([false, 0]);
  });

  it('are overdue when they run and never succeed', async () => {
    failing = new TypeError('broken');
    for (const minute of ['06', '07', '08', '09']) {
      await house.setNow(`2026-11-05T02:${minute}:00Z`);
      await house.tick('probe');
    }
    expect(await probe()).toMatchObject({ overdue: true, lastOutcome: 'failed', lastErrorCode: 'TypeError' });
    failing = undefined;
    await house.tick('probe');
    expect(await probe()).toMatchObject({ overdue: false });
  });

  it('are not overdue while a process is at them, and are again when it shows no sign of life', async () => {
    const lives = (at: string) =>
      house.asOwner((client) =>
        client.query(`UPDATE platform.job SET alive_at = '${at}' WHERE name = 'probe'`).then(() => undefined),
      );
    await lives('2026-11-05T02:30:00Z');
    await house.setNow('2026-11-05T02:30:30Z');
    expect(await probe()).toMatchObject({ running: true, overdue: false });
    await house.setNow('2026-11-05T02:31:30Z');
    expect(await probe()).toMatchObject({ running: false, overdue: true });
  });

  it('that tick every two seconds are not written down each time', async () => {
    const worker = async () => (await list()).find((job) => job.name === 'close-worker')?.['lastFinishedAt'];
    await house.setNow('2026-11-05T03:00:00Z');
    await house.tick('close-worker');
    expect(await worker()).toBe('2026-11-05T03:00:00.000Z');
    await house.setNow('2026-11-05T03:00:10Z');
    for (let tick = 0; tick < 5; tick++) await house.tick('close-worker');
    expect(await worker()).toBe('2026-11-05T03:00:00.000Z');
  });

  it('begin nothing more once the process is to end', async () => {
    const at = ran;
    house.app.get(Jobs).rest();
    await house.tick('probe');
    expect(ran).toBe(at);
  });
});

describe('a tick', () => {
  it('comes at once when the process starts, for what was missed while none was up', async () => {
    const ticker = new Ticker(new SchedulerRegistry());
    const isDone = await Promise.race([
      new Promise((resolve) => ticker.every('hourly', 3_600_000, () => resolve(true))),
      new Promise((resolve) => setTimeout(resolve, 3_000, false)),
    ]);
    expect(isDone).toBe(true);
  });
});
