import { ledgerController } from '../../platform/ledgers/index.js';
import { PeopleController } from './people.controller.js';
import { peopleLedger } from './people.js';
import { PeopleReads } from './people.reads.js';
import { PeopleService } from './people.service.js';
import { PeopleStore } from './people.store.js';

/** Wiring of the files of the people. */
export const people = {
  controllers: [PeopleController, ledgerController(peopleLedger)],
  providers: [PeopleReads, PeopleService, PeopleStore],
};
