import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';

const OUTLET = `
  SELECT u.id, u.code, u.name, platform.today() AS today
  FROM platform.org_unit AS u
  WHERE u.code = $1::text AND u.level = 'outlet' AND u.lineage && NULLIF(current_setting('app.scopes', true), '')::int[]`;

/** An outlet of the caller's units, with the day it is in China. */
export interface OutletOfToday {
  id: number;
  code: string;
  name: string;
  today: string;
}

/** Finds the outlet that a path names; one that is absent or foreign is not found. */
@Injectable()
export class OutletInPath {
  constructor(private readonly database: Database) {}

  async find(actor: Actor, code: string): Promise<OutletOfToday> {
    const [outlet] = await this.database.read<OutletOfToday>(actor, OUTLET, [code]);
    if (!outlet) throw new NotFound();
    return outlet;
  }
}
