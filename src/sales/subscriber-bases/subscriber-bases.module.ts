import { SubscriberBasesController } from './subscriber-bases.controller.js';
import { SubscriberBasesService } from './subscriber-bases.service.js';

export const subscriberBases = { controllers: [SubscriberBasesController], providers: [SubscriberBasesService] };
