import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { OutletInPath } from '../rosters/outlet-in-path.js';
import type { OutletShiftTemplateResponse, OutletShiftTemplatesResponse } from './shift-template.dto.js';

const TEMPLATES = sqlFile(__dirname, 'outlet-shift-templates.sql');

/** Which templates hold at an outlet, wherever up the line they were set. */
@Injectable()
export class OutletShiftTemplatesReads {
  constructor(
    private readonly database: Database,
    private readonly outlets: OutletInPath,
  ) {}

  async on(actor: Actor, outletCode: string, asOf?: string): Promise<OutletShiftTemplatesResponse> {
    const { id, today } = await this.outlets.find(actor, outletCode);
    const day = asOf ?? today;
    const items = await this.database.read<OutletShiftTemplateResponse>(actor, TEMPLATES, [id, day]);
    return { outletCode, day, items };
  }
}
