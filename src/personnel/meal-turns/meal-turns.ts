import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { PERSON_ID, personOfRows, UNKNOWN_PERSON } from '../people/person-of-rows.js';
import { MealTurnResponse, MealTurnRow, MealTurnsQuery } from './meal-turn.dto.js';
import { MealOutsideBlock, MealWithoutShift, NobodyOnDuty } from './meal-turn.errors.js';

const TABLE = 'personnel.meal_turn';

/** The meal rota: who eats when, so that somebody is always there for the customers. */
export const mealTurnLedger: LedgerAbout<MealTurnRow> = {
  one: 'MealTurn',
  many: 'MealTurns',
  title: { en: 'meals in turns', zh: '分批用餐' },
  says: {
    en: 'When a person of the roster eats. The rows of an outlet and day are judged together with those kept: at every minute of the meals somebody is on duty.',
    zh: '排班人员的用餐时间;同一营业厅同一日的各行与已登记的一并审核,用餐时段内须始终有人在岗。',
  },
  tag: 'personnel',
  path: 'personnel/meal-turns',
  read: 'personnel.roster.read',
  write: 'personnel.roster.write',
  rules: ['R-248'],
  row: MealTurnRow,
  item: MealTurnResponse,
  query: MealTurnsQuery,
  examples: [
    { outletCode: 'XA002', personNo: 'XA-P0011', day: '2026-11-23', startTime: '12:00', endTime: '12:30' },
    { outletCode: 'XA002', personNo: 'XA-P0012', day: '2026-11-23', startTime: '12:30', endTime: '13:00' },
  ],
  table: {
    name: TABLE,
    key: ['outlet_id', 'day', 'person_id'],
    values: ['person_no', 'starts_at', 'ends_at', 'is_cancelled'],
    isDated: false,
  },
  derived: [PERSON_ID, { name: 'starts_at', type: 'timestamptz' }, { name: 'ends_at', type: 'timestamptz' }],
  checks: [
    ...personOfRows(TABLE),
    sqlFile(__dirname, 'place-meal-turns.sql'),
    sqlFile(__dirname, 'judge-meal-turns.sql'),
  ],
  refusals: [
    UNKNOWN_PERSON,
    { refusal: MealWithoutShift, field: 'personNo' },
    { refusal: MealOutsideBlock, field: 'startTime' },
    { refusal: NobodyOnDuty, field: 'startTime' },
  ],
  shown: sqlFile(__dirname, 'shown-meal-turns.sql'),
};
