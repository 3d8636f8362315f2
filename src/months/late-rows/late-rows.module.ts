import { CarryTarget } from './carry-target.js';
import { LateRowCounting } from './late-row-counting.js';
import { LateRowFigures } from './late-row-figures.js';
import { LateRowsController } from './late-rows.controller.js';
import { LateRowsReads } from './late-rows.reads.js';
import { LateRowsService } from './late-rows.service.js';
import { LateRowsStore } from './late-rows.store.js';

/** Rows that came too late, and what a person decides about them. */
export const lateRows = {
  controllers: [LateRowsController],
  providers: [CarryTarget, LateRowCounting, LateRowFigures, LateRowsReads, LateRowsService, LateRowsStore],
};
