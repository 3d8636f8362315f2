import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { errorCatalogue } from '../errors/index.js';
import { ProblemResponse } from '../http/problem.dto.js';
import { completeOperation } from './complete-operation.js';
import { problemExample } from './error-responses.js';
import { knownOperations } from './known-operations.js';
import type { Document, OperationObject } from './openapi-types.js';
import { closeInputs } from './close-inputs.js';
import { giveNullsAType } from './null-types.js';
import { TAGS } from './tags.js';

const VERSION = '0.1.0';
/** What package.json says: nobody is given rights. */
const LICENSE = {
  name: 'UNLICENSED 专有软件',
  url: 'https://docs.npmjs.com/cli/configuring-npm/package-json#license',
};
const DESCRIPTION = `Runs a telecom operator's own retail outlets and closes each month: from facts to five rates per outlet.
Every refusal is \`application/problem+json\` with a \`code\` to switch on; titles and details come in Chinese or, with
\`Accept-Language: en\`, in English. Money is whole fen; days and months are Asia/Shanghai.

管理运营商自营营业厅并按月关账:从业务数据到每厅五率。所有拒绝均为 \`application/problem+json\`,以 \`code\` 判断;
文字默认中文,\`Accept-Language: en\` 时为英文。金额单位为分;日期与月份均为北京时间。`;

/** The OpenAPI 3.0.3 document of the application, complete and in a stable order. */
export function openApiDocument(app: INestApplication): Document {
  const known = knownOperations(app);
  const document = SwaggerModule.createDocument(app, skeleton(), {
    extraModels: [ProblemResponse],
  }) as never as Document;
  const used = new Set<string>();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const operation of Object.values(operations)) {
      const about = known.get(operation.operationId ?? '');
      if (!about) throw new Error(`${path}: every operation is declared with @Operation.`);
      completeOperation(path, operation, about, document.components.schemas);
      for (const code of refusalsOf(operation)) used.add(code);
    }
  }
  closeInputs(document);
  giveNullsAType(document);
  document.paths = inOrder(document.paths);
  document.components.schemas = inOrder(document.components.schemas);
  const examples = [...errorCatalogue()].filter(([code]) => used.has(code));
  document.components.examples = inOrder(Object.fromEntries(examples.map(([c, about]) => [c, problemExample(about)])));
  return JSON.parse(JSON.stringify(document)) as Document;
}

function skeleton() {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.0.3')
    .setTitle('Outlet Operations 营业厅运营')
    .setDescription(DESCRIPTION)
    .setVersion(VERSION)
    .addServer('/', 'This server 本服务')
    .addOAuth2({
      type: 'oauth2',
      description: 'Name and password; nothing else is needed. 填写用户名与密码即可,其余留空',
      flows: { password: { tokenUrl: '/v1/access/token', refreshUrl: '/v1/access/token', scopes: {} } },
    })
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An access token obtained before. 已取得的访问令牌' })
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'Key of a system. 系统密钥' }, 'apiKey');
  for (const { name, description } of TAGS) builder.addTag(name, description);
  const built = builder.build();
  return { ...built, info: { ...built.info, license: LICENSE } };
}

function refusalsOf(operation: OperationObject): string[] {
  return Object.values(operation.responses).flatMap(({ content }) =>
    Object.keys(content?.['application/problem+json']?.examples ?? {}),
  );
}

/** Paths in the working order of their tags would hide a missing one; by name, a difference is where one looks for it. */
function inOrder<T>(members: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));
}
