import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Readable } from 'node:stream';
import type { RowError } from './row-codes.js';

export const CHUNK_ROWS_MAX = 50_000; // Measured: larger transactions gain little, and a writer waits for one of them.
export const CHUNK_BYTES_MAX = 16 * 1024 * 1024;
const BLOCK_LENGTH = 64 * 1024; // Characters per buffer; COPY takes them one by one.

/** A full chunk: in memory while it is the only one, on disk as soon as there is a second. */
export interface SpooledChunk {
  readonly rows: number;
  readonly touched: ReadonlySet<string>;
  text(): Readable;
  errors(): Promise<readonly RowError[]>;
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes the rows of a body and keeps them as chunks until the whole body has proved sound. Memory stays flat: one chunk
 * is being filled, the others lie in a file without a name, which only this process can read.
 */
export class ChunkSpool {
  private readonly full: SpooledChunk[] = [];
  private current = new OpenChunk();
  private file: FileHandle | undefined;
  private written = 0;

  add(line: string, touch: string | undefined): void {
    this.current.add(line, touch);
  }

  refuse(error: RowError): void {
    this.current.refuse(error);
  }

  get isFull(): boolean {
    return this.current.isFull;
  }

  /** All chunks in the order of their rows; at least one, which may be empty. */
  async finish(): Promise<readonly SpooledChunk[]> {
    if (this.full.length === 0) return [this.current];
    if (!this.current.isEmpty) await this.spill();
    return this.full;
  }

  async dispose(): Promise<void> {
    await this.file?.close();
  }

  /** Puts the current chunk away and begins another. Awaited, so that reading waits for the disk. */
  async spill(): Promise<void> {
    const chunk = this.current;
    this.current = new OpenChunk();
    const text = await this.write(chunk.buffers());
    const errors = await this.write([Buffer.from(JSON.stringify(chunk.refused))]);
    this.full.push({
      rows: chunk.rows,
      touched: chunk.touched,
      text: () => this.stream(text),
      errors: async () => JSON.parse((await this.stream(errors).toArray()).join('')) as RowError[],
    });
  }

  private async write(buffers: readonly Buffer[]): Promise<Extent> {
    const file = await this.opened();
    const start = this.written;
    for (const buffer of buffers) {
      await file.write(buffer, 0, buffer.length, this.written);
      this.written += buffer.length;
    }
    return { start, end: this.written };
  }

  private stream(extent: Extent): Readable {
    if (!this.file || extent.end === extent.start) return Readable.from([]);
    const range = { start: extent.start, end: extent.end - 1, highWaterMark: BLOCK_LENGTH };
    return this.file.createReadStream({ ...range, autoClose: false });
  }

  /** The file loses its name as soon as it is open, so that nothing is left of it, however the process ends. */
  private async opened(): Promise<FileHandle> {
    if (this.file) return this.file;
    const folder = await mkdtemp(path.join(tmpdir(), 'outlet-operations-batch-'));
    this.file = await open(path.join(folder, 'chunks'), 'wx+', 0o600);
    await rm(folder, { recursive: true });
    return this.file;
  }
}

class OpenChunk implements SpooledChunk {
  readonly touched = new Set<string>();
  readonly refused: RowError[] = [];
  rows = 0;
  private readonly blocks: Buffer[] = [];
  private block = '';
  private bytes = 0;

  get isFull(): boolean {
    return this.rows + this.refused.length >= CHUNK_ROWS_MAX || this.bytes >= CHUNK_BYTES_MAX;
  }

  get isEmpty(): boolean {
    return this.rows === 0 && this.refused.length === 0;
  }

  add(line: string, touch: string | undefined): void {
    this.rows++;
    this.block += line;
    if (this.block.length >= BLOCK_LENGTH) this.seal();
    if (touch !== undefined) this.touched.add(touch);
  }

  refuse(error: RowError): void {
    this.refused.push(error);
  }

  text(): Readable {
    return Readable.from(this.buffers());
  }

  errors(): Promise<readonly RowError[]> {
    return Promise.resolve(this.refused);
  }

  buffers(): readonly Buffer[] {
    this.seal();
    return this.blocks;
  }

  private seal(): void {
    if (this.block === '') return;
    const buffer = Buffer.from(this.block, 'utf8');
    this.bytes += buffer.length;
    this.blocks.push(buffer);
    this.block = '';
  }
}
