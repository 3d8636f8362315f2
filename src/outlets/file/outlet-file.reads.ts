import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { LifeReads } from '../life/life.reads.js';
import type { CoreFunction } from '../management/core-function.dto.js';
import { DEFAULT_DEPARTMENT } from '../management/department.js';
import { DIMENSIONS } from '../management/management-dimension.dto.js';
import { OutletsReads, outletShown } from '../outlets/outlets.reads.js';
import type { ResponsibilityKind } from '../responsibilities/responsibility.dto.js';
import type {
  FileAcceptanceResponse,
  FileBuildResponse,
  FileDimensionResponse,
  FileHolderResponse,
  FileManagementResponse,
  OutletFileResponse,
} from './outlet-file.dto.js';

const FILE = sqlFile(__dirname, 'outlet-file.sql');

interface FileRow {
  asOf: string;
  functions: Partial<Record<CoreFunction, boolean>> | null;
  build: FileBuildResponse | null;
  holders: Partial<Record<ResponsibilityKind, FileHolderResponse>> | null;
  acceptance: FileAcceptanceResponse | null;
  management: FileManagementResponse | null;
  dimensions: FileDimensionResponse[] | null;
}

/** Everything the registry knows of one outlet as of one day; what nobody recorded is null. */
@Injectable()
export class OutletFileReads {
  constructor(
    private readonly database: Database,
    private readonly outlets: OutletsReads,
    private readonly life: LifeReads,
  ) {}

  async of(actor: Actor, code: string, asOf: string | null): Promise<OutletFileResponse> {
    const [row] = await this.database.read<FileRow>(actor, FILE, [code, asOf]);
    if (!row) throw new NotFound();
    const outlet = await this.outlets.find(actor, code, row.asOf);
    if (!outlet) throw new NotFound();
    const { state, missing } = await this.life.of(actor, code, row.asOf);
    const { build, acceptance, management } = row;
    return {
      ...{ asOf: row.asOf, outlet: outletShown(outlet), life: { state, missing }, build, acceptance },
      ...namedParts(row),
      management: management ?? { department: DEFAULT_DEPARTMENT, departmentName: null, decidedAt: null },
      dimensions: DIMENSIONS.map(
        (dimension) =>
          row.dimensions?.find((one) => one.dimension === dimension) ?? {
            ...{ dimension, department: null, holder: null, decidedAt: null },
          },
      ),
    };
  }
}

function namedParts({ functions, holders }: FileRow): Pick<OutletFileResponse, 'coreFunctions' | 'holders'> {
  return {
    coreFunctions: {
      businessService: functions?.business_service ?? null,
      productSales: functions?.product_sales ?? null,
      customerRetention: functions?.customer_retention ?? null,
    },
    holders: {
      responsiblePerson: holders?.responsible_person ?? null,
      safetyDepartment: holders?.safety_department ?? null,
      integratedManagementLead: holders?.integrated_management_lead ?? null,
      salesManagementLead: holders?.sales_management_lead ?? null,
    },
  };
}
