import { Injectable } from '@nestjs/common';
import type { FactKind } from './fact-kind.js';
import type { FactRow } from './fact-row.js';

/** The kinds of facts there are. Their modules stand above this one, so they make themselves known at start. */
@Injectable()
export class FactKinds {
  private readonly byName = new Map<string, FactKind>();

  register<Row extends FactRow>(kind: FactKind<Row>): void {
    this.byName.set(kind.name, kind as unknown as FactKind);
  }

  named(name: string): FactKind {
    const kind = this.byName.get(name);
    if (!kind) throw new Error(`no module has declared the kind of fact ${name}`);
    return kind;
  }
}
