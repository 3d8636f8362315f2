/**
 * Owns how a ledger (台账) is kept: a list that a branch would otherwise have in Excel, in by row or batch, out by page or file.
 * Promises one door for one row and for many, the past of dated rows, and a cost of a page that does not grow with the list.
 * Refuses to know what a row means: a module declares a LedgerAbout with its reviewed checks and its reviewed SELECT.
 */
export { ledgerController, ledgers } from './ledger-controller.js';
export { reportController, reports } from './report-controller.js';
export { LedgerItem, LedgerQuery, DatedLedgerQuery } from './ledger.dto.js';
export type { DerivedColumn, Gap, LedgerAbout, ListAbout, Owners, ReportAbout, RowRefusal } from './ledger.js';
export { EndsBeforeItBegins, UnknownOutlet } from './ledger.errors.js';
export { NotYetHappened, notYetHappened } from './not-yet-happened.errors.js';
export { standStill } from './ledger-turns.js';
export { sheetOf } from './ledger-sheet.js';
export { ledgerTable } from './ledger-table.js';
export { Ledgers } from './ledgers.js';
export { LedgersModule } from './ledgers.module.js';
