import { BooleanField, CountField, EnumField, InstantField, ListField, MapField, TextField } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const MODES = ['partial', 'atomic', 'dry_run'] as const;
const STATES = ['receiving', 'applying', 'applied', 'interrupted', 'refused'] as const;
const STATE = { name: 'BatchState', values: STATES } as const;
type BatchState = (typeof STATES)[number];

export class BatchQuery {
  @EnumField(
    'partial: good rows in, bad rows named. atomic: all or none. dry_run: the same answer, nothing stored. 模式',
    {
      name: 'BatchMode',
      values: MODES,
      optional: true,
    },
  )
  mode?: (typeof MODES)[number];
}

/** Text of a refused row: whatever it was, it is shown. */
const AS_SENT = { nullable: true, min: 0, pattern: '^[\\s\\S]*$' } as const;

export class BatchErrorResponse {
  @CountField('1-based number of the data row, headings not counted 数据行号,不含表头', { min: 1 }) row!: number;
  @TextField('Its source reference as it was sent, where it could be read 来源编号', { ...AS_SENT, example: 'INV-1' })
  sourceRef!: string | null;
  @TextField('Field it is about, as it was sent 字段', { ...AS_SENT, example: 'month' }) field!: string | null;
  @TextField('Its column, as the table that was sent heads it; null where the rows came as JSON 列名(所传表格的表头)', {
    ...AS_SENT,
    example: '月份',
  })
  column!: string | null;
  @TextField('Row code, never translated 错误代码', { example: 'month_in_future' }) code!: string;
  @TextField('What is wrong, in the language asked for 说明', { example: 'The month has not begun yet.' })
  detail!: string;
  @TextField('Rule of the regulations behind it, where there is one 依据条款', { nullable: true, example: 'R-255' })
  rule!: string | null;
}

/** How many rows a batch had, and what became of them. */
class BatchCountsResponse {
  @TextField('Batch; null in a dry run 批次编号', { nullable: true, example: '42' }) batchId!: string | null;
  @CountField('Data rows of the body 接收行数') received!: number;
  @CountField('Rows stored by this call 入库行数') accepted!: number;
  @CountField('Rows that were stored before with the same content 重复行数', { example: 0 }) duplicates!: number;
  @CountField('Rows kept for a decision, because their month takes no facts 迟到行数', { example: 0 }) late!: number;
  @CountField('Rows refused; see errors 拒绝行数', { example: 0 }) rejected!: number;
  @MapField('Sums over the accepted rows, by name of the amount 合计', 'integer', { example: { amountFen: 128000 } })
  totals!: Record<string, number>;
}

export class BatchResponse extends BatchCountsResponse {
  @ListField('What is wrong with the refused rows, the first 1,000 错误', () => BatchErrorResponse)
  errors!: BatchErrorResponse[];
  @BooleanField('Whether there are more errors than listed 错误是否截断', { example: false }) errorsTruncated!: boolean;
}

/** A batch as a list of them shows it. */
export class BatchSummaryResponse extends BatchCountsResponse {
  @EnumField(
    'How far the batch is; interrupted: broken off, send the same body again 状态(interrupted:已中断,可重发)',
    STATE,
  )
  state!: BatchState;
  @TextField('Endpoint it was sent to 接口', { example: 'cost_line' }) endpoint!: string;
  @EnumField('Mode 模式', { name: 'BatchMode', values: MODES }) mode!: (typeof MODES)[number];
  @InstantField('When it began 开始时间') startedAt!: string;
  @InstantField('When it ended; null while it is at work, and where its process was lost 结束时间', { nullable: true })
  finishedAt!: string | null;
}

export class BatchRecordResponse extends BatchSummaryResponse {
  @ListField('What is wrong with the refused rows, the first 1,000 错误', () => BatchErrorResponse)
  errors!: BatchErrorResponse[];
  @BooleanField('Whether there are more errors than listed 错误是否截断', { example: false }) errorsTruncated!: boolean;
}

export class BatchesQuery extends PageQuery {
  @TextField('Only of this endpoint, as a batch names it 接口', {
    optional: true,
    max: 60,
    pattern: '^[a-z_]+$',
    example: 'cost_line',
  })
  endpoint?: string;
  @EnumField('Only in this state 状态', { ...STATE, optional: true }) state?: BatchState;
}
