import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Precondition, PreconditionFailed, PreconditionRequired, UnknownOrgUnit } from '../../errors/index.js';
import { type Answer, CurrentAnswer, IfMatch } from '../../http/answer.js';
import { Cursors, type Page } from '../../http/cursors.js';
import { Operation } from '../../http/operation.js';
import { PageOf } from '../../http/paging.js';
import { IdParam } from '../../http/path-fields.js';
import type { Actor } from '../actor.js';
import { Allow, CurrentActor } from '../decorators.js';
import { idOf } from '../row-id.js';
import {
  AccountResponse,
  AccountsQuery,
  ChangeAccountRequest,
  FoundAccountsResponse,
  OpenAccountRequest,
  PhoneQuestion,
  ResetPasswordRequest,
  RevealedPhoneResponse,
  RevealRequest,
} from './account.dto.js';
import { LastAdministrator, NoPhone, SubjectTaken, UsernameTaken } from './account.errors.js';
import { type AccountRow, AccountsReads } from './accounts.reads.js';
import { AccountsService } from './accounts.service.js';

const ACCOUNT_ID = 'Id of the account 账号编号';

@ApiTags('access')
@Controller('access/accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly reads: AccountsReads,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Allow('access.read')
  @Operation({
    id: 'listAccounts',
    summary: 'List accounts 账号列表',
    description: {
      en: 'Headquarters administrators see all accounts; others those whose grants all lie in their units. Changes nothing.',
      zh: '总部管理员可见全部账号;其他管理员仅可见授权全部位于其管辖范围内的账号。不改变任何数据。',
    },
  })
  @PageOf(AccountResponse)
  async list(@CurrentActor() actor: Actor, @Query() query: AccountsQuery): Promise<Page<AccountResponse>> {
    const binding = { list: 'accounts', accountId: actor.accountId, username: query.username };
    const after = Number(this.cursors.read(query.cursor, binding)?.[0] ?? 0);
    const rows = await this.reads.page(actor, after, query.username, query.limit + 1);
    return this.cursors.page(rows, query.limit, binding, {
      key: (row) => [row.id],
      item: (row) => this.reads.response(row),
    });
  }

  @Post()
  @Allow('access.manage')
  @Operation({
    id: 'openAccount',
    summary: 'Open an account 开立账号',
    description: {
      en: 'Administrators open accounts with grants inside their own units. The account can sign in at once.',
      zh: '管理员可开立账号并在其管辖范围内授权。账号开立后即可登录。',
    },
    returns: AccountResponse,
    errors: [UnknownOrgUnit, UsernameTaken, SubjectTaken],
    example: {
      username: 'wang.fang',
      displayName: '王芳',
      password: 'a-long-first-password',
      grants: [{ role: 'outlet_management', orgUnitCode: 'XA' }],
    },
  })
  async open(
    @CurrentActor() actor: Actor,
    @Body() opening: OpenAccountRequest,
    @CurrentAnswer() answer: Answer,
  ): Promise<AccountResponse> {
    const id = await this.accounts.open(actor, opening);
    answer.location(`/v1/access/accounts/${id}`);
    return this.answered(await this.reads.changed(id), answer);
  }

  @Post('by-phone')
  @HttpCode(200)
  @Allow('access.read')
  @Operation({
    id: 'findAccountsByPhone',
    summary: 'Find accounts by phone 按电话查找账号',
    description: {
      en: 'Administrators find the accounts of their units by a whole phone number, sent in the body so that no log keeps it.',
      zh: '管理员以完整电话号码查找其管辖范围内的账号;号码置于请求体中,不进入日志。',
    },
    returns: FoundAccountsResponse,
    example: { phone: '13800000000' },
  })
  async findByPhone(@CurrentActor() actor: Actor, @Body() { phone }: PhoneQuestion): Promise<FoundAccountsResponse> {
    const rows = await this.reads.byPhone(actor, phone);
    return { items: rows.map((row) => this.reads.response(row)) };
  }

  @Get(':accountId')
  @Allow('access.read')
  @Operation({
    id: 'getAccount',
    summary: 'Get an account 查询账号',
    description: {
      en: 'Administrators read an account of their units; its ETag is what a change sends as If-Match.',
      zh: '管理员查询其管辖范围内的账号;修改时以 If-Match 回传 ETag。',
    },
    returns: AccountResponse,
  })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('accountId', ACCOUNT_ID, '6') id: string,
    @CurrentAnswer() answer: Answer,
  ): Promise<AccountResponse> {
    return this.answered(await this.reads.one(actor, idOf(id)), answer);
  }

  @Patch(':accountId')
  @Allow('access.manage')
  @Operation({
    id: 'changeAccount',
    summary: 'Change an account 修改账号',
    description: {
      en: 'Administrators change name, grants, phone or disable an account. It holds for the next request of that account.',
      zh: '管理员修改名称、授权、电话或停用账号,对该账号的下一次请求即生效。',
    },
    returns: AccountResponse,
    errors: [PreconditionRequired, PreconditionFailed, UnknownOrgUnit, SubjectTaken, LastAdministrator],
    example: { displayName: '李娜', phone: '13800000000' },
  })
  async change(
    @CurrentActor() actor: Actor,
    @IdParam('accountId', ACCOUNT_ID, '6') id: string,
    @IfMatch() seen: Precondition,
    @Body() change: ChangeAccountRequest,
    @CurrentAnswer() answer: Answer,
  ): Promise<AccountResponse> {
    await this.accounts.change(actor, idOf(id), seen, change);
    return this.answered(await this.reads.changed(idOf(id)), answer);
  }

  @Post(':accountId/password')
  @HttpCode(204)
  @Allow('access.manage')
  @Operation({
    id: 'resetPassword',
    summary: 'Reset a password 重置密码',
    description: {
      en: 'Administrators set a new password for an account of their units. Every session of it ends.',
      zh: '管理员为其管辖范围内的账号设置新密码,该账号的所有会话随即结束。',
    },
  })
  async resetPassword(
    @CurrentActor() actor: Actor,
    @IdParam('accountId', ACCOUNT_ID, '6') id: string,
    @Body() request: ResetPasswordRequest,
  ): Promise<void> {
    await this.accounts.resetPassword(actor, idOf(id), request.password);
  }

  @Post(':accountId/reveal')
  @HttpCode(200)
  @Allow('access.manage')
  @Operation({
    id: 'revealAccountPhone',
    summary: 'Reveal a phone number 查看完整电话号码',
    description: {
      en: 'Administrators read a phone number in clear, with a reason. Who looked and why stays in the audit trail.',
      zh: '管理员说明原因后可查看完整电话号码,查看人及原因计入审计。',
    },
    returns: RevealedPhoneResponse,
    errors: [NoPhone],
    example: { reason: '客户投诉回访' },
  })
  async reveal(
    @CurrentActor() actor: Actor,
    @IdParam('accountId', ACCOUNT_ID, '6') id: string,
    @Body() request: RevealRequest,
  ): Promise<RevealedPhoneResponse> {
    return { phone: await this.accounts.revealPhone(actor, idOf(id), request.reason) };
  }

  private answered(row: AccountRow, answer: Answer): AccountResponse {
    answer.etag(row.version);
    return this.reads.response(row);
  }
}
