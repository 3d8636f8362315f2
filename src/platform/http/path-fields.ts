import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { fieldProblem, InvalidRequest, NotFound } from '../errors/index.js';
import { isMonthText } from './field-formats.js';
import { CODE } from './fields.js';

/** A code in the path. One that cannot be a code names nothing: 404. */
export const CodeParam = (name: string, description: string, example = 'XA001'): ParameterDecorator =>
  path(name, new Shaped(new RegExp(CODE)), { description, example, schema: { type: 'string', pattern: CODE } });

/** An id in the path, a positive whole number as text. Any other text names nothing: 404. */
export const IdParam = (name: string, description: string, example = '1'): ParameterDecorator =>
  path(name, new Shaped(/^[1-9][0-9]{0,17}$/), {
    description,
    example,
    schema: { type: 'string', pattern: '^[1-9][0-9]{0,17}$' },
  });

/** A lower_snake_case code of a catalogue in the path. */
export const NameParam = (name: string, description: string, example: string): ParameterDecorator =>
  path(name, new Shaped(/^[a-z0-9][a-z0-9_-]{0,63}$/), {
    description,
    example,
    schema: { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]{0,63}$' },
  });

/** A revision, version or other small number in the path, handed over as a number. */
export const NumberParam = (name: string, description: string, example = 1): ParameterDecorator =>
  path(name, new Numbered(), { description, example, schema: { type: 'integer', minimum: 1, maximum: 999999999 } });

/** A month in the path: one that is no month does not fit the schema, 400. */
export const MonthParam = (name = 'month', example = '2026-10'): ParameterDecorator =>
  path(name, new MonthShaped(), {
    description: 'Month, Asia/Shanghai 月份(北京时间)',
    example,
    schema: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}$' },
  });

interface PathDocument {
  description: string;
  example: string | number;
  schema: Record<string, unknown>;
}

function path(name: string, pipe: PipeTransform, { description, ...shown }: PathDocument): ParameterDecorator {
  const schema = { ...shown.schema, example: shown.example };
  return (target, key, index) => {
    if (key === undefined) throw new Error(`The path parameter ${name} belongs to a handler.`);
    Param(name, pipe)(target, key, index);
    const descriptor = Object.getOwnPropertyDescriptor(target, key);
    if (descriptor) ApiParam({ name, required: true, description, schema })(target, key, descriptor);
  };
}

class Shaped implements PipeTransform<string, string> {
  constructor(private readonly shape: RegExp) {}

  transform(value: string): string {
    if (!this.shape.test(value)) throw new NotFound();
    return value;
  }
}

class Numbered implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9][0-9]{0,8}$/.test(value)) throw new NotFound();
    return Number(value);
  }
}

class MonthShaped implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isMonthText(value)) throw new InvalidRequest({}, { errors: [fieldProblem('/month', 'bad_month')] });
    return value;
  }
}
