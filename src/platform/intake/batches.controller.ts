import { Readable } from 'node:stream';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { stringify } from 'csv-stringify';
import { type Actor, Allow, CurrentActor } from '../access/index.js';
import { NotFound } from '../errors/index.js';
import type { Page } from '../http/cursors.js';
import { Operation } from '../http/operation.js';
import { PageOf } from '../http/paging.js';
import { IdParam } from '../http/path-fields.js';
import { errorResponse } from './batch-answer.js';
import { BatchesQuery, BatchRecordResponse, BatchSummaryResponse } from './batch.dto.js';
import { BatchesReads } from './batches.reads.js';
import type { Headings } from './sheet.js';

const COLUMNS = ['row', 'sourceRef', 'field', 'column', 'code', 'detail', 'rule'];

@ApiTags('batches')
@Controller('batches')
export class BatchesController {
  constructor(private readonly batches: BatchesReads) {}

  @Get()
  @Allow('batches.read')
  @PageOf(BatchSummaryResponse)
  @Operation({
    id: 'listBatches',
    summary: 'List your batches 批次列表',
    description: {
      en:
        'The batches that you sent, latest first: who got no answer finds out here what became of one. ' +
        'A dry run leaves no batch, and nobody sees those of others.',
      zh: '本人提交的批次,最新在前;提交后未收到应答时可在此查询结果。试运行不留批次,他人批次不可见。',
    },
  })
  list(@CurrentActor() actor: Actor, @Query() query: BatchesQuery): Promise<Page<BatchSummaryResponse>> {
    return this.batches.page(actor, query);
  }

  @Get(':id')
  @Allow('batches.read')
  @Operation({
    id: 'getBatch',
    summary: 'Get one of your batches 查询批次',
    description: {
      en:
        'How far a batch that you sent is applied, also after a broken connection, and the first 1,000 refused rows. ' +
        'One that is interrupted has stored the rows it counts and no others; sending the same body again is safe: ' +
        'what is stored is told as duplicates, and the rest comes in.',
      zh:
        '查询本人提交批次的处理进度(连接中断后亦可)及前 1,000 条被拒绝的行。' +
        '已中断的批次只入库了其计数的行;可放心重发同一请求体:已入库的行计为重复,其余行补入。',
    },
    errors: [NotFound],
    returns: BatchRecordResponse,
  })
  get(@CurrentActor() actor: Actor, @IdParam('id', 'Batch 批次编号') id: string): Promise<BatchRecordResponse> {
    return this.batches.batch(actor, id);
  }

  @Get(':id/errors')
  @Allow('batches.read')
  @ApiProduces('text/csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="batch-errors.csv"')
  @Operation({
    id: 'listBatchErrors',
    summary: 'Download refused rows 下载被拒绝的行',
    description: {
      en: 'Every refused row of a batch that you sent, as CSV with a byte order mark, in row order.',
      zh: '以 CSV(带 BOM)按行号列出本人提交批次中所有被拒绝的行。',
    },
    errors: [NotFound],
  })
  async errors(@CurrentActor() actor: Actor, @IdParam('id', 'Batch 批次编号') id: string): Promise<StreamableFile> {
    const { headings } = await this.batches.row(actor, id);
    const rows = Readable.from(this.lines(actor, id, headings));
    const csv = stringify({ bom: true, header: true, columns: COLUMNS, escape_formulas: true });
    rows.on('error', (error) => csv.destroy(error));
    return new StreamableFile(rows.pipe(csv));
  }

  private async *lines(actor: Actor, id: string, headings: Headings | null): AsyncGenerator<object> {
    for await (const error of this.batches.errors(actor, id)) yield errorResponse(error, actor.locale, headings);
  }
}
