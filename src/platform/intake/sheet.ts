/** How the cells under one heading of a sheet are read; without a field the column only shows something, and is skipped. */
export interface SheetColumn {
  readonly field: string | null;
  readonly read: (cell: string) => unknown;
}

/**
 * The columns of a list as it goes out, by everything that may stand above them: a CSV that Excel saved of it comes back in.
 * A target with a sheet is read as a person leaves a sheet: empty rows, empty columns at the end and cut ends are nothing.
 */
export type Sheet = ReadonlyMap<string, SheetColumn>;

/** What a table wrote above its columns, by the field each fills. */
export type Headings = Readonly<Record<string, string>>;

/** A heading as it is looked up: brackets of either width, and blanks, are alike. */
export function headingOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
}
