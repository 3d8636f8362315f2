import { Body, Controller, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { Operation } from '../../platform/http/operation.js';
import { CodeParam } from '../../platform/http/path-fields.js';
import { AccountLinkResponse, LinkAccountRequest } from './account-link.dto.js';
import { AccountOfAnother, UnknownAccount } from './account-link.errors.js';
import { AccountLinksService } from './account-links.service.js';

@ApiTags('personnel')
@Controller('personnel/people')
export class AccountLinksController {
  constructor(private readonly links: AccountLinksService) {}

  @Put(':personNo/account')
  @Allow('personnel.person.write')
  @Operation({
    id: 'linkAccount',
    summary: 'Link a person to an account 关联人员与账号',
    description: {
      en: 'Branch management says how a person signs in, so that what only that person may do is theirs alone. null takes it back.',
      zh: '分公司管理人员登记人员的登录账号,以便仅限本人的操作可以识别;null 表示取消关联。',
    },
    rules: ['R-341'],
    errors: [UnknownAccount, AccountOfAnother],
    returns: AccountLinkResponse,
    example: { username: 'xa.auditor' },
  })
  link(
    @CurrentActor() actor: Actor,
    @CodeParam('personNo', 'Number of the person 人员编号', 'XA-P0002') personNo: string,
    @Body() { username }: LinkAccountRequest,
  ): Promise<AccountLinkResponse> {
    return this.links.link(actor, personNo, username);
  }
}
