import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Operation } from '../../platform/http/operation.js';
import { CodeParam } from '../../platform/http/path-fields.js';
import { PersonProcessesResponse, ProcessesQuery } from './processes.dto.js';
import { ProcessesReads } from './processes.reads.js';

@ApiTags('personnel')
@Controller('personnel/people')
export class ProcessesController {
  constructor(private readonly reads: ProcessesReads) {}

  @Get(':personNo/processes')
  @Allow('personnel.person.read')
  @Operation({
    id: 'getPersonProcesses',
    summary: 'Processes of a person 招聘评价培训',
    description: {
      en: 'Whoever reads files sees recruiting, evaluation and training of a person of their units, as recorded up to a day. Changes nothing.',
      zh: '可查阅人员档案者查询所辖人员截至某日的招聘、评价与培训记录,不改变任何数据。',
    },
    rules: ['R-088'],
    returns: PersonProcessesResponse,
    errors: [NotFound],
  })
  get(
    @CodeParam('personNo', 'Number of the person 人员编号', 'XA-P0001') personNo: string,
    @Query() { asOf }: ProcessesQuery,
    @CurrentActor() actor: Actor,
  ): Promise<PersonProcessesResponse> {
    return this.reads.of(actor, personNo, asOf);
  }
}
