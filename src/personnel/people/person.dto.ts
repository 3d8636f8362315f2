import {
  BooleanField,
  CodeField,
  DateField,
  EnumField,
  fieldsFrom,
  ListField,
  MergePatch,
  TextField,
} from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';
import { CLEARANCE_STATE, type ClearanceState } from '../clearances/clearance-state.js';
import { EMPLOYER_KIND, type EmployerKind } from '../employers/employer.dto.js';
import {
  EMPLOYMENT_TYPES,
  type EmploymentType,
  IDENTITY_KINDS,
  type IdentityKind,
  ORIGINS,
  type Origin,
} from './person.js';

const NUMBER = { example: 'XA-P0001' } as const;
const NAME = { max: 100, example: '王芳' } as const;
const EMPLOYMENT = { name: 'EmploymentType', values: EMPLOYMENT_TYPES, example: 'contract' } as const;
const ORIGIN = { name: 'PersonOrigin', values: ORIGINS, example: 'own_hire' } as const;
const KIND = { name: 'IdentityKind', values: IDENTITY_KINDS, example: 'resident_id' } as const;
const IDENTITY = { min: 5, max: 30, example: '610102190001010000' } as const;
const PHONE = { min: 11, max: 11, pattern: '^1[3-9][0-9]{9}$', example: '13000000001' } as const;

export class PersonRow {
  @CodeField('Number of the person, one in the whole company 人员编号,全公司唯一', NUMBER) personNo!: string;
  @TextField('Name 姓名', NAME) name!: string;
  @CodeField('Unit that hires 招聘单位', { example: 'XA001' }) orgUnitCode!: string;
  @CodeField('Code of the employer 用工单位编码', { example: 'UNICOM' }) employerCode!: string;
  @EnumField('How the person is employed 用工形式', EMPLOYMENT) employmentType!: EmploymentType;
  @EnumField('Where the person comes from 人员来源', ORIGIN) origin!: Origin;
  @EnumField('Kind of identity document 证件类型', KIND) identityKind!: IdentityKind;
  @TextField('Identity number, kept sealed and shown masked 证件号码,加密保存,脱敏显示', IDENTITY)
  identityNumber!: string;
  @TextField('Mobile number, kept sealed and shown masked 手机号码,加密保存,脱敏显示', { ...PHONE, optional: true })
  phone?: string | null;
  @DateField('First day of employment 入职日期') hiredOn!: string;
  @DateField('First day no longer employed 离职日期(首个非在职日)', { optional: true, example: '2027-04-01' })
  leftOn?: string | null;
}

export class PeopleQuery extends DatedLedgerQuery {
  @EnumField('How employed 用工形式', { ...EMPLOYMENT, optional: true }) employmentType?: EmploymentType;
  @EnumField('What the employer is 用工单位类别', { ...EMPLOYER_KIND, optional: true }) employerKind?: EmployerKind;
  @BooleanField('Whether employed on that day 当日是否在职', { optional: true }) isActive?: boolean;
  @BooleanField('Whether activated by that day 当日是否已上岗', { optional: true }) isActivated?: boolean;
  @BooleanField('Whether both checks are passed 当日背景调查与资格审查是否均通过', { optional: true })
  isCleared?: boolean;
  @BooleanField('Whether the induction is passed 当日入职培训是否合格', { optional: true }) isInducted?: boolean;
}

export class PersonResponse extends LedgerItem {
  @CodeField('Number of the person 人员编号', NUMBER) personNo!: string;
  @TextField('Name 姓名', NAME) name!: string;
  @CodeField('Unit where the person works today 现所在单位', { example: 'XA001' }) orgUnitCode!: string;
  @TextField('Name of that unit 现所在单位名称', { example: '解放路营业厅' }) orgUnitName!: string;
  @CodeField('Unit that hired, where you see it 招聘单位(可见时)', { nullable: true, example: 'XA001' })
  hiringUnitCode!: string | null;
  @CodeField('Code of the employer, where you see it 用工单位编码(可见时)', { nullable: true, example: 'UNICOM' })
  employerCode!: string | null;
  @TextField('Name of the employer 用工单位名称', { nullable: true, example: '中国联通' }) employerName!: string | null;
  @EnumField('What the employer is 用工单位类别', { ...EMPLOYER_KIND, example: 'company' }) employerKind!: EmployerKind;
  @EnumField('How employed 用工形式', EMPLOYMENT) employmentType!: EmploymentType;
  @EnumField('Where from 人员来源', ORIGIN) origin!: Origin;
  @EnumField('Kind of identity document 证件类型', KIND) identityKind!: IdentityKind;
  @TextField('Identity number, masked 证件号码(脱敏)', { max: 30, example: '610***********0000' })
  identityNumber!: string;
  @TextField('Mobile number, masked 手机号码(脱敏)', { max: 20, nullable: true, example: '130****0001' })
  phone!: string | null;
  @DateField('First day of employment 入职日期') hiredOn!: string;
  @DateField('First day no longer employed 离职日期', { nullable: true, example: null }) leftOn!: string | null;
  @DateField('First day of work 上岗日期', { nullable: true }) activatedOn!: string | null;
  @BooleanField('Whether employed on that day 是否在职') isActive!: boolean;
  @BooleanField('Whether activated by that day 是否已上岗') isActivated!: boolean;
  @EnumField('Background check 背景调查', CLEARANCE_STATE) backgroundCheck!: ClearanceState;
  @EnumField('Qualification review 资格审查', CLEARANCE_STATE) qualificationReview!: ClearanceState;
  @BooleanField('Whether both are passed 是否均通过') isCleared!: boolean;
  @BooleanField('Whether the induction is passed 入职培训是否合格') isInducted!: boolean;
}

/** A document that a person shows, in the body so that no log keeps it. */
export class IdentityQuestion extends fieldsFrom(PersonRow, ['identityKind', 'identityNumber']) {}

export class FoundPeopleResponse {
  @ListField(
    'People with that document, one for each time of employment 持该证件的人员,每段任职一条',
    () => PersonResponse,
    {
      maxItems: 100,
    },
  )
  items!: PersonResponse[];
}

@MergePatch()
export class ChangePersonRequest {
  @DateField('First day no longer employed; null takes it back 离职日期,null 为撤销', {
    optional: true,
    nullable: true,
    example: '2027-04-01',
  })
  leftOn?: string | null;
}

export class RevealPersonRequest {
  @TextField('Why it has to be seen; stays in the audit trail 查看原因,计入审计', { max: 500, example: '核对劳动合同' })
  reason!: string;
}

export class RevealedPersonResponse {
  @CodeField('Number of the person 人员编号', NUMBER) personNo!: string;
  @EnumField('Kind of identity document 证件类型', KIND) identityKind!: IdentityKind;
  @TextField('Identity number 证件号码', IDENTITY) identityNumber!: string;
  @TextField('Mobile number 手机号码', { ...PHONE, nullable: true }) phone!: string | null;
}
