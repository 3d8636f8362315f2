import { Injectable } from '@nestjs/common';

/** Whether this process wants requests. One that is about to end says no while it still answers those that come. */
@Injectable()
export class Readiness {
  private stopping = false;

  get isStopping(): boolean {
    return this.stopping;
  }

  /** From here on /readyz answers 503 and connections are not kept, so that proxies and clients go elsewhere. */
  stop(): void {
    this.stopping = true;
  }
}
