import { Body, Controller, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound, type Precondition } from '../../platform/errors/index.js';
import { type Answer, CurrentAnswer, IfMatch } from '../../platform/http/answer.js';
import { Operation } from '../../platform/http/operation.js';
import { CodeParam } from '../../platform/http/path-fields.js';
import { PeopleReads } from './people.reads.js';
import { PeopleService } from './people.service.js';
import {
  ChangePersonRequest,
  FoundPeopleResponse,
  IdentityQuestion,
  PersonResponse,
  RevealedPersonResponse,
  RevealPersonRequest,
} from './person.dto.js';
import { IdentityTaken, LeftBeforeHired } from './person.errors.js';

const PERSON = ['personNo', 'Number of the person 人员编号', 'XA-P0001'] as const;

@ApiTags('personnel')
@Controller('personnel/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly reads: PeopleReads,
  ) {}

  @Post('by-identity')
  @HttpCode(200)
  @Allow('personnel.person.read')
  @Operation({
    id: 'findPeopleByIdentity',
    summary: 'Find people by document 按证件查找人员',
    description: {
      en: 'Whoever reads files finds the people of their units by a whole identity number, sent in the body so that no log keeps it.',
      zh: '可查阅人员档案者以完整证件号码查找所辖人员;号码置于请求体中,不进入日志。',
    },
    returns: FoundPeopleResponse,
    example: { identityKind: 'resident_id', identityNumber: '610102190001010000' },
  })
  async findByIdentity(
    @CurrentActor() actor: Actor,
    @Body() { identityKind, identityNumber }: IdentityQuestion,
  ): Promise<FoundPeopleResponse> {
    return { items: await this.reads.byIdentity(actor, identityKind, identityNumber) };
  }

  @Patch(':personNo')
  @Allow('personnel.person.write')
  @Operation({
    id: 'changePerson',
    summary: 'Change a person 变更人员',
    description: {
      en: 'Headquarters administrators and outlet management of cities and above end an employment, or take that back.',
      zh: '总部管理员与地市及以上营业管理中心办理离职或撤销离职。',
    },
    returns: PersonResponse,
    errors: [NotFound, LeftBeforeHired, IdentityTaken],
    example: { leftOn: '2027-04-01' },
  })
  async change(
    @CodeParam(...PERSON) personNo: string,
    @Body() wish: ChangePersonRequest,
    @IfMatch() seen: Precondition,
    @CurrentActor() actor: Actor,
    @CurrentAnswer() answer: Answer,
  ): Promise<PersonResponse> {
    await this.people.change(actor, personNo, wish, seen);
    const person = await this.reads.one(actor, personNo);
    answer.etag(person.version);
    return person;
  }

  @Post(':personNo/reveal')
  @HttpCode(200)
  @Allow('personnel.person.reveal')
  @Operation({
    id: 'revealPerson',
    summary: 'Reveal a document 查看完整证件',
    description: {
      en: 'Headquarters administrators and outlet management of cities and above read identity number and phone in clear, with a reason. Who looked and why stays in the audit trail.',
      zh: '总部管理员与地市及以上营业管理中心说明原因后可查看完整证件号码与电话,查看人及原因计入审计。',
    },
    rules: ['R-083'],
    returns: RevealedPersonResponse,
    errors: [NotFound],
    example: { reason: '核对劳动合同' },
  })
  async reveal(
    @CodeParam(...PERSON) personNo: string,
    @CurrentActor() actor: Actor,
    @Body() { reason }: RevealPersonRequest,
  ): Promise<RevealedPersonResponse> {
    return this.people.reveal(actor, personNo, reason);
  }
}
