import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { type Answer, CurrentAnswer } from '../../platform/http/answer.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam } from '../../platform/http/path-fields.js';
import { Ledgers } from '../../platform/ledgers/index.js';
import { CirculationSignatureResponse } from './circulation.dto.js';
import { AccountOfNobody, AlreadySigned, NotAskedToSign } from './circulation.errors.js';
import { circulationSignatureLedger } from './circulations.js';
import { SignaturesService } from './signatures.service.js';

@ApiTags('personnel')
@Controller('personnel/circulations')
export class SignaturesController {
  constructor(
    private readonly signatures: SignaturesService,
    private readonly ledgers: Ledgers,
  ) {}

  @Post(':id/signatures')
  @Allow('personnel.document.sign')
  @Operation({
    id: 'signCirculation',
    summary: 'Read and sign a circulation 传阅签字',
    description: {
      en: 'Staff of outlets, with the account of the person: says that they have read it. Once, and never for another.',
      zh: '营业厅人员以本人账号确认已阅读,每人仅签一次,不得代签。',
    },
    rules: ['R-239'],
    errors: [NotFound, AccountOfNobody, NotAskedToSign, AlreadySigned],
    returns: CirculationSignatureResponse,
  })
  async sign(
    @CurrentActor() actor: Actor,
    @IdParam('id', 'Number of the circulation 传阅行编号') id: string,
    @CurrentAnswer() answer: Answer,
  ): Promise<Record<string, unknown>> {
    const signature = await this.signatures.sign(actor, id);
    answer.location(`/v1/personnel/circulation-signatures/${signature}`);
    return this.ledgers.one(actor, circulationSignatureLedger, signature);
  }
}
