import { CostItemsController } from './cost-items.controller.js';
import { CostItemsService } from './cost-items.service.js';
import { CostItemsStore } from './cost-items.store.js';

/** Which class a cost item belongs to. */
export const costItems = { controllers: [CostItemsController], providers: [CostItemsService, CostItemsStore] };
