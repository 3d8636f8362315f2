import { BooleanField, CodeField, CountField, EnumField, NumberField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerQuery } from '../../platform/ledgers/index.js';

const TOPIC = { max: 40, pattern: '^[a-z][a-z0-9_]*$', example: 'safety_awareness' } as const;
const REASON = { name: 'CoverageReason', values: ['no_people'] } as const;

export class TrainingTopicsQuery extends LedgerQuery {
  @BooleanField('Topics of safety, or the others 是否安全类', { optional: true }) isSafety?: boolean;
}

export class TrainingTopicResponse {
  @TextField('Code 编码', TOPIC) code!: string;
  @TextField('Name in English 英文名称', { example: 'Safety awareness' }) nameEn!: string;
  @TextField('Name in Chinese 中文名称', { example: '安全意识' }) nameZh!: string;
  @BooleanField('Whether it is safety content 是否安全类') isSafety!: boolean;
  @CountField('Months after which it comes again, where no plan says otherwise 默认周期(月)', { example: 12 })
  periodMonths!: number;
}

export class TrainingCoverageQuery extends DatedLedgerQuery {
  @TextField('Topic 培训主题', { ...TOPIC, optional: true }) topic?: string;
  @BooleanField('Everybody trained, or somebody not 是否全员覆盖', { optional: true }) isComplete?: boolean;
}

export class TrainingCoverageResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @TextField('Topic 培训主题', TOPIC) topic!: string;
  @TextField('Name of the topic 主题名称', { example: '安全意识' }) topicName!: string;
  @CountField('Months up to the day that count 统计周期(月)', { example: 12 }) periodMonths!: number;
  @CountField('People who attended it in those months, the numerator 已培训人数(分子)', { example: 6 })
  trained!: number;
  @CountField('People posted there on the day, the denominator 在岗人数(分母)', { example: 7 }) people!: number;
  @NumberField('Rate, null where nobody is posted there 覆盖率', { nullable: true, example: 0.857143 })
  rate!: number | null;
  @EnumField('Why there is no rate 无覆盖率的原因', { ...REASON, nullable: true }) reason!: 'no_people' | null;
  @BooleanField('Whether everybody is trained, null where nobody is posted there 是否全员覆盖', { nullable: true })
  isComplete!: boolean | null;
}
