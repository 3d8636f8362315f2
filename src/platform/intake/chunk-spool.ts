import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Readable } from 'node:stream';
import { type Extent, Heap } from './spool-heap.js';
import type { RowError } from './row-codes.js';
import { writeWhole } from './write-whole.js';

export const CHUNK_ROWS_MAX = 50_000; // Measured: larger transactions gain little, and a writer waits for one of them.
export const CHUNK_BYTES_MAX = 16 * 1024 * 1024;
const HEAPS = 32; // Enough that a few of them together make a chunk of nearly even size.
const GATHERED_ROWS_MAX = 9 * CHUNK_ROWS_MAX; // Then chunks are made: gathering longer costs memory for each outlet.
const MEMORY_BYTES_MAX = 16 * 1024 * 1024; // What is kept beyond goes to disk.
const READ_BYTES = 64 * 1024;
const BYTES_PER_ERROR = 250;
const BYTES_PER_TOUCH = 100;

/** Rows that are applied in one transaction, with what Node knows of them. All of it lies in memory or in the spool's file. */
export interface SpooledChunk {
  readonly rows: number;
  touched(): Promise<ReadonlySet<string>>;
  errors(): Promise<readonly RowError[]>;
  /** COPY text; may be read again. */
  text(): Readable;
}

interface Notes {
  readonly touched: readonly string[];
  readonly refused: readonly RowError[];
}

/**
 * Takes the rows of a body and keeps them as chunks until the whole body has proved sound. Rows that touch the same thing
 * are put together, so that a chunk of a long body holds few outlets and all of their rows: its gates, totals and index
 * pages are used once and not once a chunk (a quarter faster), and two chunks applied at a time have little to wait for.
 * Memory stays flat: what does not fit lies in a file without a name, which only this process can read.
 */
export class ChunkSpool {
  private readonly full: Chunk[] = [];
  private heaps = newHeaps();
  /** Rows in the order of their arrival, all later than those of the heaps. */
  private arrivals = new Heap();
  private isOrdered = false;
  private gathered = 0;
  private bytes = 0;
  private isDue = false;
  private file: FileHandle | undefined;
  private written = 0;

  /** @param touch what the row touches; rows without one stay in the order of their arrival */
  add(line: string, touch: string | undefined): void {
    const heap = this.isOrdered || touch === undefined ? this.arrivals : this.heapOf(touch);
    this.bytes += heap.add(line);
    if (touch !== undefined && heap.touch(touch)) this.bytes += BYTES_PER_TOUCH;
    this.count(heap);
  }

  refuse(error: RowError): void {
    this.arrivals.refused.push(error);
    this.bytes += BYTES_PER_ERROR;
    this.count(this.arrivals);
  }

  /** From here on chunks follow each other as their rows do: a row depends on rows before it. */
  keepOrder(): void {
    this.isOrdered = true;
  }

  /** Whether `spill` has something to do. */
  get isFull(): boolean {
    return this.isDue;
  }

  /** Makes chunks of what is enough for one, and puts away what memory does not hold. Awaited, so that reading waits for the disk. */
  async spill(): Promise<void> {
    this.isDue = false;
    if (isEnough(this.arrivals)) this.makeChunks(this.isOrdered);
    if (this.gathered >= GATHERED_ROWS_MAX) this.makeChunks(true);
    for (const [at, heap] of this.heaps.entries()) {
      if (!isEnough(heap)) continue;
      this.full.push(new Chunk(this, [heap]));
      this.heaps[at] = new Heap();
    }
    if (this.bytes < MEMORY_BYTES_MAX && !this.file) return;
    for (const heap of [...this.heaps, this.arrivals]) await this.putAway(heap);
    for (const chunk of this.full) await chunk.putAway();
    this.bytes = 0;
  }

  /** All chunks, in the order of their rows where that matters; at least one, which may be empty. */
  async finish(): Promise<readonly SpooledChunk[]> {
    await this.spill();
    const open = [...this.heaps, this.arrivals];
    if (this.full.length === 0 && chunksFor(open) === 1) return [new Chunk(this, open)];
    this.makeChunks(true);
    return this.full;
  }

  async dispose(): Promise<void> {
    await this.file?.close();
  }

  /** Writes the text of a heap to the file; what it touches stays with it until it is part of a chunk. */
  async putAway(heap: Heap): Promise<void> {
    const buffers = heap.takeText();
    if (buffers.length > 0) heap.extents.push(await this.write(buffers));
  }

  async write(buffers: readonly Buffer[]): Promise<Extent> {
    const file = await this.opened();
    const start = this.written;
    this.written = await writeWhole(file, buffers, start);
    return { start, end: this.written };
  }

  /** Not by a stream of the file: each would stay with it as a listener for as long as the file is open. */
  async *read({ start, end }: Extent): AsyncGenerator<Buffer> {
    for (let at = start; at < end;) {
      const block = Buffer.allocUnsafe(Math.min(READ_BYTES, end - at));
      const { bytesRead } = await (await this.opened()).read(block, 0, block.length, at);
      if (bytesRead === 0) throw new Error('the spool has lost rows');
      at += bytesRead;
      yield block.subarray(0, bytesRead);
    }
  }

  private count(heap: Heap): void {
    this.gathered++;
    this.isDue ||= this.gathered >= GATHERED_ROWS_MAX || this.bytes >= MEMORY_BYTES_MAX || isEnough(heap);
  }

  private heapOf(touch: string): Heap {
    const heap = this.heaps[placeOf(touch)];
    if (!heap) throw new Error('a row has no heap');
    return heap;
  }

  /** Chunks of nearly even size from whole heaps, then the rows that came after them. */
  private makeChunks(all: boolean): void {
    if (all) {
      this.full.push(...evenly(this.heaps).map((heaps) => new Chunk(this, heaps)));
      this.heaps = newHeaps();
      this.gathered = 0;
    }
    if (!this.arrivals.isEmpty) this.full.push(new Chunk(this, [this.arrivals]));
    this.arrivals = new Heap();
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

class Chunk implements SpooledChunk {
  readonly rows: number;
  private notes: Notes | Extent;

  constructor(
    private readonly spool: ChunkSpool,
    private readonly heaps: readonly Heap[],
  ) {
    this.rows = heaps.reduce((rows, heap) => rows + heap.rows, 0);
    this.notes = {
      touched: heaps.flatMap((heap) => [...heap.touched]),
      refused: heaps.flatMap((heap) => heap.refused),
    };
  }

  async touched(): Promise<ReadonlySet<string>> {
    return new Set((await this.noted()).touched);
  }

  async errors(): Promise<readonly RowError[]> {
    return (await this.noted()).refused;
  }

  text(): Readable {
    return Readable.from(this.blocks());
  }

  async putAway(): Promise<void> {
    if ('start' in this.notes) return;
    for (const heap of this.heaps) {
      await this.spool.putAway(heap);
      heap.touched.clear();
      heap.refused.length = 0;
    }
    this.notes = await this.spool.write([Buffer.from(JSON.stringify(this.notes))]);
  }

  private async *blocks(): AsyncGenerator<Buffer> {
    for (const heap of this.heaps) {
      for (const extent of heap.extents) yield* this.spool.read(extent);
      yield* heap.text();
    }
  }

  private async noted(): Promise<Notes> {
    if (!('start' in this.notes)) return this.notes;
    const blocks: Buffer[] = [];
    for await (const block of this.spool.read(this.notes)) blocks.push(block);
    return JSON.parse(Buffer.concat(blocks).toString('utf8')) as Notes;
  }
}

function newHeaps(): Heap[] {
  return Array.from({ length: HEAPS }, () => new Heap());
}

function isEnough(heap: Heap): boolean {
  return heap.rows + heap.refused.length >= CHUNK_ROWS_MAX || heap.bytes >= CHUNK_BYTES_MAX;
}

function chunksFor(heaps: readonly Heap[]): number {
  const rows = heaps.reduce((sum, heap) => sum + heap.rows + heap.refused.length, 0);
  const bytes = heaps.reduce((sum, heap) => sum + heap.bytes, 0);
  return Math.max(1, Math.ceil(rows / CHUNK_ROWS_MAX), Math.ceil(bytes / CHUNK_BYTES_MAX));
}

/** The heaps in as many groups as there are to be chunks. */
function evenly(heaps: readonly Heap[]): Heap[][] {
  const filled = heaps.filter((heap) => !heap.isEmpty);
  const rows = filled.reduce((sum, heap) => sum + heap.rows, 0);
  const each = rows / chunksFor(filled);
  const groups: Heap[][] = [];
  let taken = 0;
  for (const heap of filled) {
    const group = Math.min(Math.floor((taken + heap.rows / 2) / each), groups.length);
    (groups[group] ??= []).push(heap);
    taken += heap.rows;
  }
  return groups;
}

/** Spreads texts that differ in a few characters, as codes of neighbouring outlets do. */
function placeOf(touch: string): number {
  let hash = 0;
  for (let at = 0; at < touch.length; at++) hash = Math.imul(hash ^ touch.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 27;
}
