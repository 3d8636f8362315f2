import type { FileHandle } from 'node:fs/promises';

/** Writes all of the buffers from a position on. A disk that fills up takes a part of a block before it refuses. */
export async function writeWhole(file: FileHandle, buffers: readonly Buffer[], start: number): Promise<number> {
  let end = start;
  for (const buffer of buffers) {
    for (let done = 0; done < buffer.length;) {
      const { bytesWritten } = await file.write(buffer, done, buffer.length - done, end);
      done += bytesWritten;
      end += bytesWritten;
    }
  }
  return end;
}
