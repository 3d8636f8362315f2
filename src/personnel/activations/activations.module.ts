import { ActivationsController } from './activations.controller.js';
import { ActivationsService } from './activations.service.js';
import { ActivationsStore } from './activations.store.js';

/** Wiring of the gate before the first day of work. */
export const activations = {
  controllers: [ActivationsController],
  providers: [ActivationsService, ActivationsStore],
};
