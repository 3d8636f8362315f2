import { CostLinesController } from './cost-lines.controller.js';
import { CostLinesService } from './cost-lines.service.js';

/** What an outlet costs, line by line. */
export const costLines = { controllers: [CostLinesController], providers: [CostLinesService] };
