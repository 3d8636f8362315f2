import { dayAfter, firstDayBefore, type Room } from './room.js';
import { type Numbered, ofOutlets } from './premises.js';
import { ofPeople } from './people.js';
import type { Branch } from '../branch/branch.js';
import type { DemoPerson } from './staff.js';

/** How each outlet serves: when it is open, at which seats, with which operator IDs; and what broke. */
export const SERVICES: readonly Room[] = [
  { path: 'outlets/opening-hours', rows: (branch) => ofOutlets(branch, hours) },
  { path: 'outlets/counter-seats', rows: (branch) => ofOutlets(branch, seats) },
  { path: 'outlets/equipment-faults', rows: (branch) => ofOutlets(branch, faults) },
  { path: 'personnel/operator-ids', rows: (branch) => ofPeople(branch, operatorIds) },
];

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SEATS = { flagship: 8, standard: 5, small: 3 } as const;
const BROKE = 6; // Something broke in one outlet of so many.

function* hours({ outlet, code, openedOn }: Numbered): Generator<object> {
  for (const weekday of WEEKDAYS) {
    const isWeekend = weekday === 'saturday' || weekday === 'sunday';
    const spans = outlet.row.type === 'small' && isWeekend ? '09:30-17:00' : '08:00-18:00';
    yield { outletCode: code, weekday, spans, validFrom: openedOn };
  }
}

function* seats({ outlet, code, openedOn }: Numbered): Generator<object> {
  for (let seat = 1; seat <= SEATS[outlet.row.type]; seat++) {
    const isRetention = seat === SEATS[outlet.row.type] && outlet.row.type !== 'small';
    const kind = isRetention ? 'retention' : 'integrated_service';
    const plateText = isRetention ? '离网咨询席' : '综合业务受理';
    yield { outletCode: code, seatNo: `S-0${seat}`, kind, plateText, validFrom: openedOn };
  }
}

function* faults({ outlet, code, number, branch }: Numbered): Generator<object> {
  if (number % BROKE !== 1 || outlet.closedOn !== undefined || outlet.row.openedOn > firstDayBefore(branch, 2)) return;
  const day = dayAfter(firstDayBefore(branch, 1), number % 20);
  const row = { outletCode: code, assetNo: 'A-01', reportedAt: `${day}T01:30:00Z`, description: '无法开机' };
  yield { ...row, faultNo: 'F-0001', repairedAt: `${dayAfter(day, 2)}T06:00:00Z`, repairNote: '更换电源' };
  if (number % (2 * BROKE) === 1) {
    yield { ...row, faultNo: 'F-0002', assetNo: 'A-02', description: '打印不清', reportedAt: `${day}T03:00:00Z` };
  }
}

/** Those who sell have an ID of the service support system, from the day of their post on. */
function* operatorIds({ personNo, outlet, postCode, place }: DemoPerson, branch: Branch): Generator<object> {
  if (postCode !== 'sales_associate' || outlet.trouble === 'new_this_month') return;
  const operatorCode = `${outlet.row.code}${String(place).padStart(2, '0')}`;
  yield { system: 'ess', operatorCode, personNo, validFrom: firstDayBefore(branch, 0) };
}
