export const CSV = 'text/csv';
export const NDJSON = 'application/x-ndjson';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Everything a list may be exported as, for `@Offers(...EXPORT_TYPES)`. */
export const EXPORT_TYPES = [CSV, NDJSON, XLSX] as const;
export type ExportType = (typeof EXPORT_TYPES)[number];

export function isExportType(type: string): type is ExportType {
  return EXPORT_TYPES.some((known) => known === type);
}
