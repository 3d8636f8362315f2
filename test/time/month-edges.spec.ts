import { execFile } from 'node:child_process';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { House } from '../support/house.js';

const inProcess = promisify(execFile);
const PROCESS = path.join(__dirname, 'month-edge-process.js');

describe('the edge between two months is midnight in Shanghai', () => {
  let house: House;
  let outlet: string;

  beforeAll(async () => {
    house = await House.open();
    await house.city('C1');
    outlet = await house.outlet();
    await house.as('information_centre');
  });
  afterAll(() => house.close());

  it.each([
    { tz: 'America/Los_Angeles', database: 'Pacific/Kiritimati', offset: 'GMT-07:00' },
    { tz: 'Asia/Shanghai', database: 'America/Los_Angeles', offset: 'GMT+08:00' },
    { tz: 'Pacific/Kiritimati', database: 'UTC', offset: 'GMT+14:00' },
  ])('in a process of $tz on a database of $database', async ({ tz, database, offset }) => {
    await house.asOwner((client) => client.query(`ALTER DATABASE "${house.database}" SET timezone = '${database}'`));
    const { stdout } = await inProcess(process.execPath, [PROCESS, house.database, outlet], {
      env: { ...process.env, TZ: tz },
    });
    const line = stdout.trim().split('\n').at(-1) ?? '';
    expect(JSON.parse(line)).toEqual({
      accepted: 2,
      counted: [
        { month: '2026-09', day: '2026-09-30', rows: 1 },
        { month: '2026-10', day: '2026-10-01', rows: 1 },
      ],
      offset, // The process really was in that zone.
    });
  });
});
