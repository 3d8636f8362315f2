import type { Branch } from '../branch/branch.js';
import { Dice } from '../branch/dice.js';
import { cities } from './premises.js';
import { dayAfter, firstDayBefore, type Room } from './room.js';
import { type DemoPerson, peopleOfOutlets } from './staff.js';

/** Who works in the outlets, and what they passed before: files, checks, training, posts. */
export const PEOPLE: readonly Room[] = [
  { path: 'personnel/employers', rows: employers },
  { path: 'personnel/people', rows: (branch) => ofPeople(branch, file), isByManagement: true },
  { path: 'personnel/clearances', rows: (branch) => ofPeople(branch, clearances), isByManagement: true },
  { path: 'personnel/training-plans', rows: trainingPlans },
  { path: 'personnel/training-sessions', rows: sessions },
  { path: 'personnel/training-participations', rows: (branch) => ofPeople(branch, participations) },
  { path: 'personnel/exams', rows: (branch) => ofPeople(branch, exams) },
  { path: 'personnel/postings', rows: (branch) => ofPeople(branch, postings) },
  { path: 'personnel/job-descriptions', rows: jobDescriptions },
  { path: 'personnel/job-acknowledgements', rows: (branch) => ofPeople(branch, acknowledgements) },
  { path: 'personnel/post-duties', rows: duties },
];

const MISSED_DRILL = 6; // One person in so many was not at the last drill.
const NOT_SIGNED = 9; // One in so many has not signed the description of the post.
const INDUCTION_MONTHS = 60; // As long as an exam may hold; who has been there longer takes it again.
const DUTIES = [
  ['take_orders', '受理业务', 'sales_associate'],
  ['settle_the_day', '日清日结', 'outlet_manager'],
  ['keep_value_cards', '保管有价卡', 'custodian'],
  ['monthly_analysis', '经营分析', 'outlet_statistician'],
  ['welcome_customers', '迎宾引导', undefined],
] as const;

/** Rows of everybody, one person after the other. */
export function* ofPeople(
  branch: Branch,
  rowsOf: (person: DemoPerson, branch: Branch) => Iterable<object>,
): Generator<object> {
  for (const person of peopleOfOutlets(branch)) yield* rowsOf(person, branch);
}

function* employers(branch: Branch): Generator<object> {
  for (const orgUnitCode of cities(branch)) {
    yield { orgUnitCode, employerCode: `${orgUnitCode}-HR`, name: `${orgUnitCode} 人力资源服务公司`, kind: 'dispatch' };
    yield {
      orgUnitCode,
      employerCode: `${orgUnitCode}-OS`,
      name: `${orgUnitCode} 通信服务外包公司`,
      kind: 'outsourcing',
    };
  }
}

function* file({ personNo, name, outlet, employment, identityNumber, phone, hiredOn }: DemoPerson): Generator<object> {
  const { code, cityCode } = outlet.row;
  const employer = { contract: 'UNICOM', dispatched: `${cityCode}-HR`, outsourced: `${cityCode}-OS` }[employment];
  yield {
    ...{ personNo, name, orgUnitCode: code, employerCode: employer, employmentType: employment, origin: 'imported' },
    ...{ identityKind: 'resident_id', identityNumber, phone, hiredOn },
  };
}

function* clearances({ personNo, hiredOn }: DemoPerson): Generator<object> {
  for (const kind of ['background_check', 'qualification_review']) {
    yield { personNo, kind, checkedOn: dayAfter(hiredOn, -10), result: 'passed', reviewer: '市公司人力资源部' };
  }
}

function* trainingPlans(branch: Branch): Generator<object> {
  const validFrom = firstDayBefore(branch, 12);
  for (const orgUnitCode of cities(branch)) {
    const topics = 'safety_awareness;product_knowledge;service_skill';
    yield { orgUnitCode, planCode: 'IND', kind: 'induction', title: '新员工入职培训', topics, validFrom };
    const drill = { planCode: 'DRILL', kind: 'periodic', title: '半年应急演练', topics: 'emergency_handling' };
    yield { orgUnitCode, ...drill, periodMonths: 6, validFrom };
  }
}

/** The day of the induction of who was hired on that day. */
function inductedOn(hiredOn: string): string {
  return dayAfter(`${hiredOn.slice(0, 7)}-28`, 10);
}

function inductionNo(hiredOn: string): string {
  return `IND-${inductedOn(hiredOn).slice(0, 7)}`;
}

function drillOn(branch: Branch): string {
  return dayAfter(firstDayBefore(branch, 2), 8);
}

function* sessions(branch: Branch): Generator<object> {
  const held = new Set<string>();
  for (const { outlet, hiredOn } of peopleOfOutlets(branch)) {
    const orgUnitCode = outlet.row.cityCode;
    const sessionNo = inductionNo(hiredOn);
    if (held.has(`${orgUnitCode} ${sessionNo}`)) continue;
    held.add(`${orgUnitCode} ${sessionNo}`);
    yield {
      ...{ orgUnitCode, sessionNo, kind: 'induction', topics: 'safety_awareness;product_knowledge;service_skill' },
      ...{ heldOn: inductedOn(hiredOn), hours: 16, trainer: '市公司培训中心' },
    };
  }
  for (const orgUnitCode of cities(branch)) {
    yield {
      ...{ orgUnitCode, sessionNo: 'DRILL-1', kind: 'periodic', topics: 'safety_awareness;emergency_handling' },
      ...{ heldOn: drillOn(branch), hours: 2, trainer: '市公司安全保卫部' },
    };
  }
}

function* participations(person: DemoPerson, branch: Branch): Generator<object> {
  const { personNo, outlet, hiredOn } = person;
  const at = { personNo, sessionUnitCode: outlet.row.cityCode };
  yield { ...at, sessionNo: inductionNo(hiredOn), attended: true };
  if (hiredOn < drillOn(branch)) yield { ...at, sessionNo: 'DRILL-1', attended: wasAtDrill(person, branch) };
}

function wasAtDrill({ personNo }: DemoPerson, { seed }: Branch): boolean {
  return new Dice(seed, 'drill', personNo).whole(1, MISSED_DRILL) > 1;
}

function* exams(person: DemoPerson, branch: Branch): Generator<object> {
  const { personNo, hiredOn } = person;
  const score = new Dice(branch.seed, 'exam', personNo).whole(66, 99);
  const takenOn = dayAfter(inductedOn(hiredOn), 1);
  const induction = { personNo, subject: 'induction', passMark: 60, validityMonths: INDUCTION_MONTHS };
  yield { ...induction, takenOn, score };
  const again = firstDayBefore(branch, 14);
  if (takenOn < again) yield { ...induction, takenOn: again, score: score - 3 };
  if (hiredOn >= drillOn(branch) || !wasAtDrill(person, branch)) return;
  const drill = { subject: 'emergency_handling', takenOn: drillOn(branch), validityMonths: 3 };
  yield { personNo, ...drill, score: score - 4, passMark: 60 };
}

function* postings({ personNo, outlet, postCode, hiredOn }: DemoPerson): Generator<object> {
  yield { personNo, outletCode: outlet.row.code, postCode, validFrom: dayAfter(inductedOn(hiredOn), 2) };
}

function* jobDescriptions(branch: Branch): Generator<object> {
  const validFrom = firstDayBefore(branch, 6);
  const [first = 'XA'] = cities(branch);
  const texts = {
    sales_associate: '受理业务,解答咨询,保管本台席票据。',
    outlet_manager: '负责营业厅的经营、服务与安全。',
  };
  for (const [postCode, content] of Object.entries(texts)) {
    yield { orgUnitCode: first, postCode, edition: '1', content, validFrom };
  }
}

function* acknowledgements({ personNo, outlet, postCode, place }: DemoPerson, branch: Branch): Generator<object> {
  const isDescribed = postCode === 'sales_associate' || postCode === 'outlet_manager';
  if (
    !isDescribed ||
    outlet.row.cityCode !== cities(branch)[0] ||
    outlet.trouble === 'new_this_month' ||
    outlet.trouble === 'new_last_month'
  )
    return;
  if (new Dice(branch.seed, 'signed', personNo).whole(1, NOT_SIGNED) === 1) return;
  yield { personNo, postCode, acknowledgedOn: dayAfter(firstDayBefore(branch, 1), place - 1) };
}

function* duties(branch: Branch): Generator<object> {
  const validFrom = firstDayBefore(branch, 12);
  for (const orgUnitCode of cities(branch)) {
    for (const [dutyCode, name, postCode] of DUTIES) {
      yield { orgUnitCode, dutyCode, name, validFrom, ...(postCode && { postCode }) };
    }
  }
}
