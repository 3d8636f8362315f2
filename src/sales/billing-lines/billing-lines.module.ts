import { BillingLinesController } from './billing-lines.controller.js';
import { BillingLinesService } from './billing-lines.service.js';

export const billingLines = { controllers: [BillingLinesController], providers: [BillingLinesService] };
