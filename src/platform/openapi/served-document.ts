import type { INestApplication } from '@nestjs/common';
import { DemonstrationStore } from '../demonstration/index.js';
import { Clock } from '../time/clock.js';
import { type Month, monthOf } from '../time/month.js';
import { openApiDocument } from './document.js';
import { withExamplesOf } from './example-months.js';
import type { Document } from './openapi-types.js';

/**
 * The document as it is read over HTTP: built once from the code, with the months of its examples where the data is. That
 * is the running month of the demonstration branch, which stays where it was filled in, or else this month.
 */
export class ServedDocument {
  private written: Document | undefined;
  private moved: { running: Month; document: Document } | undefined;

  constructor(private readonly app: INestApplication) {}

  async now(): Promise<Document> {
    const running = await this.runningMonth();
    if (this.moved?.running !== running) {
      this.written ??= openApiDocument(this.app);
      this.moved = { running, document: withExamplesOf(running, this.written) };
    }
    return this.moved.document;
  }

  private async runningMonth(): Promise<Month> {
    const branch = await this.app.get(DemonstrationStore).find();
    return branch?.runningMonth ?? monthOf(this.app.get(Clock).now());
  }
}
