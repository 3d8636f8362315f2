import type { ExportTable } from './export-table.js';

/** `Content-Disposition` of a download (RFC 6266): the name in UTF-8, and a plain one for who cannot read that. */
export function attachment(table: Pick<ExportTable<unknown>, 'fileName' | 'plainName'>, ending: string): string {
  const plain = `${table.plainName}.${ending}`.replaceAll(/[^A-Za-z0-9 ._-]+/g, '_');
  const encoded = encodeURIComponent(`${table.fileName}.${ending}`).replaceAll(/['()*]/g, (c) => {
    return `%${c.charCodeAt(0).toString(16)}`;
  });
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded.replaceAll(/%[0-9a-f]{2}/gi, (c) => c.toUpperCase())}`;
}
