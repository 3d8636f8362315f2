import { ArrearsLinesController } from './arrears-lines.controller.js';
import { ArrearsLinesService } from './arrears-lines.service.js';

export const arrearsLines = { controllers: [ArrearsLinesController], providers: [ArrearsLinesService] };
