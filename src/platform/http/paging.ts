import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import { BooleanField, CountField, ListField, TextField } from './fields.js';

const LIMIT = 50;
const LIMIT_MAX = 500;
const CURSOR_LENGTH_MAX = 1000; // Far above any we issue.

/** Query of every list. A list with longer pages declares `limit` again with its own maximum. */
export class PageQuery {
  @CountField('Rows per page 每页行数', { min: 1, max: LIMIT_MAX, optional: true, example: LIMIT })
  limit: number = LIMIT;

  @TextField('Where the last page ended, as it was returned 上一页返回的游标', {
    optional: true,
    max: CURSOR_LENGTH_MAX,
    pattern: '^[A-Za-z0-9._-]+$',
  })
  cursor?: string;

  @BooleanField('Count all rows as well 同时返回总行数', { optional: true, example: false })
  includeTotal?: boolean;
}

/** `sort=-score,code`: fields out of a written list, a minus for descending. */
export function SortField(by: readonly string[], standard: string): PropertyDecorator {
  const one = `-?(${by.join('|')})`;
  return TextField(`Order, minus for descending: ${by.join(', ')}. Default ${standard} 排序字段,负号为降序`, {
    optional: true,
    max: 200,
    pattern: `^${one}(,${one})*$`,
    example: standard,
  });
}

/** What a `sort` parameter asks for, in order. */
export function sortOf(sort: string): readonly { by: string; isDescending: boolean }[] {
  return sort.split(',').map((part) => ({ by: part.replace(/^-/, ''), isDescending: part.startsWith('-') }));
}

const pages = new Map<Type, Type>();

/** The class of a page of such items, named `<Item>Page` in the document. */
export function pageOf(item: Type): Type {
  const known = pages.get(item);
  if (known) return known;
  class Page {
    items!: unknown[];
    nextCursor!: string | null;
    total!: number | null;
  }
  Object.defineProperty(Page, 'name', { value: `${item.name.replace(/Response$/, '')}Page` });
  ListField('Rows of this page 本页数据', () => item, { maxItems: 5000 })(Page.prototype, 'items');
  TextField('Cursor of the next page, null on the last 下一页游标,末页为空', {
    nullable: true,
    max: CURSOR_LENGTH_MAX,
  })(Page.prototype, 'nextCursor');
  CountField('All rows, if includeTotal was asked for 总行数(includeTotal 时)', { nullable: true })(
    Page.prototype,
    'total',
  );
  pages.set(item, Page);
  return Page;
}

/** Answers 200 with a page of such items and a `Link: rel="next"` header while there are more. */
export function PageOf(item: Type): MethodDecorator {
  const page = pageOf(item);
  return applyDecorators(
    ApiExtraModels(item, page),
    ApiOkResponse({
      description: 'One page of the list, in a stable order. 列表的一页,顺序稳定。',
      content: { 'application/json': { schema: { $ref: getSchemaPath(page) } } },
      headers: {
        Link: { description: 'Address of the next page, rel="next" 下一页地址', schema: { type: 'string' } },
      },
    }),
  ) as MethodDecorator;
}
