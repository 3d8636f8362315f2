import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type {
  CheckedClassResponse,
  CheckedFacilityResponse,
  FacilitiesResponse,
  FacilityItemResponse,
  ServiceInterface,
} from './facility.dto.js';

const ITEMS = sqlFile(__dirname, 'facility-items.sql');
const OF_OUTLET = sqlFile(__dirname, 'facilities-of-outlet.sql');

type OutletOfCheck = Pick<FacilitiesResponse, 'outletCode' | 'outletName' | 'asOf' | 'outletType'>;
type ClassOfCheck = Pick<CheckedClassResponse, 'facilityClass' | 'className'>;

interface CheckedRow extends OutletOfCheck, ClassOfCheck, CheckedFacilityResponse {
  interface: ServiceInterface | null;
  devices: number;
  connected: number;
}

/** What the screens ask of facilities: the catalogue of the five classes, and the check list of one outlet. */
@Injectable()
export class FacilitiesReads {
  constructor(private readonly database: Database) {}

  items(actor: Actor): Promise<FacilityItemResponse[]> {
    return this.database.read<FacilityItemResponse>(actor, ITEMS, []);
  }

  async ofOutlet(actor: Actor, code: string, asOf: string | null): Promise<FacilitiesResponse> {
    const rows = await this.database.read<CheckedRow>(actor, OF_OUTLET, [code, asOf]);
    const [first] = rows;
    if (!first) throw new NotFound();
    const { outletCode, outletName, outletType } = first;
    return {
      ...{ outletCode, outletName, asOf: first.asOf, outletType },
      isComplete: !rows.some(({ isMissing }) => isMissing),
      classes: classesOf(rows),
      interfaces: rows.flatMap((row) => {
        const { devices, connected } = row;
        const isConnected = devices > 0 ? connected === devices : null;
        return row.interface === null ? [] : [{ interface: row.interface, devices, connected, isConnected }];
      }),
    };
  }
}

/** The rows come in the order of the article, class by class. */
function classesOf(rows: readonly CheckedRow[]): CheckedClassResponse[] {
  const classes = new Map<string, CheckedClassResponse>();
  for (const { facilityClass, className, item, itemName, required, there, working, isMissing } of rows) {
    const known = classes.get(facilityClass) ?? { facilityClass, className, missingCount: 0, items: [] };
    known.items.push({ item, itemName, required, there, working, isMissing });
    if (isMissing) known.missingCount += 1;
    classes.set(facilityClass, known);
  }
  return [...classes.values()];
}
