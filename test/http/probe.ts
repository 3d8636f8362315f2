import { type AddressInfo } from 'node:net';
import { Body, Controller, Get, Global, HttpCode, Module, Post, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HTTP_APP_OPTIONS, httpAdapter, type HttpOptions, setUpHttp } from '../../src/http-app.js';
import { Public } from '../../src/platform/access/index.js';
import { Config, readSettings } from '../../src/platform/config/index.js';
import { Database } from '../../src/platform/db/index.js';
import { UnknownOrgUnit } from '../../src/platform/errors/index.js';
import type { Precondition } from '../../src/platform/errors/index.js';
import { type Answer, CurrentAnswer, IfMatch } from '../../src/platform/http/answer.js';
import { ApiConsumes } from '@nestjs/swagger';
import { CodeField, CountField, EnumField, ListField, MergePatch, TextField } from '../../src/platform/http/fields.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { Offers } from '../../src/platform/http/negotiation.js';
import { PageQuery, SortField } from '../../src/platform/http/paging.js';
import { CodeParam, MonthParam, NameParam } from '../../src/platform/http/path-fields.js';

class Pause {
  @TextField('Why 原因', { optional: true }) why?: string;
}
class ThingRequest {
  @CodeField('Code 编码') code!: string;
  @TextField('Name 名称', { max: 20 }) name!: string;
  @CountField('Count 数量', { optional: true }) count: number = 7;
  @ListField('Pauses 停业', () => Pause, { optional: true }) pauses?: Pause[];
}
class ThingQuery extends PageQuery {
  @EnumField('Type 类型', { name: 'ProbeType', values: ['small', 'large'], optional: true }) type?: string;
  @SortField(['code', 'name'], 'code') sort: string = 'code';
}
@MergePatch()
class Bare {
  @TextField('Word 词', { optional: true, nullable: true }) word?: string | null;
}

/** A controller that shows what reached it. */
@Controller('probe')
export class ProbeController {
  @Public() @Get('things') list(@Query() query: ThingQuery): object {
    return { items: [], nextCursor: query.cursor ? null : 'next.one', query: { ...query } };
  }
  @Public() @Get('things/:code') one(
    @CodeParam('code', 'Code 编码') code: string,
    @CurrentAnswer() answer: Answer,
  ): object {
    answer.etag(3);
    return { code, padding: 'x'.repeat(2000) };
  }
  @Public() @Get('months/:month') month(@MonthParam() month: string, @CurrentAnswer() answer: Answer): object {
    answer.contentHash('sha-1234');
    return { month };
  }
  @Public() @Post('things') make(@Body() thing: ThingRequest, @CurrentAnswer() answer: Answer): object {
    answer.location(`/v1/probe/things/${thing.code}`);
    return { ...thing, pauses: thing.pauses?.map((pause) => pause.constructor.name) };
  }
  @Public() @Post('things/patch') @HttpCode(200) patch(@Body() bare: Bare, @IfMatch() seen: Precondition): object {
    seen.mustMatch(3);
    return { ...bare };
  }
  @Public() @Post('form') @ApiConsumes('application/x-www-form-urlencoded') form(
    @Body() form: Record<string, string>,
  ): object {
    return form;
  }
  @Public() @Post('things/batch') async batch(@Body() body: AsyncIterable<Buffer>): Promise<object> {
    let size = 0;
    for await (const chunk of body) size += chunk.length;
    return { size };
  }
  @Public() @Get('fault') fault(): never {
    throw new Error('SELECT secret FROM /etc/passwd');
  }
  @Public() @Get('refusal') refusal(): never {
    throw new UnknownOrgUnit({ orgUnitCode: 'C9' });
  }
  @Public() @Get('busy') busy(): never {
    throw Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' });
  }
  @Public() @Get('outside/:word') outside(@NameParam('word', 'Word 词', 'row') word: string): never {
    const words = { row: 'new row violates row-level security policy for table "x"', table: 'permission denied for x' };
    const driverError = Object.assign(new Error(words[word as keyof typeof words]), { code: '42501' });
    throw Object.assign(new Error('QueryFailedError'), { driverError });
  }
  @Public() @Get('table') @Offers('text/csv') table(): object {
    return { rows: [] };
  }
}

const SECRET = Buffer.alloc(32, 7);

/** No server behind it: what the edge answers must not depend on one. */
const unreachable = {
  read: () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })),
};

@Global()
@Module({
  imports: [HttpModule],
  controllers: [ProbeController],
  providers: [
    { provide: Config, useValue: new Config(readSettings({ CORS_ORIGINS: 'https://crm.example.cn' }), SECRET) },
    { provide: Database, useValue: unreachable },
  ],
  exports: [Config, Database],
})
export class ProbeModule {}

/** The HTTP edge alone, listening. */
export async function openProbe(
  options?: HttpOptions,
): Promise<{ app: NestFastifyApplication; port: number; url: string }> {
  const app = await NestFactory.create<NestFastifyApplication>(ProbeModule, httpAdapter(options?.trustedProxies), {
    ...HTTP_APP_OPTIONS,
    logger: false,
  });
  await setUpHttp(app, options);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, port, url: `http://127.0.0.1:${port}` };
}
