import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Precondition, PreconditionFailed, PreconditionRequired, UnknownOrgUnit } from '../../errors/index.js';
import { type Answer, CurrentAnswer, IfMatch } from '../../http/answer.js';
import { Cursors, type Page } from '../../http/cursors.js';
import { Operation } from '../../http/operation.js';
import { PageOf, PageQuery } from '../../http/paging.js';
import { IdParam } from '../../http/path-fields.js';
import type { Actor } from '../actor.js';
import { Allow, CurrentActor } from '../decorators.js';
import { idOf } from '../row-id.js';
import { ApiKeyResponse, IssueApiKeyRequest, IssuedApiKeyResponse } from './api-key.dto.js';
import { ExpiresInPast, TwoLiveKeys } from './api-key.errors.js';
import { ApiKeysReads } from './api-keys.reads.js';
import { ApiKeysService } from './api-keys.service.js';

const KEY_ID = 'Id of the key 密钥编号';

@ApiTags('access')
@Controller('access/api-keys')
export class ApiKeysController {
  constructor(
    private readonly keys: ApiKeysService,
    private readonly reads: ApiKeysReads,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Allow('access.read')
  @Operation({
    id: 'listApiKeys',
    summary: 'List API keys API 密钥列表',
    description: {
      en: 'Administrators see the keys of their units, revoked and expired ones too, never a key itself.',
      zh: '管理员可见其管辖范围内的密钥(含已撤销与已过期),但不显示密钥本身。',
    },
  })
  @PageOf(ApiKeyResponse)
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<ApiKeyResponse>> {
    const binding = { list: 'api-keys', accountId: actor.accountId };
    const after = Number(this.cursors.read(query.cursor, binding)?.[0] ?? 0);
    const rows = await this.reads.page(actor, after, query.limit + 1);
    return this.cursors.page(rows, query.limit, binding, {
      key: (row) => [row.id],
      item: (row) => this.reads.response(row),
    });
  }

  @Post()
  @Allow('access.manage')
  @Operation({
    id: 'issueApiKey',
    summary: 'Issue an API key 签发 API 密钥',
    description: {
      en: 'Administrators issue a key with one role inside their own units. It is shown this once. A name may have two live keys.',
      zh: '管理员可在其管辖范围内签发单一角色的密钥,密钥仅显示一次。同名可有两个有效密钥以便轮换。',
    },
    returns: IssuedApiKeyResponse,
    errors: [UnknownOrgUnit, ExpiresInPast, TwoLiveKeys],
    example: { name: 'score-pull', role: 'auditor', orgUnitCode: 'HQ', expiresAt: '2099-12-31T16:00:00Z' },
  })
  async issue(
    @CurrentActor() actor: Actor,
    @Body() order: IssueApiKeyRequest,
    @CurrentAnswer() answer: Answer,
  ): Promise<IssuedApiKeyResponse> {
    const { id, key } = await this.keys.issue(actor, order);
    answer.location(`/v1/access/api-keys/${id}`);
    return { id: String(id), key };
  }

  @Get(':apiKeyId')
  @Allow('access.read')
  @Operation({
    id: 'getApiKey',
    summary: 'Get an API key 查询 API 密钥',
    description: {
      en: 'Administrators read a key of their units; its ETag is what revoking sends as If-Match.',
      zh: '管理员查询其管辖范围内的密钥;撤销时以 If-Match 回传 ETag。',
    },
    returns: ApiKeyResponse,
  })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('apiKeyId', KEY_ID) id: string,
    @CurrentAnswer() answer: Answer,
  ): Promise<ApiKeyResponse> {
    const row = await this.reads.one(actor, idOf(id));
    answer.etag(row.version);
    return this.reads.response(row);
  }

  @Delete(':apiKeyId')
  @HttpCode(204)
  @Allow('access.manage')
  @Operation({
    id: 'revokeApiKey',
    summary: 'Revoke an API key 撤销 API 密钥',
    description: {
      en: 'Administrators end a key of their units. The next request that carries it is refused.',
      zh: '管理员撤销其管辖范围内的密钥,此后携带该密钥的请求将被拒绝。',
    },
    errors: [PreconditionRequired, PreconditionFailed],
  })
  async revoke(
    @CurrentActor() actor: Actor,
    @IdParam('apiKeyId', KEY_ID) id: string,
    @IfMatch() seen: Precondition,
  ): Promise<void> {
    await this.keys.revoke(actor, idOf(id), seen);
  }
}
