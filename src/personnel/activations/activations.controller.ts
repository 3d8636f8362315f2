import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { type Answer, CurrentAnswer } from '../../platform/http/answer.js';
import { Operation } from '../../platform/http/operation.js';
import { CodeParam } from '../../platform/http/path-fields.js';
import { PeopleReads } from '../people/people.reads.js';
import { PersonResponse } from '../people/person.dto.js';
import { ActivatePersonRequest } from './activation.dto.js';
import { ActivatedByRecorder, ActivatedOutsideEmployment, NotCleared, NotSelected } from './activation.errors.js';
import { ActivationsService } from './activations.service.js';

@ApiTags('personnel')
@Controller('personnel/people')
export class ActivationsController {
  constructor(
    private readonly activations: ActivationsService,
    private readonly reads: PeopleReads,
  ) {}

  @Post(':personNo/activation')
  @HttpCode(200)
  @Allow('personnel.clearance.write')
  @Operation({
    id: 'activatePerson',
    summary: 'Activate a person 办理上岗',
    description: {
      en: 'Headquarters administrators and outlet management of cities and above, other than who recorded the file. Refused until background check and qualification review are passed, and for own hires interview and test. Again corrects the day.',
      zh: '总部管理员与地市及以上营业管理中心办理,建档人除外。背景调查与资格审查通过后方可上岗,自主招聘人员还须通过面试和考核。再次办理为更正日期。',
    },
    rules: ['R-107', 'R-199'],
    returns: PersonResponse,
    errors: [NotFound, NotCleared, NotSelected, ActivatedByRecorder, ActivatedOutsideEmployment],
    example: { activatedOn: '2026-11-10' },
  })
  async activate(
    @CodeParam('personNo', 'Number of the person 人员编号', 'XA-P0001') personNo: string,
    @Body() { activatedOn }: ActivatePersonRequest,
    @CurrentActor() actor: Actor,
    @CurrentAnswer() answer: Answer,
  ): Promise<PersonResponse> {
    await this.activations.activate(actor, personNo, activatedOn);
    const person = await this.reads.one(actor, personNo);
    answer.etag(person.version);
    return person;
  }
}
