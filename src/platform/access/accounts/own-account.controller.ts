import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Unauthenticated } from '../../errors/index.js';
import { Operation } from '../../http/operation.js';
import { type Actor, permissionsOf } from '../actor.js';
import { Allow, CurrentActor } from '../decorators.js';
import type { IdentifiedRequest } from '../guard/access-judge.js';
import { SessionsService } from '../sign-in/sessions.service.js';
import { SignInDelayed } from '../sign-in/sign-in.errors.js';
import { ChangePasswordRequest, MeResponse } from './account.dto.js';
import { NoSession, WrongPassword } from './account.errors.js';
import { OwnAccountService } from './own-account.service.js';

@ApiTags('access')
@Controller('access')
export class OwnAccountController {
  constructor(
    private readonly own: OwnAccountService,
    private readonly sessions: SessionsService,
  ) {}

  @Get('me')
  @Allow('access.self')
  @Operation({
    id: 'whoAmI',
    summary: 'Who am I 当前身份',
    description: {
      en: 'Everybody signed in reads their own account, grants and permissions as they hold at this moment.',
      zh: '任何已登录者可查询自己的账号、授权与权限(以当前时刻为准)。',
    },
    returns: MeResponse,
  })
  me(@Req() request: IdentifiedRequest): MeResponse {
    const { caller } = request;
    if (!caller) throw new Unauthenticated();
    return {
      accountId: String(caller.accountId),
      name: caller.name,
      kind: caller.kind,
      grants: caller.grants.map(({ role, orgUnitCode, level }) => ({ role, orgUnitCode, level })),
      permissions: permissionsOf(caller),
    };
  }

  @Post('me/password')
  @HttpCode(204)
  @Allow('access.self')
  @Operation({
    id: 'changePassword',
    summary: 'Change my password 修改密码',
    description: {
      en: 'Everybody with a password changes it, naming the one so far. Every session ends; sign in again.',
      zh: '凭当前密码修改自己的密码。所有会话随即结束,需重新登录。',
    },
    errors: [WrongPassword, SignInDelayed],
  })
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body() request: ChangePasswordRequest,
    @Req() { ip }: { ip: string },
  ): Promise<void> {
    await this.own.changePassword(actor, request.currentPassword, request.newPassword, ip);
  }

  @Post('sign-out')
  @HttpCode(204)
  @Allow('access.self')
  @Operation({
    id: 'signOut',
    summary: 'Sign out 退出登录',
    description: {
      en: 'Ends the session of this access token: its refresh tokens and access tokens are worth nothing at once.',
      zh: '结束当前访问令牌所属会话,其访问令牌与刷新令牌立即失效。',
    },
    errors: [NoSession],
  })
  async signOut(@CurrentActor() actor: Actor, @Req() { sessionId }: IdentifiedRequest): Promise<void> {
    if (sessionId === undefined) throw new NoSession();
    await this.sessions.end(actor, sessionId);
  }
}
