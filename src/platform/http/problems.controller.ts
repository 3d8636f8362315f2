import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/decorators.js';
import { type Bilingual, errorCatalogue, NotFound } from '../errors/index.js';
import { NameParam } from './path-fields.js';
import { STATUS } from './problem.js';

interface ProblemDescription {
  code: string;
  status: number;
  title: Bilingual;
  detail: Bilingual;
  rule: string | null;
}

/** What the `type` of a problem leads to: its words in both languages. Outside the API and its document. */
@ApiExcludeController()
@Controller('problems')
export class ProblemsController {
  @Public()
  @Get(':code')
  describe(@NameParam('code', 'Code of the problem 错误代码', 'not_found') code: string): ProblemDescription {
    const about = errorCatalogue().get(code);
    if (!about) throw new NotFound();
    const { kind, title, detail, rule } = about;
    return { code, status: STATUS[kind], title, detail, rule: rule ?? null };
  }
}
