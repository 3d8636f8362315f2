import { AccountLinksController } from './account-links.controller.js';
import { AccountLinksService } from './account-links.service.js';

/** Wiring of how people sign in. */
export const accountLinks = { controllers: [AccountLinksController], providers: [AccountLinksService] };
