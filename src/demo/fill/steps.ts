import { setTimeout as sleep } from 'node:timers/promises';
import type { Branch } from '../branch/branch.js';
import type { Endpoint } from '../branch/facts.js';
import type { DemoOutlet } from '../branch/outlets.js';
import {
  afterConfirmation,
  corrections,
  decisions,
  type Delivery,
  lateRows,
  refusedBills,
} from '../branch/special-rows.js';
import { usernameOf } from './people.js';
import type { ProductDoor } from './product-door.js';

/** What a step works with. */
export interface Fill {
  readonly branch: Branch;
  readonly door: ProductDoor;
  /** Of every account of the branch. */
  readonly password: string;
  /** Lets the planner know what has been loaded, where this process may. */
  readonly analyse: () => Promise<void>;
  readonly onRows: (count: number) => void;
}

/** A part of the filling that is done whole or done again: all it sends may be sent twice. */
export interface Step {
  readonly what: string;
  /** How long it takes against the others, about: in rows. */
  readonly weight: number;
  /** Answers how many rows it sent. */
  readonly run: (fill: Fill) => Promise<number>;
}

const OUTLETS_AT_ONCE = 500; // A batch of events of so many outlets is four chunks.
/** Rows of an outlet-month, about: what the bar moves by. */
const WEIGHTS: Readonly<Record<Endpoint, number>> = {
  ...{ targets: 5, 'subscriber-bases': 7, 'billing-lines': 60, 'subscriber-events': 400 },
  ...{ 'arrears-lines': 14, 'cost-lines': 28 },
};
const ENDPOINTS = Object.keys(WEIGHTS) as Endpoint[];
const OWNERS: Readonly<Record<Endpoint, 'outlet_management' | 'information_centre'>> = {
  ...{ targets: 'outlet_management', 'cost-lines': 'outlet_management', 'subscriber-bases': 'information_centre' },
  ...{ 'billing-lines': 'information_centre', 'subscriber-events': 'information_centre' },
  'arrears-lines': 'information_centre',
};
const INPUTS = ['billing', 'subscribers', 'arrears', 'costs', 'targets'] as const;
const SMALL = 200; // Weight of a step that sends little.
const POLL_MS = 50;

/** The facts and closes of a branch, in the order in which they would have happened. */
export function monthSteps(branch: Branch): Step[] {
  const { history, closed, running } = branch.months;
  return [
    ...loads(branch, history, ['billing-lines']),
    ...loads(branch, closed[0]),
    ...confirmAndClose(branch, closed[0]),
    ...loads(branch, closed[1]),
    deliver(`${closed[1]} corrections 更正`, corrections),
    confirm(closed[1], INPUTS),
    deliver(`${closed[1]} arrears after their confirmation 确认后到达的欠费`, afterConfirmation),
    close(branch, closed[1]),
    deliver(`${closed[1]} late rows 迟到数据`, lateRows),
    decide(closed[1]),
    ...loads(branch, running),
    refuse(running),
    confirm(running, ['targets']),
    analyse(branch),
    runStep(`${running} preview 预览`, 'preview', branch, running),
  ];
}

function confirmAndClose(branch: Branch, month: string): Step[] {
  return [confirm(month, INPUTS), close(branch, month)];
}

function loads(branch: Branch, month: string, endpoints: readonly Endpoint[] = ENDPOINTS): Step[] {
  return endpoints.flatMap((endpoint) =>
    slicesOf(branch.outlets).map((outlets) => ({
      what: `${month} ${endpoint}`,
      weight: outlets.length * WEIGHTS[endpoint],
      run: async ({ door, branch: { rows, top }, onRows }) => {
        const batch = { rows: rows(endpoint, month, outlets), onRows };
        return (await door.load(usernameOf(top, OWNERS[endpoint]), endpoint, batch)).received;
      },
    })),
  );
}

function slicesOf(outlets: readonly DemoOutlet[]): DemoOutlet[][] {
  const count = Math.ceil(outlets.length / OUTLETS_AT_ONCE);
  return Array.from({ length: count }, (_, at) => outlets.slice(at * OUTLETS_AT_ONCE, (at + 1) * OUTLETS_AT_ONCE));
}

function deliver(what: string, deliveriesOf: (branch: Branch) => Delivery[]): Step {
  return {
    what,
    weight: SMALL,
    run: async ({ door, branch, onRows }) => {
      let sent = 0;
      for (const { endpoint, rows } of deliveriesOf(branch)) {
        if (rows.length === 0) continue;
        const username = usernameOf(branch.top, OWNERS[endpoint]);
        sent += (await door.load(username, endpoint, { rows, onRows })).received;
      }
      return sent;
    },
  };
}

function refuse(month: string): Step {
  return {
    what: `${month} refused rows 被拒绝的行`,
    weight: SMALL,
    run: async ({ door, branch }) => {
      const { endpoint, rows } = refusedBills(branch);
      const batch = { rows, refused: rows.length };
      return (await door.load(usernameOf(branch.top, OWNERS[endpoint]), endpoint, batch)).received;
    },
  };
}

function confirm(month: string, inputs: readonly (typeof INPUTS)[number][]): Step {
  return {
    what: `${month} confirmations 数据确认`,
    weight: SMALL,
    run: async ({ door, branch: { top } }) => {
      for (const input of inputs) {
        const role = input === 'costs' || input === 'targets' ? 'outlet_management' : 'information_centre';
        const body = { month, orgUnitCode: top, input };
        await door.ask(usernameOf(top, role), 'POST', '/v1/assessment/input-confirmations', { body });
      }
      return 0;
    },
  };
}

function decide(month: string): Step {
  return {
    what: `${month} decisions about late rows 迟到数据处理`,
    weight: SMALL,
    run: async ({ door, branch }) => {
      const manager = usernameOf(branch.top, 'outlet_management');
      for (const body of decisions(branch)) {
        if (body.rows.length > 0) await door.ask(manager, 'POST', `/v1/months/${month}/late-rows/decisions`, { body });
      }
      return 0;
    },
  };
}

function analyse(branch: Branch): Step {
  return {
    what: 'statistics 统计信息',
    weight: branch.outlets.length * 20,
    run: async (fill) => {
      await fill.analyse();
      return 0;
    },
  };
}

function close(branch: Branch, month: string): Step {
  const { what, weight, run } = runStep(`${month} close 关账`, 'close', branch, month);
  return {
    what,
    weight,
    run: async (fill) => {
      await fill.analyse();
      return run(fill);
    },
  };
}

/** A close or preview of the whole branch, waited for; asked for again while one is live, it is the same one. */
function runStep(what: string, kind: 'close' | 'preview', branch: Branch, month: string): Step {
  return {
    what,
    weight: branch.outlets.length * 40,
    run: async ({ door, branch: { top } }) => {
      const manager = usernameOf(top, 'outlet_management');
      const body = { month, orgUnitCode: top, kind };
      const asked = await door.ask(manager, 'POST', '/v1/assessment/close-runs', { body });
      const path = String(asked.headers['location']);
      for (;;) {
        const { state } = (await door.ask(manager, 'GET', path)).body;
        if (state === 'failed' || state === 'cancelled') throw new Error(`${path} of ${month} ${state}`);
        if (state !== 'queued' && state !== 'running') return 0;
        await sleep(POLL_MS);
      }
    },
  };
}
