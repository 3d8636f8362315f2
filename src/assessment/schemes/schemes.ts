import { SchemePublicationService } from './scheme-publication.service.js';
import { SchemeVersionsController } from './scheme-versions.controller.js';
import { SchemesController } from './schemes.controller.js';
import { SchemesReads } from './schemes.reads.js';
import { SchemesService } from './schemes.service.js';
import { SchemesStore } from './schemes.store.js';

export const schemes = {
  controllers: [SchemesController, SchemeVersionsController],
  providers: [SchemesReads, SchemesService, SchemePublicationService, SchemesStore],
};
