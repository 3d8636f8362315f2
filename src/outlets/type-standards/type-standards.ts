import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { OUTLET_TYPE_WORDS } from '../outlets/outlet-words.js';
import { TypeStandardResponse, TypeStandardRow, TypeStandardsQuery } from './type-standard.dto.js';
import { UnknownStandardItem } from './type-standard.errors.js';

const word = (en: string, zh: string) => ({ en, zh });

/** What outlets of a type must have and how often things are looked after: headquarters first, each unit may say otherwise. */
export const typeStandardLedger: LedgerAbout<TypeStandardRow> = {
  one: 'TypeStandard',
  many: 'TypeStandards',
  title: { en: 'standards by type', zh: '分类标准' },
  says: {
    en: 'What the outlets of a type below a unit must have; the nearest unit of the day wins, 0 takes an item away.',
    zh: '某组织单元之下某类营业厅的配置标准;以当日最近一级组织单元为准,数量 0 表示取消上级要求。',
  },
  tag: 'outlets',
  path: 'outlets/type-standards',
  read: 'outlets.standard.read',
  write: 'outlets.standard.write',
  rules: ['R-356'],
  row: TypeStandardRow,
  item: TypeStandardResponse,
  query: TypeStandardsQuery,
  examples: [
    {
      ...{ orgUnitCode: 'XA', outletType: 'small', kind: 'zone', item: 'self_service', quantity: 1 },
      validFrom: '2026-11-01',
    },
    {
      ...{ orgUnitCode: 'XA', outletType: 'standard', kind: 'headcount', item: 'staff', quantity: 7 },
      validFrom: '2026-11-01',
    },
  ],
  table: {
    name: 'outlets.type_standard',
    key: ['org_unit_id', 'outlet_type', 'kind', 'item'],
    values: ['quantity'],
    isDated: true,
  },
  checks: [sqlFile(__dirname, 'check-type-standards.sql')],
  refusals: [{ refusal: UnknownStandardItem, field: 'item' }],
  shown: sqlFile(__dirname, 'shown-type-standards.sql'),
  isInherited: true,
  words: {
    outletType: OUTLET_TYPE_WORDS,
    kind: {
      zone: word('zone', '功能分区'),
      facility: word('facility', '设施'),
      headcount: word('headcount', '人员编制'),
      shift_template: word('shift template', '班次模板'),
      maintenance_days: word('days between maintenance', '维护周期(天)'),
      check_item: word('item of the check list', '检查项目'),
      check_days: word('days between checks', '检查周期(天)'),
      policy_pack: word('pack of rules', '制度包'),
    },
  },
};
