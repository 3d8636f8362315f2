import { ledgerController } from '../../platform/ledgers/index.js';
import { OutletShiftTemplatesController } from './outlet-shift-templates.controller.js';
import { OutletShiftTemplatesReads } from './outlet-shift-templates.reads.js';
import { shiftTemplateLedger } from './shift-templates.js';

/** Wiring of the times of a working day. */
export const shiftTemplates = {
  controllers: [ledgerController(shiftTemplateLedger), OutletShiftTemplatesController],
  providers: [OutletShiftTemplatesReads],
};
