import { SubscriberEventsController } from './subscriber-events.controller.js';
import { SubscriberEventsService } from './subscriber-events.service.js';

export const subscriberEvents = { controllers: [SubscriberEventsController], providers: [SubscriberEventsService] };
