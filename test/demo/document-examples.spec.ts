import { fillDemonstration } from '../../src/demo/index.js';
import type { Document } from '../../src/platform/openapi/index.js';
import { Ticker } from '../../src/platform/jobs/index.js';
import { House, PASSWORD } from '../support/house.js';
import type { Session } from '../support/session.js';
import { testServer, urlOf } from '../support/test-database.js';
import { type ExampleCall, exampleCalls } from './example-calls.js';

/** In the first days of a month the last one still takes facts; and no month of the examples as written is near. */
const NOW = '2027-03-02T04:00:00Z';
const WRITTEN_PASSWORD = 'a-long-first-password';
/** When last month is locked. */
const LATER = '2027-03-09T04:00:00Z';
/** What needs a locked month, changes what a session needs, or ends it: after everything else. */
const LAST = ['releaseMonth', 'changePassword', 'signOut'];

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

describe('the examples of the served document, on the demonstration branch', () => {
  let house: House;
  let calls: ExampleCall[];
  beforeAll(async () => {
    house = await House.open();
    await house.setNow(NOW);
    const { runtimeUrl, ownerUrl } = testServer();
    const silent = { begin: () => undefined, at: () => undefined, end: () => undefined };
    await fillDemonstration(house.app, {
      size: 'city',
      runtimeUrl: urlOf(runtimeUrl, house.database),
      ownerUrl: urlOf(ownerUrl, house.database),
      password: () => PASSWORD,
      progress: silent,
    });
    house.app.get(Ticker).hold(); // Filled, it would go on by time.
    calls = exampleCalls((await house.http.get('/openapi.json').expect(200)).body as Document);
  }, 120_000);
  afterAll(() => house.close());

  /** The password is nobody's business but the reader's, so the example has another one in its place. */
  async function send(session: Session, call: ExampleCall): Promise<Answer> {
    const body = call.body?.replaceAll(WRITTEN_PASSWORD, PASSWORD) ?? null;
    const headers = { ...call.headers, Authorization: session.authorization };
    const answer = await fetch(`${house.url}${call.path}`, { method: call.method.toUpperCase(), headers, body });
    const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', text };
  }

  it('are of the months of the branch', () => {
    const scorecards = calls.filter(({ id }) => id === 'listScorecards').map(({ path }) => path);
    expect(new Set(scorecards)).toEqual(new Set(['/v1/assessment/scorecards?month=2027-02']));
  });

  it('read something, every one of them', async () => {
    const session = await house.signIn('demo', PASSWORD);
    const failed: string[] = [];
    const reads = calls.filter(({ method }) => method === 'get');
    for (const call of reads) {
      const answer = await send(session, call);
      failed.push(...readFaults(call, answer));
    }
    expect(failed).toEqual([]);
    expect(reads.length).toBeGreaterThan(40);
  });

  it('write something, every one of them, one after the other on the same branch', async () => {
    const failed: string[] = [];
    const writes = calls.filter(({ method }) => method !== 'get');
    const inOrder = writes.toSorted((a, b) => LAST.indexOf(a.id) - LAST.indexOf(b.id)); // Others are at -1, in their order.
    for (const call of inOrder) {
      if (call.id === 'releaseMonth') await house.setNow(LATER);
      const session = await house.signIn('demo', call.id === 'signOut' ? NEW_PASSWORD : PASSWORD);
      const answer = await send(session, call);
      failed.push(...writeFaults(call, answer));
    }
    expect(failed).toEqual([]);
    expect(writes.length).toBeGreaterThan(40);
  });
});

const NEW_PASSWORD = 'another-long-password';

function readFaults(call: ExampleCall, answer: Answer): string[] {
  const { text } = answer;
  const where = `${call.id} ${call.path} ${call.headers['Accept'] ?? ''}`;
  if (!call.successes.includes(answer.status)) return [`${where}: ${answer.status} ${text}`];
  if (!answer.type.startsWith(call.headers['Accept'] ?? '')) {
    return [`${where}: ${answer.type}`];
  }
  if (text.startsWith('{"items":[]')) return [`${where}: an empty list`];
  const isCsv = call.headers['Accept'] === 'text/csv';
  return text.trim().split('\n').length > (isCsv ? 1 : 0) && text !== '' ? [] : [`${where}: nothing in it`];
}

function writeFaults(call: ExampleCall, answer: Answer): string[] {
  const where = `${call.id} ${call.method} ${call.path} ${call.headers['Content-Type'] ?? ''}`;
  if (!call.successes.includes(answer.status)) return [`${where}: ${answer.status} ${answer.text}`];
  const { received, rejected, late, results } = JSON.parse(answer.text === '' ? '{}' : answer.text) as {
    received?: number;
    rejected?: number;
    late?: number;
    results?: { decided: boolean }[];
  };
  const isTaken = received === undefined || (received > 0 && rejected === 0 && late === 0);
  const isDecided = results?.every(({ decided }) => decided) ?? true;
  return isTaken && isDecided ? [] : [`${where}: ${answer.text}`];
}
