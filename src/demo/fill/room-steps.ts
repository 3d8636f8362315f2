import type { Branch } from '../branch/branch.js';
import { ROOMS } from '../rooms/rooms.js';
import { usernameOf, VISITOR } from './people.js';
import type { Step } from './steps.js';

const ROWS_PER_OUTLET = 6; // Of a ledger, about: what the bar moves by.

/** The ledgers of outlets and people, each loaded as one batch; a row sent twice is a duplicate. */
export function roomSteps(branch: Branch): Step[] {
  return ROOMS.map(({ path, rows, isByManagement }) => ({
    what: path,
    weight: branch.outlets.length * ROWS_PER_OUTLET,
    run: async ({ door, onRows }) => {
      const who = isByManagement ? usernameOf(branch.top, 'outlet_management') : VISITOR.username;
      return (await door.batch(who, `/v1/${path}/batch`, { rows: rows(branch), onRows })).received;
    },
  }));
}
