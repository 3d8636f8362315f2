import { applyDecorators, SetMetadata, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOperation } from '@nestjs/swagger';
import type { Bilingual, RefusalClass, RuleId } from '../errors/index.js';

export const OPERATION = 'http:operation';

export interface OperationAbout {
  /** Verb + noun, unique, chosen: it is the method's name in generated clients and the action in the audit trail. */
  readonly id: string;
  /** "List outlets 营业厅列表", at most 60 characters. */
  readonly summary: string;
  /** Who may call it and what it changes. */
  readonly description: Bilingual;
  /** Rules of the regulation register that the operation carries out. */
  readonly rules?: readonly RuleId[];
  /** Refusals beyond those of every operation. */
  readonly errors?: readonly RefusalClass[];
  /** Body of the successful answer; lists say `@PageOf` instead. */
  readonly returns?: Type;
  /** A request body that succeeds as it stands on the demonstration data. */
  readonly example?: unknown;
}

/** Says everything about an operation that its types do not; platform/openapi makes the document of it. */
export function Operation(about: OperationAbout): MethodDecorator {
  const documented = ApiOperation({
    operationId: about.id,
    summary: about.summary,
    description: `${about.description.en}\n\n${about.description.zh}`,
  });
  const models = about.returns ? [ApiExtraModels(about.returns)] : [];
  return applyDecorators(SetMetadata(OPERATION, about), documented, ...models) as MethodDecorator;
}
