import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { CostAllocationResponse, CostAllocationRow, CostAllocationsQuery } from './cost-allocation.dto.js';
import { SharesNotWhole, UnknownBusinessLine, UnknownCostItem } from './cost-allocation.errors.js';

const FROM = { orgUnitCode: 'XA', validFrom: '2026-10-01' } as const;

/** Which part of a cost each business line bears: a set of rows per unit, item and first day, 1 together. */
export const costAllocationLedger: LedgerAbout<CostAllocationRow> = {
  one: 'CostAllocation',
  many: 'CostAllocations',
  title: { en: 'cost allocation', zh: '成本分摊' },
  says: {
    en: 'Which share of a cost item a business line bears below a unit; the rows of one unit, item and day are one set and 1 together.',
    zh: '某组织单元之下某成本科目由各业务线分摊的比例;同一单元、科目、生效日的行为一组,合计为 1。',
  },
  tag: 'outlets',
  path: 'outlets/cost-allocations',
  read: 'outlets.cost_line.read',
  write: 'outlets.cost_line.write',
  rules: ['R-260'],
  row: CostAllocationRow,
  item: CostAllocationResponse,
  query: CostAllocationsQuery,
  isInherited: true,
  examples: [
    { ...FROM, item: 'handset_subsidy', businessLine: 'mobile_5g', share: 1 },
    { ...FROM, item: 'water_and_electricity', businessLine: 'mobile_5g', share: 0.666667 },
    { ...FROM, item: 'water_and_electricity', businessLine: 'broadband', share: 0.333333 },
  ],
  table: {
    name: 'outlets.cost_allocation',
    key: ['org_unit_id', 'item', 'business_line'],
    values: ['share'],
    isDated: true,
  },
  checks: [sqlFile(__dirname, 'check-names.sql'), sqlFile(__dirname, 'check-shares.sql')],
  refusals: [
    { refusal: UnknownBusinessLine, field: 'businessLine' },
    { refusal: UnknownCostItem, field: 'item' },
    { refusal: SharesNotWhole, field: 'share' },
  ],
  after: [sqlFile(__dirname, 'leave-other-lines.sql'), sqlFile(__dirname, 'settle-sets.sql')],
  shown: sqlFile(__dirname, 'shown-cost-allocations.sql'),
};
