import type { INestApplication } from '@nestjs/common';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { openApiDocument } from './document.js';
import type { Document } from './openapi-types.js';
import { asOpenApi31 } from './openapi-31.js';

/** The document at /openapi.json and /openapi-3.1.json, and Swagger UI at /docs with assets of our own. */
export function setUpDocs(app: INestApplication): void {
  let built: Document | undefined;
  const document = (): Document => (built ??= openApiDocument(app));
  const server = app.getHttpAdapter().getInstance() as FastifyInstance;
  server.get('/openapi.json', () => document());
  server.get('/openapi-3.1.json', () => asOpenApi31(document()));
  SwaggerModule.setup('docs', app, () => document() as unknown as OpenAPIObject, {
    useGlobalPrefix: false,
    raw: false,
    customSiteTitle: 'Outlet Operations 营业厅运营',
    swaggerOptions: {
      persistAuthorization: true,
      tryItOutEnabled: true,
      filter: true,
      displayRequestDuration: true,
      deepLinking: true,
      docExpansion: 'none',
      displayOperationId: true,
    },
  });
}
