import '../../src/app.module.js';
import { fieldsOf } from '../../src/platform/http/fields.js';
import { ledgers as declared, type LedgerAbout } from '../../src/platform/ledgers/index.js';

/** Every ledger of the product, by name. */
export const ledgers: readonly LedgerAbout[] = declared().toSorted((a, b) => (a.many < b.many ? -1 : 1));

/** Required fields of a row that its item does not show: such a list cannot come back as it went out. */
export function hiddenFields(about: LedgerAbout): string[] {
  const shown = new Set(fieldsOf(about.item).map(({ name }) => name));
  return fieldsOf(about.row)
    .filter(({ name, optional }) => !optional && !shown.has(name))
    .map(({ name }) => name);
}
