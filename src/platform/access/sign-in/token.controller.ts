import { Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { UnsupportedMediaType } from '../../errors/index.js';
import { Operation } from '../../http/operation.js';
import { Public } from '../decorators.js';
import type { IssuedTokens } from './access-tokens.js';
import { SessionsService } from './sessions.service.js';
import { InvalidGrant, InvalidTokenRequest, SignInDelayed, UnsupportedGrantType } from './sign-in.errors.js';
import { SignInService } from './sign-in.service.js';
import { TokenRequest, TokenResponse } from './token.dto.js';

const FORM = 'application/x-www-form-urlencoded';
const PARAMETER_LENGTH_MAX = 200; // Hashing a megabyte costs more than it can be worth.

interface FormRequest {
  readonly ip: string;
  readonly headers: { readonly 'content-type'?: string };
  readonly body: unknown;
}

@ApiTags('access')
@Controller('access/token')
export class TokenController {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: SessionsService,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Header('Pragma', 'no-cache')
  @Public()
  @ApiConsumes(FORM)
  @ApiBody({ type: TokenRequest })
  @Operation({
    id: 'issueToken',
    summary: 'Sign in or refresh 登录或刷新令牌',
    description: {
      en: 'Anybody signs in with name and password, or trades a refresh token for the next pair. A refresh token used twice ends its session.',
      zh: '任何人可凭用户名与密码登录,或以刷新令牌换取新令牌。刷新令牌被重复使用时,其会话立即终止。',
    },
    returns: TokenResponse,
    example: { grant_type: 'password', username: 'admin', password: 'a-long-first-password' },
    errors: [InvalidGrant, InvalidTokenRequest, UnsupportedGrantType, SignInDelayed],
  })
  async issue(@Req() request: FormRequest): Promise<IssuedTokens> {
    const form = formOf(request);
    switch (form('grant_type')) {
      case 'password':
        return this.signIn.signIn(form('username'), form('password'), request.ip);
      case 'refresh_token':
        return this.sessions.refresh(form('refresh_token'));
      default:
        throw new UnsupportedGrantType();
    }
  }
}

/** Reads one parameter of the form. Missing, endless or unstorable is an invalid request (RFC 6749, 5.2). */
function formOf({ body, headers }: FormRequest): (name: string) => string {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== undefined && type !== FORM) throw new UnsupportedMediaType();
  return (name) => {
    const value = (body as Record<string, unknown> | null | undefined)?.[name];
    const isText = typeof value === 'string' && value !== '' && !value.includes('\0');
    if (!isText || value.length > PARAMETER_LENGTH_MAX) throw new InvalidTokenRequest();
    return value;
  };
}
