import { linesOf } from './body-text.js';
import { asRow, BAD_ENCODING, BAD_ROW, type RawRow, REPLACEMENT } from './raw-row.js';

/** One JSON object a line. A line that cannot be read is a bad row, not a bad body; blank lines are no rows. */
export async function* rowsOfNdjson(text: AsyncIterable<string>): AsyncGenerator<RawRow[]> {
  for await (const lines of linesOf(text)) {
    const rows: RawRow[] = [];
    for (const line of lines) {
      if (line.trim() !== '') rows.push(rowOf(line));
    }
    yield rows;
  }
}

function rowOf(line: string): RawRow {
  if (line.includes(REPLACEMENT)) return BAD_ENCODING;
  try {
    return asRow(JSON.parse(line));
  } catch {
    return BAD_ROW;
  }
}
