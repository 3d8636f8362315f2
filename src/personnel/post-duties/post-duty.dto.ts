import { BooleanField, CodeField, DateField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';
import { POST_CODE } from '../posts/post.dto.js';

const DUTY = { max: 40, pattern: '^[a-z][a-z0-9_]*$', example: 'keep_value_cards' } as const;
const NAME = { max: 200, example: '保管有价卡' } as const;
const GOAL = { max: 500, example: '账实相符,差错为零' } as const;

export class PostDutyRow {
  @CodeField('Unit whose duty it is 组织单元') orgUnitCode!: string;
  @TextField('Code of the duty within the unit 职责编码', DUTY) dutyCode!: string;
  @TextField('What is to be done 职责内容', NAME) name!: string;
  @TextField('What is to be reached 工作目标', { ...GOAL, optional: true }) goal?: string | null;
  @TextField('Post that owns it; left out, nobody does yet 责任岗位', {
    ...{ ...POST_CODE, example: 'custodian', optional: true },
  })
  postCode?: string | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class PostDutiesQuery extends DatedLedgerQuery {
  @TextField('Post that owns it 责任岗位', { ...POST_CODE, optional: true }) postCode?: string;
  @BooleanField('Only duties nobody owns 是否无人负责', { optional: true, example: true }) isOwnerless?: boolean;
  @BooleanField('Only duties another post has too 是否重复', { optional: true, example: false }) isRepeated?: boolean;
}

export class PostDutyResponse extends LedgerItem {
  @CodeField('Unit whose duty it is 组织单元') orgUnitCode!: string;
  @TextField('Code of the duty 职责编码', DUTY) dutyCode!: string;
  @TextField('What is to be done 职责内容', NAME) name!: string;
  @TextField('What is to be reached 工作目标', { ...GOAL, nullable: true }) goal!: string | null;
  @TextField('Post that owns it 责任岗位', { ...POST_CODE, nullable: true }) postCode!: string | null;
  @TextField('Name of that post 责任岗位名称', { max: 80, nullable: true, example: '保管员' }) postName!: string | null;
  @BooleanField('Nobody owns it 无人负责', { example: false }) isOwnerless!: boolean;
  @BooleanField('Another post of the unit owns a duty of the same words 与其他岗位重复', { example: false })
  isRepeated!: boolean;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}
