import { createHash, type Hash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BodyTooLarge, DomainError, MalformedBody } from '../errors/index.js';
import type { IncomingBatch } from './incoming-batch.js';
import { ContentDigestDiffers, UnreadableHeader } from './intake.errors.js';

const DECODED_BYTES_MAX = 8 * 1024 ** 3; // A gzip bomb ends here; 20 million rows do not.
const UNPACKED_BYTES = 128 * 1024; // A piece of unpacked text: with the default of 16 kB a tenth of reading goes into handing pieces over.
const DIGEST_MEMBER = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/;

/**
 * The decoded bytes of a body, while it arrives. Whatever is wrong with the transport (a cut or aborted body, bad gzip, a
 * digest that differs) is thrown at the end at the latest, so whoever has read to the end has the whole body.
 */
export class BodyBytes {
  private readonly decoded: Hash | undefined;

  constructor(
    private readonly batch: IncomingBatch,
    private readonly bytesMax = DECODED_BYTES_MAX,
  ) {
    this.decoded = batch.idempotencyKey === undefined ? undefined : createHash('sha256');
  }

  async *read(): AsyncGenerator<Buffer> {
    const announced = this.announcedDigest();
    const wire = announced ? createHash('sha256') : undefined;
    let length = 0;
    try {
      for await (const chunk of this.unpacked(wire)) {
        length += chunk.length;
        if (length > this.bytesMax) throw new BodyTooLarge();
        this.decoded?.update(chunk);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof DomainError ? error : new MalformedBody({}, { cause: error });
    }
    if (wire && wire.digest('base64') !== announced) throw new ContentDigestDiffers();
  }

  /** SHA-256 of the decoded body, once it is read and where an Idempotency-Key asks for it. */
  decodedDigest(): Buffer | undefined {
    return this.decoded?.digest();
  }

  private unpacked(wire: Hash | undefined): AsyncIterable<Buffer> {
    const raw = tapped(this.batch.body, wire);
    if (!this.batch.gzip) return raw;
    // Only the wrapper is torn down with a broken gunzip: destroying the request would cut off the answer.
    return pipeline(Readable.from(raw), createGunzip({ chunkSize: UNPACKED_BYTES }), () => undefined);
  }

  private announcedDigest(): string | undefined {
    if (this.batch.contentDigest === undefined) return undefined;
    const member = DIGEST_MEMBER.exec(this.batch.contentDigest)?.[1];
    if (member !== undefined) return member;
    throw new UnreadableHeader({ header: 'Content-Digest', expected: 'sha-256=:<base64>: (RFC 9530)' });
  }
}

async function* tapped(body: Readable, wire: Hash | undefined): AsyncGenerator<Buffer> {
  for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    wire?.update(chunk);
    yield chunk;
  }
}
