import { InputConfirmationsController } from './input-confirmations.controller.js';
import { InputConfirmationsReads } from './input-confirmations.reads.js';
import { InputConfirmationsService } from './input-confirmations.service.js';
import { InputConfirmationsStore } from './input-confirmations.store.js';

export const inputConfirmations = {
  controllers: [InputConfirmationsController],
  providers: [InputConfirmationsReads, InputConfirmationsService, InputConfirmationsStore],
};
