/**
 * Owns how a list leaves the house as a file: CSV, NDJSON, XLSX, streamed from rows.
 * Promises real numbers and dates in sheets, and that no cell of ours is ever run as a formula.
 * Refuses to read anything: rows come from whoever may see them.
 */
export { exportFile } from './export-file.js';
export type { CellValue, ColumnKind, ExportColumn, ExportTable } from './export-table.js';
export { sheetTitle } from './xlsx.js';
export { CSV, EXPORT_TYPES, type ExportType, isExportType, NDJSON, XLSX } from './media-types.js';
