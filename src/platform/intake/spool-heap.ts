import type { RowError } from './row-codes.js';

const BLOCK_LENGTH = 16 * 1024; // Characters per buffer.

/** A stretch of the spool's file, in bytes. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Rows of a body that will stand in the same chunk, in the order of their arrival. */
export class Heap {
  readonly touched = new Set<string>();
  readonly refused: RowError[] = [];
  /** What of the text lies in the file, before what is still in memory. */
  readonly extents: Extent[] = [];
  rows = 0;
  bytes = 0;
  private blocks: Buffer[] = [];
  private block = '';

  get isEmpty(): boolean {
    return this.rows === 0 && this.refused.length === 0;
  }

  /** Answers the bytes that came to lie in memory with it. */
  add(line: string): number {
    this.rows++;
    this.block += line;
    return this.block.length < BLOCK_LENGTH ? 0 : this.seal();
  }

  /** Whether it is the first row here that touches it. */
  touch(what: string): boolean {
    const known = this.touched.size;
    this.touched.add(what);
    return this.touched.size > known;
  }

  /** The text in memory. */
  text(): readonly Buffer[] {
    this.seal();
    return this.blocks;
  }

  /** The text in memory, which is no longer kept here. */
  takeText(): readonly Buffer[] {
    const text = this.text();
    this.blocks = [];
    return text;
  }

  private seal(): number {
    if (this.block === '') return 0;
    const buffer = Buffer.from(this.block, 'utf8');
    this.block = '';
    this.bytes += buffer.length;
    this.blocks.push(buffer);
    return buffer.length;
  }
}
