import { FactIntake } from './fact-intake.js';
import { FactKinds } from './fact-kinds.js';
import { FactLists } from './fact-lists.js';
import { FactStore } from './fact-store.js';

/** How rows of any kind become facts. */
export const facts = { providers: [FactKinds, FactStore, FactIntake, FactLists], exports: [FactIntake, FactLists] };
