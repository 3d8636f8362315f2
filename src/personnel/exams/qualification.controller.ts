import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Operation } from '../../platform/http/operation.js';
import { CodeParam } from '../../platform/http/path-fields.js';
import { QualificationQuery, QualificationResponse } from './qualification.dto.js';
import { QualificationReads } from './qualification.reads.js';

@ApiTags('personnel')
@Controller('personnel/people')
export class QualificationController {
  constructor(private readonly qualification: QualificationReads) {}

  @Get(':personNo/qualification')
  @Allow('personnel.person.read')
  @Operation({
    id: 'getQualification',
    summary: 'What a person passed 人员资格状况',
    description: {
      en: 'Whoever reads people: the induction, exams and trainings of a person on a day, what is missing and what runs out within 60 days. Changes nothing.',
      zh: '有人员查看权者可用:人员在某日的入职培训、考试与培训状况,缺失项及 60 天内到期项,不改变任何数据。',
    },
    rules: ['R-108', 'R-217'],
    errors: [NotFound],
    returns: QualificationResponse,
  })
  get(
    @CurrentActor() actor: Actor,
    @CodeParam('personNo', 'Person 人员编号', 'XA-P0002') personNo: string,
    @Query() { on }: QualificationQuery,
  ): Promise<QualificationResponse> {
    return this.qualification.of(actor, personNo, on ?? null);
  }
}
