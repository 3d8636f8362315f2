import type { INestApplication } from '@nestjs/common';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { type Audience, AUDIENCES, documentFor } from './audiences.js';
import { asOpenApi31 } from './openapi-31.js';
import { ServedDocument } from './served-document.js';

const TITLE = 'Outlet Operations 营业厅运营';

/**
 * The document at /openapi.json and /openapi-3.1.json, its parts by audience at /openapi/<audience>.json, and Swagger UI
 * at /docs with assets of our own and one list to choose the part from.
 */
export function setUpDocs(app: INestApplication): void {
  const served = new ServedDocument(app);
  const server = app.getHttpAdapter().getInstance() as FastifyInstance;
  const audiences = Object.keys(AUDIENCES) as Audience[];
  server.get('/openapi.json', () => served.now());
  server.get('/openapi-3.1.json', async () => asOpenApi31(await served.now()));
  for (const audience of audiences) {
    server.get(`/openapi/${audience}.json`, async () => documentFor(audience, await served.now()));
  }
  SwaggerModule.setup('docs', app, () => ({ openapi: '3.0.3' }) as OpenAPIObject, {
    useGlobalPrefix: false,
    raw: false,
    explorer: true,
    customSiteTitle: TITLE,
    customCss: STYLE,
    swaggerOptions: {
      spec: null, // What is shown is loaded from `urls`.
      urls: [
        ...audiences.map((audience) => ({ url: `/openapi/${audience}.json`, name: AUDIENCES[audience].title })),
        { url: '/openapi.json', name: 'Everything 全部' },
      ],
      persistAuthorization: true,
      tryItOutEnabled: true,
      filter: true,
      displayRequestDuration: true,
      deepLinking: true,
      docExpansion: 'none',
      displayOperationId: true,
      defaultModelsExpandDepth: 0,
      requestSnippetsEnabled: true,
    },
  });
}

/**
 * Chinese in the fonts a desktop has; long answers scroll in their own place instead of pushing the page down. Logging in
 * shows name and password only, in a dialog high enough to see them: Swagger UI puts the cursor into its last field. A field
 * is hidden by its own label, because its row lies within one that holds name and password too.
 */
const STYLE = `
.swagger-ui, .swagger-ui .opblock-tag, .swagger-ui .info .title, .swagger-ui .opblock .opblock-summary-description,
.swagger-ui .btn, .swagger-ui select, .swagger-ui label, .swagger-ui table thead tr th, .swagger-ui .tab li {
  font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
}
.swagger-ui .dialog-ux .modal-ux-content { max-height: 82vh; }
.swagger-ui .opblock-body pre.microlight { max-height: 32rem; overflow: auto; }
.swagger-ui .auth-container .wrapper:has(> label[for="client_id_password"]),
.swagger-ui .auth-container .wrapper:has(> label[for="client_secret_password"]),
.swagger-ui .auth-container .wrapper:has(> label[for="password_type"]), .swagger-ui .scope-def { display: none; }
`;
