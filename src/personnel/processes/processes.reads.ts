import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { PersonProcessesResponse } from './processes.dto.js';

const PROCESSES = sqlFile(__dirname, 'processes-of-person.sql');

/** What the three processes of people hold of somebody. */
@Injectable()
export class ProcessesReads {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, personNo: string, asOf?: string): Promise<PersonProcessesResponse> {
    const [row] = await this.database.read<PersonProcessesResponse>(actor, PROCESSES, [personNo, asOf ?? null]);
    if (!row) throw new NotFound();
    return row;
  }
}
