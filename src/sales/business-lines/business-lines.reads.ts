import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import type { BusinessLineResponse, BusinessLinesResponse } from './business-line.dto.js';

const LIST = sqlFile(__dirname, 'list-business-lines.sql');

/** Answers what rows may be about. */
@Injectable()
export class BusinessLinesReads {
  constructor(private readonly database: Database) {}

  async catalogue(actor: Actor): Promise<BusinessLinesResponse> {
    return { items: await this.database.read<BusinessLineResponse>(actor, LIST) };
  }
}
