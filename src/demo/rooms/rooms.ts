import { FACILITIES } from './facilities.js';
import { PEOPLE } from './people.js';
import { PREMISES } from './premises.js';
import type { Room } from './room.js';
import { SERVICES } from './services.js';
import { SHIFTS } from './shifts.js';

/** Every ledger of the branch, in the order in which they build on each other. */
export const ROOMS: readonly Room[] = [...PREMISES, ...FACILITIES, ...PEOPLE, ...SERVICES, ...SHIFTS];
