import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { CORE_FUNCTION_WORDS, CoreFunctionResponse, CoreFunctionRow, CoreFunctionsQuery } from './core-function.dto.js';

/** Which of the three core functions an outlet has, from which day on. */
export const coreFunctionLedger: LedgerAbout<CoreFunctionRow> = {
  one: 'CoreFunction',
  many: 'CoreFunctions',
  title: { en: 'core functions', zh: '核心职能' },
  says: {
    en: 'Whether an outlet has business service, product sales and customer retention, switched by day.',
    zh: '营业厅是否开展营业服务、产品销售、客户维系,按日开关。',
  },
  tag: 'outlets',
  path: 'outlets/core-functions',
  read: 'outlets.premises.read',
  write: 'outlets.outlet.write',
  rules: ['R-256'],
  row: CoreFunctionRow,
  item: CoreFunctionResponse,
  query: CoreFunctionsQuery,
  examples: [
    { outletCode: 'XA001', function: 'customer_retention', isOn: true, validFrom: '2026-11-01' },
    { outletCode: 'XA002', function: 'customer_retention', isOn: false, validFrom: '2026-11-01' },
  ],
  table: { name: 'outlets.core_function', key: ['outlet_id', 'function'], values: ['is_on'], isDated: true },
  checks: [],
  refusals: [],
  shown: sqlFile(__dirname, 'shown-core-functions.sql'),
  words: { function: CORE_FUNCTION_WORDS },
};
