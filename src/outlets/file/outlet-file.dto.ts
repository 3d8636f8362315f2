import {
  BooleanField,
  CodeField,
  DateField,
  EnumField,
  ListField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { MissingConditionResponse } from '../life/life.dto.js';
import { LIFE_STATES, type LifeState } from '../life/life.js';
import { BUILD_MODE, type BuildMode, USERS } from '../management/build-mode.js';
import { type Department, DEPARTMENT } from '../management/department.js';
import { DIMENSION, type Dimension } from '../management/management-dimension.dto.js';
import { OutletResponse } from '../outlets/outlet.dto.js';

const HOLDER = { max: 100, example: '王晓' } as const;

export class FileLifeResponse {
  @EnumField('State on that day 当日状态', { name: 'LifeState', values: LIFE_STATES, example: 'in_business' })
  state!: LifeState;
  @ListField('What it lacks of what an outlet opens with 缺项', () => MissingConditionResponse, { maxItems: 10 })
  missing!: MissingConditionResponse[];
}

export class FileFunctionsResponse {
  @BooleanField('Business service; null if not recorded 营业服务', { nullable: true }) businessService!: boolean | null;
  @BooleanField('Product sales; null if not recorded 产品销售', { nullable: true }) productSales!: boolean | null;
  @BooleanField('Customer retention; null if not recorded 客户维系', { nullable: true })
  customerRetention!: boolean | null;
}

export class FileBuildResponse {
  @EnumField('By whom it was built, and whether it is shared 建设使用模式', BUILD_MODE) buildMode!: BuildMode;
  @TextField('Business lines or departments that use it 共用的业务线或部门', { ...USERS, nullable: true })
  users!: string | null;
  @DateField('First day it holds 生效日') validFrom!: string;
}

export class FileHolderResponse {
  @TextField('Name of the person or department 责任人或部门', HOLDER) holder!: string;
  @TextField('Number of the person 责任人编号', { nullable: true, max: 40, example: 'XA-P0001' })
  holderNo!: string | null;
  @DateField('First day it holds 生效日') validFrom!: string;
}

const HOLDER_OF = { nullable: true } as const;

export class FileHoldersResponse {
  @ObjectField('Responsible person 责任人', () => FileHolderResponse, HOLDER_OF)
  responsiblePerson!: FileHolderResponse | null;
  @ObjectField('Safety department 安全管理部门', () => FileHolderResponse, HOLDER_OF)
  safetyDepartment!: FileHolderResponse | null;
  @ObjectField('Lead of integrated management 综合管理主体', () => FileHolderResponse, HOLDER_OF)
  integratedManagementLead!: FileHolderResponse | null;
  @ObjectField('Lead of sales management 销售管理主体', () => FileHolderResponse, HOLDER_OF)
  salesManagementLead!: FileHolderResponse | null;
}

export class FileAcceptanceResponse {
  @TextField('Number of the document 文件编号', { max: 60, example: 'YS-2026-001' }) documentNo!: string;
  @DateField('Day the building was accepted 验收日期') acceptedOn!: string;
  @TextField('Who accepted it 验收单位', { max: 100, example: '西安市住房和城乡建设局' }) acceptedBy!: string;
}

const DECIDED_AT = { nullable: true, example: 'XA' } as const;

export class FileManagementResponse {
  @EnumField('Department that manages it 综合管理部门', DEPARTMENT) department!: Department;
  @TextField('Its name there 部门名称', { nullable: true, max: 100, example: '西安市分公司客户服务部' })
  departmentName!: string | null;
  @CodeField('Unit that decided it; null where nobody did: customer service by default 登记单位', DECIDED_AT)
  decidedAt!: string | null;
}

export class FileDimensionResponse {
  @EnumField('Dimension of integrated management 管理维度', DIMENSION) dimension!: Dimension;
  @EnumField('Department that answers for it 责任部门', { ...DEPARTMENT, nullable: true })
  department!: Department | null;
  @TextField('Who does so there 责任人', { ...HOLDER, nullable: true }) holder!: string | null;
  @CodeField('Unit that decided it; null where nobody did 登记单位', DECIDED_AT) decidedAt!: string | null;
}

export class OutletFileResponse {
  @DateField('Day the file is read of 查询日期') asOf!: string;
  @ObjectField('The record, with the class of that day 基本信息', () => OutletResponse) outlet!: OutletResponse;
  @ObjectField('State and what is missing 状态与缺项', () => FileLifeResponse) life!: FileLifeResponse;
  @ObjectField('Core functions 核心职能', () => FileFunctionsResponse) coreFunctions!: FileFunctionsResponse;
  @ObjectField('Build mode and users 建设使用模式', () => FileBuildResponse, { nullable: true })
  build!: FileBuildResponse | null;
  @ObjectField('Who answers for what 责任分工', () => FileHoldersResponse) holders!: FileHoldersResponse;
  @ObjectField('Latest document of acceptance 验收文件', () => FileAcceptanceResponse, { nullable: true })
  acceptance!: FileAcceptanceResponse | null;
  @ObjectField('Managing department 综合管理部门', () => FileManagementResponse) management!: FileManagementResponse;
  @ListField('The six dimensions of integrated management 综合管理六维度', () => FileDimensionResponse, { maxItems: 6 })
  dimensions!: FileDimensionResponse[];
}
