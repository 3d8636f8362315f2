import { BusinessLinesController } from './business-lines.controller.js';
import { BusinessLinesReads } from './business-lines.reads.js';

export const businessLines = { controllers: [BusinessLinesController], providers: [BusinessLinesReads] };
