import { Body, Controller, Get, Post, Query, type StreamableFile, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../access/index.js';
import { NotFound, UnknownOrgUnit } from '../errors/index.js';
import { EXPORT_TYPES } from '../exports/index.js';
import { type Answer, CurrentAnswer } from '../http/answer.js';
import type { Page } from '../http/cursors.js';
import { ChosenType, Offers } from '../http/negotiation.js';
import { Operation } from '../http/operation.js';
import { PageOf } from '../http/paging.js';
import { CodeParam, IdParam } from '../http/path-fields.js';
import { BatchBody, BatchOperation, BatchQuery, type BatchResponse, type IncomingBody } from '../intake/index.js';
import type { LedgerQuery } from './ledger.dto.js';
import { EndsBeforeItBegins, KeptElsewhere, UnknownOutlet } from './ledger.errors.js';
import type { LedgerAbout } from './ledger.js';
import { Ledgers } from './ledgers.js';

type Item = Record<string, unknown>;

const declared: LedgerAbout[] = [];

/** Every ledger that has its operations, in the order in which the modules load. */
export function ledgers(): readonly LedgerAbout[] {
  return declared;
}

/**
 * The four operations of a ledger: list (and download), one row, record one, record a batch. Its types are data, so what
 * decorators would read of the signature is said beside it.
 */
// eslint-disable-next-line max-lines-per-function -- One class, told from beginning to end.
export function ledgerController<Row extends object>(known: LedgerAbout<Row>): Type {
  const about: LedgerAbout = known;
  declared.push(about);
  const { one, many, title, says, rules, code } = about;
  const refusals = [...new Set(about.refusals.map(({ refusal }) => refusal))];
  const inPath = code
    ? CodeParam(code.field, 'Code of the row 编码', code.example)
    : IdParam('id', 'Number of the row 行编号');
  const writing = [
    UnknownOutlet,
    UnknownOrgUnit,
    KeptElsewhere,
    ...(about.table.isDated ? [EndsBeforeItBegins] : []),
    ...refusals,
  ];

  @ApiTags(about.tag)
  @Controller(about.path)
  class LedgerController {
    constructor(private readonly ledgers: Ledgers) {}

    @Get()
    @Allow(about.read)
    @PageOf(about.item)
    @Offers(...EXPORT_TYPES)
    @Operation({
      id: `list${many}`,
      summary: `List ${title.en} ${title.zh}列表`,
      description: {
        en: `${says.en} Changes nothing; below the units of the caller. CSV, NDJSON and XLSX answer the whole list at once.`,
        zh: `${says.zh}不改变任何数据,限所辖范围。CSV、NDJSON、XLSX 一次返回全部。`,
      },
      rules,
      errors: [UnknownOrgUnit],
    })
    list(
      @Query() asked: LedgerQuery,
      @CurrentActor() actor: Actor,
      @ChosenType() type: string,
    ): Promise<Page<Item> | StreamableFile> {
      return this.ledgers.list(actor, about, asked, type);
    }

    @Get(`:${code?.field ?? 'id'}`)
    @Allow(about.read)
    @Operation({
      id: `get${one}`,
      summary: `Get ${named(one)} ${title.zh}详情`,
      description: {
        en: `${says.en} One row; changes nothing.`,
        zh: `${says.zh}单条查询,不改变任何数据。`,
      },
      returns: about.item,
      errors: [NotFound],
    })
    async get(@inPath id: string, @CurrentActor() actor: Actor, @CurrentAnswer() answer: Answer): Promise<Item> {
      const item = await this.ledgers.one(actor, about, id);
      if (code) answer.etag(Number(item['version']));
      return item;
    }

    @Post()
    @Allow(about.write)
    @Operation({
      id: `record${one}`,
      summary: `Record ${named(one)} 登记${title.zh}`,
      description: {
        en: `${says.en} A row about the same thing${about.table.isDated ? ' from the same day on' : ''} replaces what was recorded; the audit trail keeps each.`,
        zh: `${says.zh}同一对象${about.table.isDated ? '、同一生效日' : ''}的新登记替换原登记,每次登记均保留在审计记录中。`,
      },
      rules,
      errors: writing,
      returns: about.item,
      example: about.examples[0],
    })
    async record(@Body() row: object, @CurrentActor() actor: Actor, @CurrentAnswer() answer: Answer): Promise<Item> {
      const item = await this.ledgers.record(actor, about, row);
      answer.location(`/v1/${about.path}/${String(item[code?.field ?? 'id'])}`);
      if (code) answer.etag(Number(item['version']));
      return item;
    }

    @Allow(about.write)
    @BatchOperation({
      id: `record${one}Batch`,
      summary: `Load ${title.en} in bulk 批量登记${title.zh}`,
      description: {
        en: `${says.en} Rows as for one; an equal row is a duplicate, another about the same thing replaces it. Try mode=dry_run first. A CSV may be the downloaded sheet as Excel saves it.`,
        zh: `${says.zh}逐行同单条登记;内容相同计为重复,同一对象的新登记替换原登记。建议先以 mode=dry_run 试运行。可直接使用下载的表格在 Excel 中另存的 CSV。`,
      },
      rules,
      row: about.row,
      control: 'the number of rows 行数',
      examples: about.examples,
    })
    take(
      @BatchBody() body: IncomingBody,
      @Query() { mode = 'partial' }: BatchQuery,
      @CurrentActor() actor: Actor,
    ): Promise<BatchResponse> {
      return this.ledgers.take(actor, about, { ...body, mode });
    }
  }

  Object.defineProperty(LedgerController, 'name', { value: `${many}Controller` });
  typed(LedgerController, 'list', 0, about.query);
  typed(LedgerController, 'record', 0, about.row);
  return LedgerController;
}

/** The name of one row within a sentence: `OperatorId` is an operator ID, `Equipment` just equipment. */
function named(one: string): string {
  const words = one
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/\bid\b/, 'ID');
  if (/(equipment|hours|work)$/.test(words)) return words;
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}

/** Says the class of a parameter that TypeScript could not know. */
export function typed(controller: Type, method: string, at: number, type: Type): void {
  const proto = controller.prototype as object;
  const types = [...((Reflect.getMetadata('design:paramtypes', proto, method) as unknown[] | undefined) ?? [])];
  types[at] = type;
  Reflect.defineMetadata('design:paramtypes', types, proto, method);
}
