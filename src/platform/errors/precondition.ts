import { PreconditionFailed, PreconditionRequired } from './common.errors.js';

/**
 * What the caller says they have seen (`If-Match`). It is judged when the record is at hand and not before, because an
 * absent record is answered first: 401, 403, 400, 404, then this.
 */
export class Precondition {
  private constructor(private readonly seen: number | 'nothing' | 'unreadable') {}

  static of(ifMatch: string | undefined): Precondition {
    if (ifMatch === undefined || ifMatch.trim() === '') return new Precondition('nothing');
    const version = /^"([0-9]{1,15})"$/.exec(ifMatch.trim())?.[1];
    return new Precondition(version === undefined ? 'unreadable' : Number(version));
  }

  /** Refuses where the caller named no version (428) or another one than the record has (412). */
  mustMatch(version: number): void {
    if (this.seen === 'nothing') throw new PreconditionRequired();
    if (this.seen !== version) throw new PreconditionFailed();
  }
}
