import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { ExamStandingResponse, QualificationResponse, TrainingStandingResponse } from './qualification.dto.js';

const EXAMS = sqlFile(__dirname, 'exams-of-person.sql');
const TRAININGS = sqlFile(__dirname, 'trainings-of-person.sql');
const PERSON = `
  SELECT p.id, p.person_no AS "personNo", p.name, p.org_unit_id AS "orgUnitId", d.day::text AS "on",
         personnel.is_inducted(p.id, d.day) AS "isInducted"
  FROM personnel.person AS p
  CROSS JOIN LATERAL (SELECT coalesce($2::date, platform.today()) AS day) AS d
  WHERE p.person_no = $1::text`;

interface PersonRow extends Pick<QualificationResponse, 'personNo' | 'name' | 'on' | 'isInducted'> {
  id: string;
  orgUnitId: number;
}

/** What a person passed, what is missing, and what runs out. */
@Injectable()
export class QualificationReads {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, asked: string, day: string | null): Promise<QualificationResponse> {
    const [person] = await this.database.read<PersonRow>(actor, PERSON, [asked, day]);
    if (!person) throw new NotFound();
    const { id, orgUnitId, personNo, name, on, isInducted } = person;
    const exams = await this.database.read<ExamStandingResponse>(actor, EXAMS, [id, on]);
    const trainings = await this.database.read<TrainingStandingResponse>(actor, TRAININGS, [id, orgUnitId, on]);
    return { personNo, name, on, isInducted, exams, trainings };
  }
}
