import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { GATES_OF_PEOPLE, PERSON_ID, personOfRows, UNKNOWN_PERSON } from '../people/person-of-rows.js';
import { RosterShiftResponse, RosterShiftRow, RosterShiftsQuery } from './roster-shift.dto.js';
import {
  NotPostedThere,
  OutletNotTrading,
  ShiftBeforeClearance,
  ShiftBeforeInduction,
  ShiftsOverlap,
  ShiftWithoutTimes,
  UnknownShiftTemplate,
} from './roster-shift.errors.js';

const TABLE = 'personnel.roster_shift';
const INSTANTS = ['starts_at', 'ends_at', 'plan_due_at', 'meal_starts_at', 'meal_ends_at'] as const;

/** Who is planned to work when: by month in one sheet, or shift by shift. */
export const rosterShiftLedger: LedgerAbout<RosterShiftRow> = {
  one: 'RosterShift',
  many: 'RosterShifts',
  title: { en: 'shifts of the roster', zh: '排班班次' },
  says: {
    en: 'A shift of a person at an outlet, by template or with times of its own. Only who is posted there, cleared and inducted works alone.',
    zh: '人员在营业厅的班次,按班次模板或单独注明时间;仅已在该厅任职并通过审查、培训者可独立上岗。',
  },
  tag: 'personnel',
  path: 'personnel/roster-shifts',
  read: 'personnel.roster.read',
  write: 'personnel.roster.write',
  rules: ['R-107', 'R-108', 'R-247'],
  row: RosterShiftRow,
  item: RosterShiftResponse,
  query: RosterShiftsQuery,
  examples: [
    { outletCode: 'XA002', personNo: 'XA-P0009', day: '2026-12-01', templateCode: 'day' },
    { outletCode: 'XA002', personNo: 'XA-P0010', day: '2026-12-01', startTime: '10:00', endTime: '19:00' },
  ],
  table: {
    name: TABLE,
    key: ['outlet_id', 'person_id', 'day', 'shift_no'],
    values: ['person_no', 'template_code', ...INSTANTS, 'late_after_minutes', 'is_trainee', 'is_cancelled'],
    isDated: false,
  },
  derived: [
    PERSON_ID,
    ...INSTANTS.map((name) => ({ name, type: 'timestamptz' })),
    { name: 'late_after_minutes', type: 'int' },
  ],
  // Nobody is let in by a result that is withdrawn in the same moment.
  reliesOn: [...GATES_OF_PEOPLE, 'personnel.posting'],
  checks: [
    ...personOfRows(TABLE),
    sqlFile(__dirname, 'place-roster-shifts.sql'),
    sqlFile(__dirname, 'judge-roster-shifts.sql'),
  ],
  together: [sqlFile(__dirname, 'part-roster-shifts.sql')],
  refusals: [
    UNKNOWN_PERSON,
    { refusal: ShiftWithoutTimes, field: 'templateCode' },
    { refusal: UnknownShiftTemplate, field: 'templateCode' },
    { refusal: OutletNotTrading, field: 'day' },
    { refusal: NotPostedThere, field: 'personNo' },
    { refusal: ShiftBeforeClearance, field: 'personNo' },
    { refusal: ShiftBeforeInduction, field: 'personNo' },
    { refusal: ShiftsOverlap, field: 'day' },
  ],
  shown: sqlFile(__dirname, 'shown-roster-shifts.sql'),
};
