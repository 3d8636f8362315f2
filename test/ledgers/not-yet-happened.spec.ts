import { fieldsOf } from '../../src/platform/http/fields.js';
import { fillSmall } from '../support/demonstration.js';
import { House, PASSWORD } from '../support/house.js';
import { ledgers } from '../support/ledgers.js';
import type { BatchAnswer } from '../support/month.js';
import type { Session } from '../support/session.js';

const TODAY = '2026-11-22';
const TOMORROW = '2026-11-23';
const CODES = /^(not_yet|.*(_happened|_not_taken_yet|_in_the_future|_in_future|_not_issued_yet)|not_asked_to_sign)$/;

/** Fields of rows that say when something happened, was found or was done; each refuses tomorrow. */
const HAPPENED: Readonly<Record<string, readonly string[]>> = {
  AcceptanceDocuments: ['acceptedOn'],
  AttendancePunches: ['punchedAt'],
  CirculationSignatures: ['signedOn'],
  Clearances: ['checkedOn'],
  ConductRatings: ['ratedOn'],
  DisplayedDocuments: ['foundOn'],
  EquipmentFaults: ['reportedAt', 'repairedAt'],
  Evaluations: ['evaluatedOn'],
  Exams: ['takenOn'],
  FloorPlans: ['drawnOn'],
  GiftIssues: ['issuedOn'],
  JobAcknowledgements: ['acknowledgedOn'],
  MaintenanceWorks: ['doneOn'],
  RenewalPlans: ['doneOn'],
  Selections: ['heldOn'],
  SignFindings: ['foundOn'],
  SupervisionBoardFindings: ['foundOn'],
  Violations: ['occurredOn', 'withdrawnOn'],
};

/** What makes an example one that nobody has recorded yet. */
const OTHERWISE: Readonly<Record<string, object>> = {
  'CirculationSignatures signedOn': { personNo: 'XA-P0099' },
  'Violations withdrawnOn': { withdrawnReason: '登记有误' },
};

/** Fields that may lie ahead, with the reason; first and last days (validFrom, validTo) always may. */
const AHEAD: Readonly<Record<string, string>> = {
  'Circulations circulatedOn': 'a circulation is announced',
  'Circulations dueOn': 'a limit',
  'DayPlans day': 'a plan; its check of the ledger is tried below',
  'DayTasks day': 'a plan',
  'Documents issuedOn': 'an issue is announced with the day from which it is in force',
  'EquipmentList commissionedOn': 'what will be put to use is listed ahead',
  'EquipmentList renewalDueOn': 'a limit',
  'GiftApprovals approvedOn': 'the first day it allows',
  'MealTurns day': 'a plan',
  'OpeningExceptions day': 'a plan',
  'OpeningExceptions announcedOn': 'a notice is planned with the change',
  'OpeningHoursRows announcedOn': 'a notice is planned with the change',
  'OvertimeRequests day': 'asked for ahead; what was worked is seen by punches',
  'People hiredOn': 'an employment is agreed ahead',
  'People leftOn': 'an employment ends by notice',
  'RosterShifts day': 'a plan',
  'TrainingSessions heldOn': 'a plan; who attended one to come is refused',
};

let house: House;
let clerk: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow(`${TODAY}T10:00:00Z`);
  await fillSmall(house);
  clerk = await house.signIn('demo', PASSWORD);
}, 120_000);
afterAll(() => house.close());

async function tried(path: string, row: object): Promise<BatchAnswer> {
  const { body } = await clerk.post(`/v1/${path}/batch?mode=dry_run`, { rows: [row] }).expect(200);
  return body as BatchAnswer;
}

const told = ledgers.flatMap((about) => (HAPPENED[about.many] ?? []).map((field) => ({ about, field })));

describe('what lies ahead', () => {
  it('is known of every day and instant of a ledger', () => {
    const unknown = ledgers.flatMap(({ many, row }) =>
      fieldsOf(row)
        .filter(({ kind, name }) => (kind === 'date' || kind === 'instant') && !/^valid(From|To)$/.test(name))
        .filter(({ name }) => !HAPPENED[many]?.includes(name) && !(`${many} ${name}` in AHEAD))
        .map(({ name }) => `${many} ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it.each(told.map((one) => ({ ...one, list: one.about.many })))(
    'has not happened yet, and what is of today has: $list $field',
    async ({ about, field }) => {
      const isInstant = field.endsWith('At');
      const row = (day: string) => {
        const example = about.examples.find((one) => field in one) ?? about.examples[0];
        return { ...example, ...OTHERWISE[`${about.many} ${field}`], [field]: isInstant ? `${day}T01:00:00Z` : day };
      };
      const ahead = await tried(about.path, row(TOMORROW));
      expect(ahead).toMatchObject({ rejected: 1, errors: [{ code: expect.stringMatching(CODES) as string }] });
      const { errors } = await tried(about.path, row(TODAY));
      expect(errors.filter(({ code }) => CODES.test(code))).toEqual([]);
    },
  );

  it('is no punch, unless one is taken back that was recorded before', async () => {
    const punch = { outletCode: 'XA001', personNo: 'XA-P0002', kind: 'in', punchedAt: `${TOMORROW}T00:00:00Z` };
    const { body } = await clerk.post('/v1/personnel/attendance-punches', punch).expect(422);
    expect(body).toMatchObject({ code: 'not_yet_happened', details: { day: TOMORROW } });
    await clerk.post('/v1/personnel/attendance-punches', { ...punch, isWithdrawn: true }).expect(201);
    const today = { ...punch, punchedAt: `${TODAY}T15:59:00Z` };
    await clerk.post('/v1/personnel/attendance-punches', today).expect(201);
  });

  it('is planned and not checked yet', async () => {
    const plan = { outletCode: 'XA001', day: TOMORROW, goals: '回访离网客户' };
    expect(await tried('personnel/day-plans', plan)).toMatchObject({ accepted: 1 });
    const checked = { ...plan, ledgerCheckedBy: '李静' };
    expect(await tried('personnel/day-plans', checked)).toMatchObject({
      errors: [{ field: 'ledgerCheckedBy', code: 'not_yet_happened' }],
    });
    expect(await tried('personnel/day-plans', { ...checked, day: TODAY })).toMatchObject({ accepted: 1 });
  });
});
