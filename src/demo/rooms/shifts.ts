import type { Branch } from '../branch/branch.js';
import { Dice } from '../branch/dice.js';
import { ofPeople } from './people.js';
import { type Numbered, ofOutlets } from './premises.js';
import { dayAfter, firstDayBefore, type Room } from './room.js';
import type { DemoPerson } from './staff.js';

/** When the people of the branch work: the first days of the last month and of the running one, and a few days in it. */
export const SHIFTS: readonly Room[] = [
  { path: 'personnel/roster-shifts', rows: (branch) => ofPeople(branch, shifts) },
  { path: 'personnel/meal-turns', rows: (branch) => ofPeople(branch, meals) },
  { path: 'personnel/attendance-punches', rows: (branch) => ofPeople(branch, punches) },
  { path: 'personnel/overtime-requests', rows: (branch) => ofPeople(branch, overtime), isByManagement: true },
  { path: 'personnel/day-plans', rows: (branch) => ofOutlets(branch, plans) },
  { path: 'personnel/day-tasks', rows: (branch) => ofOutlets(branch, tasks) },
];

const SELLERS = 5; // The manager and those who sell; the others work in the back.
const DAYS = 5; // So many from the first of a month.
const MIDDLE = [19, 20, 21, 22]; // Days after the first of the running month.
const LATE = 12; // One coming in so many.
const MEALS = ['12:00', '12:30', '12:00', '12:30', '13:00'] as const;
const MINUTES_OF_MEAL = { '12:00': '12:30', '12:30': '13:00', '13:00': '13:30' } as const;

function lastDays(branch: Branch): string[] {
  return Array.from({ length: DAYS }, (_, at) => dayAfter(firstDayBefore(branch, 1), at));
}

function runningDays(branch: Branch): string[] {
  return Array.from({ length: DAYS }, (_, at) => dayAfter(firstDayBefore(branch, 0), at));
}

function middleDays(branch: Branch): string[] {
  return MIDDLE.map((days) => dayAfter(firstDayBefore(branch, 0), days));
}

/** Outlets with a trouble of their own open, close and pause in these months: nobody is planned there. */
function isPlanned({ outlet, place }: DemoPerson): boolean {
  return outlet.trouble === undefined && place <= SELLERS;
}

function* shifts(person: DemoPerson, branch: Branch): Generator<object> {
  if (!isPlanned(person)) return;
  const { personNo, outlet } = person;
  for (const day of [...lastDays(branch), ...runningDays(branch), ...middleDays(branch)]) {
    yield { outletCode: outlet.row.code, personNo, day, templateCode: 'day' };
  }
}

function* meals(person: DemoPerson, branch: Branch): Generator<object> {
  if (!isPlanned(person)) return;
  const { personNo, outlet, place } = person;
  const startTime = MEALS[place - 1] ?? '13:00';
  for (const day of [...lastDays(branch), ...runningDays(branch)]) {
    yield { outletCode: outlet.row.code, personNo, day, startTime, endTime: MINUTES_OF_MEAL[startTime] };
  }
}

function* punches(person: DemoPerson, branch: Branch): Generator<object> {
  if (!isPlanned(person)) return;
  const { personNo, outlet } = person;
  for (const day of lastDays(branch)) {
    const dice = new Dice(branch.seed, 'punch', personNo, day);
    const minute = String(dice.whole(1, LATE) === 1 ? dice.whole(1, 20) : dice.whole(45, 59)).padStart(2, '0');
    const came = Number(minute) < 45 ? `08:${minute}` : `07:${minute}`;
    const left = `18:${String(dice.whole(0, 25)).padStart(2, '0')}`;
    const at = { outletCode: outlet.row.code, personNo, sourceSystem: 'ATT' };
    yield { ...at, punchedAt: `${day}T${came}:00+08:00`, kind: 'in' };
    yield { ...at, punchedAt: `${day}T${left}:00+08:00`, kind: 'out' };
  }
}

/** In the home province the last of those who sell stays longer on the fifth. */
function* overtime(person: DemoPerson, branch: Branch): Generator<object> {
  const city = branch.units.find(({ code }) => code === person.outlet.row.cityCode);
  if (!isPlanned(person) || person.place !== SELLERS || city?.parentCode !== 'SN') return;
  const day = dayAfter(firstDayBefore(branch, 1), DAYS - 1);
  yield { outletCode: person.outlet.row.code, personNo: person.personNo, day, hours: 0.5, reason: '客户业务未办结' };
}

function* plans({ outlet, code, branch }: Numbered): Generator<object> {
  if (outlet.trouble !== undefined) return;
  for (const day of middleDays(branch)) yield { outletCode: code, day, goals: '新增用户 5 户,回访离网客户 3 户' };
}

function* tasks({ outlet, code, branch }: Numbered): Generator<object> {
  if (outlet.trouble !== undefined) return;
  for (const day of middleDays(branch)) {
    yield { outletCode: code, day, taskNo: 1, task: '联系待装机客户' };
    yield { outletCode: code, day, taskNo: 2, task: '更换过期宣传资料', state: 'done' };
    yield {
      outletCode: code,
      day,
      taskNo: 3,
      task: '回访离网客户',
      state: 'carried_over',
      carryReason: '客户改约次日',
    };
  }
}
